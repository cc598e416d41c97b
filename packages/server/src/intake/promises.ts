import { addDays, type Day, reportLine } from '@bellbuoy/protocol';
import { closedEntryWriter, hashLeaf } from '../log/index.ts';

/** What is promised of a report. */
export interface Promised {
  /** The closed entry of its arrival. */
  readonly entry: string;
  /** The text to be signed: `signPromise` of the protocol signs the same. */
  readonly promiseText: string;
}

const DAYS_TO_APPEAR = 8;

/** Writes what is promised of one programme's reports. */
export function promiseMaker(
  origin: string,
): (commitment: Uint8Array, envelope: string, day: Day) => Promised {
  const writeEntry = closedEntryWriter(origin);
  let [today, by] = ['', ''];
  return (commitment, envelope, day) => {
    const entry = writeEntry(commitment, 0, reportLine(day, envelope));
    if (today !== day) [today, by] = [day, addDays(day, DAYS_TO_APPEAR)];
    return {
      entry,
      promiseText: `${origin}/promise\n${Buffer.from(hashLeaf(entry)).toString('base64url')}\n${day}\n${by}\n`,
    };
  };
}
