/**
 * What signs notes under one name. A server can give one whose `sign` is the platform's own Ed25519 or a
 * token that keeps the key.
 */
export interface NoteSigner {
  readonly name: string;
  readonly vkey: string;
  /** The signature over the note's text, 64 bytes for Ed25519, 72 for a cosignature, without the key id. */
  sign(text: Uint8Array): Uint8Array;
}
