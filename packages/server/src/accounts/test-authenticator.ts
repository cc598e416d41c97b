// An authenticator in software: what it answers is what a security key answers, byte for byte as WebAuthn
// level 3 has it, so that the server's checks run on the real thing.

import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const USER_PRESENT_AND_VERIFIED = 0x05;
const HAS_CREDENTIAL = 0x40;

interface Changes {
  readonly origin?: string;
  readonly rpId?: string;
  readonly flags?: number;
  readonly clientExtensionResults?: object;
}

export class TestAuthenticator {
  readonly id = randomBytes(32).toString('base64url');
  readonly #privateKey: KeyObject;
  readonly #cose: Buffer;
  readonly #origin: string;
  readonly #rpId: string;
  counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
    this.#rpId = new URL(origin).hostname;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#cose = coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url'));
  }

  /** The answer to `navigator.credentials.create`. */
  create(challenge: string, changes: Changes = {}) {
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 0xff]);
    const credential = Buffer.concat([Buffer.alloc(16), length, id, this.#cose]);
    const data = Buffer.concat([this.#head(changes, HAS_CREDENTIAL), credential]);
    const attestationObject = attestation(data);
    const clientDataJSON = this.#clientData('webauthn.create', challenge, changes);
    return this.#answer(
      { clientDataJSON, attestationObject: attestationObject.toString('base64url') },
      changes,
    );
  }

  /** The answer to `navigator.credentials.get`. */
  get(challenge: string, changes: Changes = {}) {
    this.counter += 1;
    const data = this.#head(changes, 0);
    const clientDataJSON = this.#clientData('webauthn.get', challenge, changes);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const signature = sign('sha256', Buffer.concat([data, hash]), this.#privateKey).toString('base64url');
    return this.#answer(
      { clientDataJSON, authenticatorData: data.toString('base64url'), signature },
      changes,
    );
  }

  #answer(response: object, { clientExtensionResults = {} }: Changes) {
    return { id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults };
  }

  #clientData(type: string, challenge: string, { origin = this.#origin }: Changes): string {
    const json = JSON.stringify({ type, challenge, origin, crossOrigin: false });
    return Buffer.from(json).toString('base64url');
  }

  #head({ rpId = this.#rpId, flags = USER_PRESENT_AND_VERIFIED }: Changes, more: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags | more]), count]);
  }
}

/** CBOR {1: 2, 3: -7, -1: 1, -2: x, -3: y}: an ES256 key (RFC 9053). */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
  return Buffer.concat([head, x, Buffer.from([0x22, 0x58, 0x20]), y]);
}

/** CBOR {"fmt": "none", "attStmt": {}, "authData": data}. */
function attestation(data: Buffer): Buffer {
  const text = (value: string) => Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)]);
  const head = Buffer.concat([
    Buffer.from([0xa3]),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.from([0xa0]),
  ]);
  const length = Buffer.from([0x59, data.length >> 8, data.length & 0xff]);
  return Buffer.concat([head, text('authData'), length, data]);
}
