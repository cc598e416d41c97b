import { type Descriptor, parseDescriptor } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { type DescriptorEdition, editionInForce, editionsOfDay } from './descriptor-store.ts';

type PolicyName = Descriptor['policy'];

/**
 * The policy that an edition brings which is not in force yet, or null when the one before it had the same. No line of the log may come
 * twice, so a policy that was replaced and put back on one day has its entry already.
 */
export async function newPolicyOf(
  store: Reader,
  { day, bytes }: DescriptorEdition,
): Promise<PolicyName | null> {
  const policy = policyOf(bytes);
  const last = await editionInForce(store);
  const earlier = [...(last === null ? [] : [last]), ...(await editionsOfDay(store, day))];
  return earlier.some((edition) => isSamePolicy(policyOf(edition.bytes), policy)) ? null : policy;
}

function policyOf(descriptor: Uint8Array): PolicyName {
  return parseDescriptor(descriptor).policy;
}

function isSamePolicy(one: PolicyName, other: PolicyName): boolean {
  return one.hash === other.hash && one.from === other.from;
}
