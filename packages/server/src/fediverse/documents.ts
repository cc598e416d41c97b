// Accounts on other servers, as far as it takes to know who sent something: fetched with the account's own signature, because
// some servers answer nobody else, cut down to the members that are needed, and forgotten with the request for which they
// were. What strangers wrote is never expanded as JSON-LD: that can take seconds, and leads to further addresses.

import * as v from 'valibot';
import { knownContext, type Library } from './library.ts';
import { type IncomingAnswer, type Reachable, ReachError, reach } from './reach.ts';
import { type Signer, signed } from './signer.ts';

interface RemoteDocument {
  readonly contextUrl: null;
  readonly document: unknown;
  readonly documentUrl: string;
}

/** What one request may make this server read: the document of the account that it speaks for, once, and no other. */
export interface Documents {
  readonly readAccount: () => Promise<RemoteAccount>;
  /** A key of that account's, as its own document has it: what else a key's address may lead to says nothing. */
  readonly readKey: (url: string) => Promise<RemoteDocument>;
  /** Contexts that come with the library, and no others. */
  readonly readContext: (url: string) => Promise<RemoteDocument>;
}

/** Longer ones lead nowhere. */
export const Address = v.pipe(v.string(), v.maxLength(2_000), v.url());

/** A key of 8192 bits has fewer. */
const MAX_KEY_LETTERS = 2_000;
const Key = v.object({
  id: Address,
  owner: Address,
  publicKeyPem: v.pipe(v.string(), v.maxLength(MAX_KEY_LETTERS)),
});
const Account = v.object({
  id: Address,
  type: v.picklist(['Person', 'Service', 'Application', 'Group', 'Organization']),
  inbox: v.nullish(Address),
  endpoints: v.nullish(v.object({ sharedInbox: v.nullish(Address) })),
  publicKey: v.union([
    v.pipe(v.array(Key), v.maxLength(4)),
    v.pipe(
      Key,
      v.transform((key) => [key]),
    ),
  ]),
});
export type RemoteAccount = v.InferOutput<typeof Account>;

const MAX_REDIRECTS = 2;
const ACCEPT =
  'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"';
const JSON_TYPE = /^application\/(?:activity\+|ld\+)?json\s*(?:;|$)/i;
const CONTEXTS = ['https://www.w3.org/ns/activitystreams', 'https://w3id.org/security/v1'];

/** Whether an account's own server says that there is none any more. */
export async function isGone(
  library: Library,
  signer: Signer,
  reachable: Reachable,
  actor: string,
): Promise<boolean> {
  const { status } = await ask(library, signer, reachable, new URL(actor));
  return status === 404 || status === 410;
}

/** @param actor whose document it is. */
export function openDocuments(
  library: Library,
  signer: Signer,
  reachable: Reachable,
  actor: string,
): Documents {
  let account: Promise<RemoteAccount> | null = null;
  const read = async (): Promise<RemoteAccount> => {
    const found = v.parse(Account, await follow(library, signer, reachable, new URL(actor)));
    // Whatever is served somewhere in somebody's name: they are who is there under it.
    if (found.id !== actor) throw new ReachError('UNREACHABLE');
    return found;
  };
  const readAccount = () => (account ??= read());
  return {
    readAccount,
    readKey: async (url) => {
      // No key lies on another server, so none is asked.
      if (new URL(url).origin !== new URL(actor).origin) throw new ReachError('UNREACHABLE');
      const { publicKey } = await readAccount();
      const key = publicKey.find(({ id, owner }) => new URL(id).href === url && owner === actor);
      if (key === undefined) throw new ReachError('UNREACHABLE');
      return remote(url, { '@context': CONTEXTS, type: 'CryptographicKey', ...key, id: url });
    },
    readContext: async (url) => {
      const document = knownContext(library, url);
      if (document === null) throw new ReachError('UNREACHABLE');
      return remote(url, document);
    },
  };
}

/** Redirects lead no further than the same server: elsewhere, nothing is its word. */
async function follow(library: Library, signer: Signer, reachable: Reachable, start: URL): Promise<unknown> {
  let address = start;
  for (let hops = 0; hops <= MAX_REDIRECTS && address.origin === start.origin; hops += 1) {
    const answer = await ask(library, signer, reachable, address);
    if (answer.status === 200) return jsonIn(answer);
    const { location } = answer.headers;
    if (answer.status < 300 || answer.status > 399 || location === undefined) break;
    address = new URL(location, address);
  }
  throw new ReachError('UNREACHABLE');
}

function remote(documentUrl: string, document: unknown): RemoteDocument {
  return { contextUrl: null, document, documentUrl };
}

async function ask(
  library: Library,
  signer: Signer,
  reachable: Reachable,
  url: URL,
): Promise<IncomingAnswer> {
  const request = { method: 'GET', url, headers: { accept: ACCEPT } } as const;
  return reach(await signed(library, signer, request), reachable);
}

function jsonIn({ headers, body }: IncomingAnswer): unknown {
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) throw new ReachError('UNREACHABLE');
  return JSON.parse(new TextDecoder().decode(body));
}
