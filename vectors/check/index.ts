import type { Check } from './check.ts';
import { descriptorChecks } from './descriptor.ts';
import { logChecks } from './log.ts';
import { merkleChecks } from './merkle.ts';
import { noteChecks } from './notes.ts';
import { promiseChecks } from './promise.ts';

export type { Check } from './check.ts';

/** Every known answer, by the file of vectors that it comes from. */
export const checksByVectors: Record<string, readonly Check[]> = {
  merkle_rfc6962: merkleChecks,
  note_c2sp: noteChecks,
  log_c2sp: logChecks,
  promise_bellbuoy: promiseChecks,
  descriptor_bellbuoy: descriptorChecks,
};
