// What other servers send. Somebody who follows, or who takes that back, is all that is read of it: everything else is
// answered as if it had been taken, before anything is fetched or verified for it, and nothing of it is kept.

import { parseJson } from '@bellbuoy/protocol';
import * as v from 'valibot';
import { Address, type Documents, type RemoteAccount } from './documents.ts';
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
 * The sender of a wish, if the request is signed by a key that the account's own document has. What a key says of its
 * owner, what lies at the address that a signature names, and a signature inside the body count for nothing.
 *
 * @param documents of that account.
 */
export async function verifySender(
  { fedify }: Library,
  { url, headers, body }: SentRequest,
  { actor }: Wish,
  { readAccount, readKey, readContext }: Documents,
): Promise<Sender | null> {
  const request = new Request(url, { method: 'POST', headers, body: new Uint8Array(body) });
  const verified = await fedify.verifyRequestDetailed(request, {
    // In the newer way, RFC 9421, the library takes a signature that covers neither the body nor the address.
    spec: 'draft-cavage-http-signatures-12',
    documentLoader: readKey,
    contextLoader: readContext,
  });
  return verified.verified ? senderOf(await readAccount(), actor) : null;
}

function senderOf({ endpoints, inbox }: RemoteAccount, actor: string): Sender {
  const { origin } = new URL(actor);
  // Elsewhere could be somebody who never asked for what is sent there.
  const onTheirs = (place: string | null | undefined) =>
    typeof place === 'string' && new URL(place).origin === origin ? new URL(place) : null;
  const own = onTheirs(inbox);
  const shared = onTheirs(endpoints?.sharedInbox);
  // What is called shared and is one person's would name them.
  const isShared = shared !== null && shared.href !== own?.href && !isBelow(shared, new URL(actor));
  return { sharedInbox: isShared ? shared : null, inbox: own };
}

/** Whether a place is an account's own address, or begins with it. An account at the root of a server is nowhere else. */
function isBelow({ pathname }: URL, account: URL): boolean {
  const folder = account.pathname.replace(/\/$/, '');
  return folder !== '' && `${pathname}/`.startsWith(`${folder}/`);
}

function parseOrNull(body: Uint8Array): unknown {
  try {
    return parseJson(body);
  } catch {
    return null;
  }
}
