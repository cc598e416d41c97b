import { type Day, type NoteSigner, reportLine, signPromise } from '@bellbuoy/protocol';
import { closedEntryWriter, hashLeaf } from '../log/index.ts';

export interface Promised {
  /** The closed entry of the report's arrival. */
  readonly entry: string;
  /** The signed note that the entry will be in the log. */
  readonly promise: string;
}

/** Promises the entries of one programme's reports. */
export function promiseMaker(
  origin: string,
  signer: NoteSigner,
): (commitment: Uint8Array, envelope: string, day: Day) => Promised {
  const writeEntry = closedEntryWriter(origin);
  return (commitment, envelope, day) => {
    const entry = writeEntry(commitment, 0, reportLine(day, envelope));
    return { entry, promise: signPromise({ origin, leaf: hashLeaf(entry), day }, signer) };
  };
}
