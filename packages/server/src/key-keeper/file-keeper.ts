// The keeper that every programme has without further hardware. A secret half is sealed under the keeper key, a file of
// its own, and its handle is the sealed half itself:
//
//     handle = b64(12-byte nonce ‖ AES-256-GCM of the PKCS #8 DER, then its 16-byte tag)
//
// So the database holds what nobody can use, and the keeper key alone signs nothing. It can lie on another disk, or
// come from systemd as a credential.

import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  randomBytes,
} from 'node:crypto';
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { KeyKeeper, MadeKey } from './key-keeper.ts';

export interface FileKeeperOptions {
  /** Whether the keeper key is made with the first key where there is none yet. On a disk that is not there it must not be. */
  readonly isOwn: boolean;
  /** Draws a secret half. */
  readonly draw?: () => Promise<KeyObject>;
}

const MODULUS_BITS = 3_072;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const EVERYBODY = 0o007;
const CIPHER = 'aes-256-gcm';
const PURPOSE = Buffer.from('bellbuoy/v1/issuing');

export class FileKeeper implements KeyKeeper {
  readonly name = 'file';
  readonly #keyFile: string;
  readonly #isOwn: boolean;
  readonly #draw: () => Promise<KeyObject>;
  readonly #opened = new Map<string, KeyObject>();

  /** @param keyFile 32 random bytes. */
  constructor(keyFile: string, { isOwn, draw = drawKey }: FileKeeperOptions) {
    this.#keyFile = keyFile;
    this.#isOwn = isOwn;
    this.#draw = draw;
  }

  async make(): Promise<MadeKey> {
    const key = await this.#draw();
    return { modulus: modulusOf(key), handle: seal(key, await this.#keeperKey()) };
  }

  async signRaw(handle: string, blinded: Uint8Array): Promise<Uint8Array> {
    const key = this.#opened.get(handle) ?? open(handle, await readKeeperKey(this.#keyFile));
    this.#opened.set(handle, key);
    return new Uint8Array(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded));
  }

  /** The sealed half is its handle: it is gone when whoever has that forgets it. */
  async destroy(handle: string): Promise<void> {
    this.#opened.delete(handle);
  }

  async #keeperKey(): Promise<Uint8Array> {
    return readKeeperKey(this.#keyFile).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' || !this.#isOwn) throw error;
      await writeWhole(this.#keyFile, randomBytes(KEY_BYTES));
      return readKeeperKey(this.#keyFile);
    });
  }
}

async function drawKey(): Promise<KeyObject> {
  return (await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS })).privateKey;
}

function modulusOf(key: KeyObject): Uint8Array {
  const { n = '' } = createPublicKey(key).export({ format: 'jwk' });
  return new Uint8Array(Buffer.from(n, 'base64url'));
}

function seal(key: KeyObject, keeperKey: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keeperKey, nonce).setAAD(PURPOSE);
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const sealed = [nonce, cipher.update(der), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

function open(handle: string, keeperKey: Uint8Array): KeyObject {
  const sealed = Buffer.from(handle, 'base64url');
  const decipher = createDecipheriv(CIPHER, keeperKey, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(PURPOSE).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const der = [decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return createPrivateKey({ key: Buffer.concat(der), type: 'pkcs8', format: 'der' });
  } catch {
    throw new Error('the keeper key does not open this issuing key: it is another one');
  }
}

async function readKeeperKey(path: string): Promise<Uint8Array> {
  // The group is not looked at: systemd lets a service read its credentials by an access list that shows there.
  if (((await stat(path)).mode & EVERYBODY) !== 0)
    throw new Error(`others can read ${path}: chmod o= ${path}`);
  const key = await readFile(path);
  if (key.length !== KEY_BYTES) throw new Error(`${path} is damaged: a keeper key has ${KEY_BYTES} bytes`);
  return key;
}

/** Under its name whole or not at all, and never over one that is there, whoever is killed when. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  // Letters alone, as of every file of `keys/`: one that was left behind must not keep a backup from being restored.
  const letters = randomBytes(8)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  const draft = join(dirname(path), `draft.${letters}`);
  await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
}
