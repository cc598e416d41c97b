/**
 * Whatever keeps the secret halves of issuing keys and signs with them, in the shape of a hardware security module: a
 * secret half is made inside and never comes out in clear.
 */
export interface KeyKeeper {
  /** Recorded with each key, so that it is asked of the keeper that made it. */
  readonly name: 'file' | 'pkcs11';
  /** Makes an RSA key of 3072 bits, with e 65537. */
  make(): Promise<MadeKey>;
  /**
   * The raw RSA operation on 384 bytes. Whoever calls has checked that they are below the modulus, and verifies what
   * comes back: a keeper is not trusted to be free of faults.
   */
  signRaw(handle: string, blinded: Uint8Array): Promise<Uint8Array>;
  /** Destroys a secret half for good; one that is not there any more is no error. */
  destroy(handle: string): Promise<void>;
}

export interface MadeKey {
  /** 384 bytes, big-endian. */
  readonly modulus: Uint8Array;
  /** By what the keeper finds the secret half again. It tells nobody else anything. */
  readonly handle: string;
}
