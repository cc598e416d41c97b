// Documents of other servers, as far as it takes to know who sent something: fetched with the account's own signature, because
// some servers answer nobody else, and forgotten with the request for which they were.

import { knownContext, type Library } from './library.ts';
import { type IncomingAnswer, type Reachable, ReachError, reach } from './reach.ts';
import { type Signer, signed } from './signer.ts';

interface RemoteDocument {
  readonly contextUrl: null;
  readonly document: unknown;
  readonly documentUrl: string;
}

export interface Documents {
  readonly documentLoader: (url: string) => Promise<RemoteDocument>;
  readonly contextLoader: (url: string) => Promise<RemoteDocument>;
}

/** An account, its key, and contexts of its server's own: more than that is not somebody who wants to follow. */
const MAX_FETCHES = 6;
const MAX_REDIRECTS = 3;
const ACCEPT =
  'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"';
const JSON_TYPE = /^application\/(?:activity\+|ld\+)?json\s*(?:;|$)/i;

/** Whether an account's own server says that there is none any more. */
export async function isGone(
  library: Library,
  signer: Signer,
  reachable: Reachable,
  actor: string,
): Promise<boolean> {
  const url = new URL(actor);
  const request = await signed(library, signer, { method: 'GET', url, headers: { accept: ACCEPT } });
  const { status } = await reach(request, reachable);
  return status === 404 || status === 410;
}

/** What one request may have fetched. */
export function openDocuments(library: Library, signer: Signer, reachable: Reachable): Documents {
  const fetched = new Map<string, Promise<RemoteDocument>>();
  let fetches = 0;
  const load = (url: string): Promise<RemoteDocument> => {
    const address = new URL(url);
    address.hash = '';
    const known = fetched.get(address.href);
    if (known !== undefined) return known;
    const document = follow(address);
    fetched.set(address.href, document);
    return document;
  };
  const follow = async (start: URL): Promise<RemoteDocument> => {
    let address = start;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      fetches += 1;
      if (fetches > MAX_FETCHES) break;
      const request = await signed(library, signer, {
        method: 'GET',
        url: address,
        headers: { accept: ACCEPT },
      });
      const answer = await reach(request, reachable);
      if (answer.status === 200) return documentIn(answer, address);
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status > 399 || location === undefined) break;
      address = new URL(location, address);
    }
    throw new ReachError('UNREACHABLE');
  };
  return {
    documentLoader: load,
    contextLoader: async (url) => {
      const document = knownContext(library, url);
      return document === null ? load(url) : { contextUrl: null, document, documentUrl: url };
    },
  };
}

function documentIn({ headers, body }: IncomingAnswer, { href }: URL): RemoteDocument {
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) throw new ReachError('UNREACHABLE');
  const document: unknown = JSON.parse(new TextDecoder().decode(body));
  return { contextUrl: null, document, documentUrl: href };
}
