import type { Descriptor } from '@bellbuoy/protocol';
import { type IssuingKey, verifyIssuedKeys } from '@bellbuoy/protocol/vouchers';

/**
 * Every issuing key of the programme that was not withdrawn: those that the descriptor names, and those of the list that it
 * names by its hash. The list is fetched whenever there is one, and is the same for everybody: which vouchers somebody has
 * does not show in it.
 *
 * @returns null where the list could not be had, or is another one: then of a key that is missing nothing is known.
 */
export async function readIssuingKeys(descriptor: Descriptor): Promise<readonly IssuingKey[] | null> {
  const { issuing, issued } = descriptor;
  if (issued === undefined) return issuing;
  try {
    const answer = await fetch(`/issued/${issued.hash}.json`);
    return answer.ok ? verifyIssuedKeys(new Uint8Array(await answer.arrayBuffer()), descriptor) : null;
  } catch {
    return null;
  }
}
