import { parseJson } from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { Programme } from '../programme/index.ts';
import { Address } from './documents.ts';
import { seal, unseal } from './seal.ts';

/** Who wished to follow, and by which wish: what it takes to answer them, and is not kept for longer. */
const Due = v.object({ actor: Address, id: Address });
export type DueAnswer = v.InferOutput<typeof Due>;

/** So that its length tells little of an address. */
const ROUND_BYTES = 1_024;

export function sealDue(programme: Programme, { actor, id }: DueAnswer): Uint8Array {
  const text = Buffer.from(JSON.stringify({ actor, id }));
  const padded = Buffer.alloc(Math.ceil(text.length / ROUND_BYTES) * ROUND_BYTES, ' ');
  text.copy(padded);
  return seal(programme, 'answers', padded);
}

/** Null for what another server's secret sealed: nobody can answer that any more. */
export function openDue(programme: Programme, sealed: Uint8Array): DueAnswer | null {
  const text = unseal(programme, 'answers', sealed);
  return text === null ? null : v.parse(Due, parseJson(text));
}
