// What keys and their names look like. Apart from the keyring, so that parsing a descriptor, the first thing that
// a page does, does not load age.

/** Whether a text can be a programme's origin: its name for life, not its URL. */
export function isOrigin(text: string): boolean {
  return /^[a-z0-9.-]{1,64}$/.test(text);
}

/** Whether a text has the form of a hybrid identity, `AGE-SECRET-KEY-PQ-1…`. */
export function isAgeIdentity(text: string): boolean {
  return /^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}$/.test(text);
}

/**
 * Whether a text has the form of a hybrid recipient, `age1pq1…` with 1184 bytes of ML-KEM-768 and 32 of
 * X25519. Sealing to it checks the rest.
 */
export function isHybridRecipient(text: string): boolean {
  return /^age1pq1[02-9ac-hj-np-z]{1952}$/.test(text);
}
