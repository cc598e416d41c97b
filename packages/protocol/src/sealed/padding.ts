// How long a sealed attachment is must tell little of what it is. Padmé (Nikitin et al., "Reducing Metadata
// Leakage from Encrypted Files and Communication with PURBs", PETS 2019, section 4) rounds a length up so that
// at most about log log of it shows, for at most 12 % more bytes; small files all look alike.

const MIN_PADDED_BYTES = 262_144;

/** The padded length of content of so many bytes: at least 256 KiB, then by Padmé. */
export function paddedBytes(contentBytes: number): number {
  const length = Math.max(contentBytes, MIN_PADDED_BYTES);
  const exponent = Math.floor(Math.log2(length));
  const significant = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - significant);
  return Math.ceil(length / step) * step;
}
