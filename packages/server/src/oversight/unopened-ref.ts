import { decodeB64, encodeB64, hashB64, utf8 } from '@bellbuoy/protocol';

const REF_BYTES = 16;

/**
 * What guardians know a report by that is no case yet: an id of its own, always the same, in the form of a case's.
 * The report's id is its conversation's, and name seals bear that: guardians are not to be able to join the two.
 *
 * @param report b64 of the report's id, which whoever has not got it cannot guess.
 */
export function unopenedRef(report: string): string {
  const hash = decodeB64(hashB64(utf8(`bellbuoy/v1/unopened\n${report}`)));
  return encodeB64(hash.slice(0, REF_BYTES));
}
