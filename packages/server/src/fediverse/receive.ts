// What other servers send. Somebody who follows, or who takes that back, is all that is read of it: everything else is
// answered as if it had been taken, before anything is fetched or verified for it, and nothing of it is kept.

import { parseJson } from '@bellbuoy/protocol';
import * as v from 'valibot';
import { Address, type Documents } from './documents.ts';
import type { Library } from './library.ts';

/** Somebody's wish. */
export interface Wish {
  readonly wish: 'follow' | 'unfollow';
  /** The address of who wishes it: believed once a signature shows it. */
  readonly actor: string;
  /** The address of the wish itself, to be named when it is answered. */
  readonly id: string;
}

/** A sender whose signature was verified. */
export interface Sender {
  /** Where their server takes what is for any of its people; null where it has no such place. */
  readonly sharedInbox: URL | null;
  readonly inbox: URL | null;
}

/** The body of a request that was read already. */
export interface SentRequest {
  /** As the sender knows the address. */
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

const Named = v.union([
  Address,
  v.pipe(
    v.object({ id: Address }),
    v.transform(({ id }) => id),
  ),
]);
const Follow = v.object({ type: v.literal('Follow'), id: Address, actor: Named, object: Named });
const Undo = v.object({
  type: v.literal('Undo'),
  id: Address,
  actor: Named,
  object: v.object({ ...Follow.entries, id: v.optional(Address), actor: v.optional(Named) }),
});

const Delete = v.object({ type: v.literal('Delete'), actor: Named, object: Named });

/** The account that is said to be gone altogether; null for everything else. Nothing shows that it is true. */
export function parseFarewell(body: Uint8Array): string | null {
  const sent = v.safeParse(Delete, parseOrNull(body));
  return sent.success && sent.output.actor === sent.output.object ? sent.output.actor : null;
}

/** What somebody wishes of this account; null for everything that is not read. @param account its address. */
export function parseWish(body: Uint8Array, account: string): Wish | null {
  const sent = parseOrNull(body);
  const follow = v.safeParse(Follow, sent);
  if (follow.success && follow.output.object === account)
    return { wish: 'follow', actor: follow.output.actor, id: follow.output.id };
  const undo = v.safeParse(Undo, sent);
  if (!undo.success || undo.output.object.object !== account) return null;
  const { id, actor, object } = undo.output;
  return (object.actor ?? actor) === actor ? { wish: 'unfollow', actor, id } : null;
}

/**
 * The sender of a wish, if the request is signed by a key of theirs. Neither what a key says of its owner nor a
 * signature inside the body counts: the key and who wishes are on one server, and that server names both together.
 */
export async function verifySender(
  { fedify }: Library,
  { url, headers, body }: SentRequest,
  { actor }: Wish,
  documents: Documents,
): Promise<Sender | null> {
  const { origin } = new URL(actor);
  const request = new Request(url, { method: 'POST', headers, body: new Uint8Array(body) });
  const verified = await fedify.verifyRequestDetailed(request, documents);
  if (!verified.verified || verified.key.id?.origin !== origin) return null;
  const { href: keyId } = verified.key.id;
  const account = await documents.readAccount(actor);
  if (account.id !== actor || !account.publicKey.some(({ id, owner }) => id === keyId && owner === actor))
    return null;
  // Elsewhere could be somebody who never asked for what is sent there.
  const onTheirs = (place: string | null | undefined) =>
    typeof place === 'string' && new URL(place).origin === origin ? new URL(place) : null;
  return { sharedInbox: onTheirs(account.endpoints?.sharedInbox), inbox: onTheirs(account.inbox) };
}

function parseOrNull(body: Uint8Array): unknown {
  try {
    return parseJson(body);
  } catch {
    return null;
  }
}
