import { type Day, type PublicAct, parseDescriptor } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { type DescriptorEdition, editionInForce, editionsOfDay } from './descriptor-store.ts';

type PolicyAct = Extract<PublicAct, { type: 'policy' }>;

/**
 * The policy that an edition is the first to name, as an act for the log. No line of the log may come twice, so a policy that
 * was replaced and put back on one day has its entry already.
 */
export async function newPolicyOf(
  store: Reader,
  { day, bytes }: DescriptorEdition,
): Promise<PolicyAct | null> {
  const last = await editionInForce(store);
  const earlier = [...(last === null ? [] : [last]), ...(await editionsOfDay(store, day))];
  const act = actOf(bytes, day);
  const isKnown = earlier.some((edition) => {
    const { hash, from } = actOf(edition.bytes, day);
    return hash === act.hash && from === act.from;
  });
  return isKnown ? null : act;
}

function actOf(descriptor: Uint8Array, day: Day): PolicyAct {
  return { type: 'policy', day, ...parseDescriptor(descriptor).policy };
}
