import {
  type Day,
  type Descriptor,
  guardiansHash,
  type PublicAct,
  parseDescriptor,
} from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { type DescriptorEdition, editionInForce, editionsOfDay } from './descriptor-store.ts';

type NamedAct = Extract<PublicAct, { type: 'policy' | 'guardians' }>;

/**
 * What an edition is the first to name, a policy or guardians, as acts for the log. No line of the log may come
 * twice, so a policy that was replaced and put back on one day has its entry already.
 */
export async function newActsOf(store: Reader, { day, bytes }: DescriptorEdition): Promise<NamedAct[]> {
  const last = await editionInForce(store);
  const earlier = [...(last === null ? [] : [last]), ...(await editionsOfDay(store, day))];
  const known = earlier.flatMap((edition) => actsOf(parseDescriptor(edition.bytes), day));
  return actsOf(parseDescriptor(bytes), day).filter((act) => !known.some((other) => isSameAct(act, other)));
}

function actsOf({ policy, guardians }: Descriptor, day: Day): NamedAct[] {
  const policyAct = { type: 'policy', day, ...policy } as const;
  if (guardians === null) return [policyAct];
  return [policyAct, { type: 'guardians', day, from: guardians.from, hash: guardiansHash(guardians) }];
}

function isSameAct(one: NamedAct, other: NamedAct): boolean {
  return one.type === other.type && one.hash === other.hash && one.from === other.from;
}
