// The bodies to which a case may be handed over. They are in the database, because every server of the programme names
// them in the descriptor: one that was started before a body was added would otherwise leave it out again.

import { type Descriptor, parseDescriptor } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { editionInForce } from './descriptor-store.ts';

/** As the descriptor names it: whatever is handed over is sealed to its recipient. */
export type Body = Descriptor['bodies'][number];

/** Those that the next edition of the descriptor names. */
export async function listBodies(store: Reader): Promise<Body[]> {
  return store.selectFrom('bodies').selectAll().orderBy('id').execute();
}

/** The body of this id that the signed descriptor in force names; null when it names none. */
export async function findSignedBody(store: Reader, id: string): Promise<Body | null> {
  const edition = await editionInForce(store);
  if (edition === null) return null;
  return parseDescriptor(edition.bytes).bodies.find((body) => body.id === id) ?? null;
}
