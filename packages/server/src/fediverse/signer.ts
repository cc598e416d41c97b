import type { Library } from './library.ts';
import type { OutgoingRequest } from './reach.ts';

/** By what other servers know whose a request is. */
export interface Signer {
  readonly keyId: URL;
  readonly privateKey: CryptoKey;
  /** How requests name their sender. */
  readonly userAgent: string;
}

/** Signs a request in the way that every server understands (draft-cavage-http-signatures-12). */
export async function signed(
  { fedify }: Library,
  { keyId, privateKey, userAgent }: Signer,
  { method, url, headers, body }: OutgoingRequest,
): Promise<OutgoingRequest> {
  const bare = new Request(url, {
    method,
    headers: { ...headers, 'user-agent': userAgent },
    ...(body === undefined ? {} : { body: new Uint8Array(body) }),
  });
  const request = await fedify.signRequest(bare, privateKey, keyId);
  return {
    method,
    url,
    headers: Object.fromEntries(request.headers),
    ...(body === undefined ? {} : { body }),
  };
}
