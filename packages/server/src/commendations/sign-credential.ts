import { createHash, createPublicKey, verify } from 'node:crypto';
import { encodeB64, parseDescriptor } from '@bellbuoy/protocol';
import { type Commendation, credentialInput } from '@bellbuoy/protocol/commendations';
import type { Reader } from '../db/index.ts';
import { type CredentialKey, editionInForce, type Programme, today } from '../programme/index.ts';
import { isGoodOn, isOurs } from './ensure-key.ts';

/** A key that signs today, and where its secret half is. */
export interface CredentialSigner {
  readonly key: CredentialKey;
  readonly keeper: string;
  readonly handle: string;
}

// RFC 8017, section 9.2: what stands before the 32 bytes of a SHA-256 hash.
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const MODULUS_BYTES = 384;

/**
 * A key that signs today and that the descriptor in force names: by any other, a credential could be checked by nobody.
 * Null while there is none, as before the descriptor has been signed by hand.
 */
export async function findCredentialSigner(programme: Programme): Promise<CredentialSigner | null> {
  const { store } = programme.database;
  const edition = await editionInForce(store);
  const { credentials = [] } = edition === null ? {} : parseDescriptor(edition.bytes);
  const good = credentials.filter((key) => isGoodOn(key, today(programme)));
  // Until the descriptor that says what the programme is called now is signed, a key of before does.
  const [ours, before] = [true, false].map((is) => good.filter((key) => isOurs(key, programme) === is));
  for (const key of [...(ours ?? []), ...(before ?? [])]) {
    const secret = await findSecret(store, key.kid);
    if (secret !== null) return { key, ...secret };
  }
  return null;
}

/** Signs RS256 (RSASSA-PKCS1-v1_5 with SHA-256), so the same commendation is always the same credential. */
export async function signCredential(
  { keeper }: Programme,
  { key, keeper: keptBy, handle }: CredentialSigner,
  commendation: Commendation,
): Promise<string> {
  if (keptBy !== keeper.name) throw new Error(`the credential key ${key.kid} is kept by another keeper`);
  const input = credentialInput(commendation, key);
  const signature = await keeper.signRaw(handle, padded(input));
  // A fault in the middle of a signature gives the key away: it never leaves unless it verifies.
  const publicKey = createPublicKey({ format: 'jwk', key: { ...key.jwk } });
  if (!verify('sha256', Buffer.from(input), publicKey, signature))
    throw new Error('the signature does not verify');
  return `${input}.${encodeB64(new Uint8Array(signature))}`;
}

/** EMSA-PKCS1-v1_5: a keeper knows the raw operation alone. */
function padded(input: string): Uint8Array {
  const digest = createHash('sha256').update(input).digest();
  const filling = Buffer.alloc(MODULUS_BYTES - 3 - SHA256_INFO.length - digest.length, 0xff);
  return Buffer.concat([Uint8Array.of(0, 1), filling, Uint8Array.of(0), SHA256_INFO, digest]);
}

async function findSecret(
  store: Reader,
  kid: string,
): Promise<Pick<CredentialSigner, 'keeper' | 'handle'> | null> {
  const secret = await store
    .selectFrom('credential_secrets')
    .select(['keeper', 'handle'])
    .where('kid', '=', kid)
    .executeTakeFirst();
  return secret ?? null;
}
