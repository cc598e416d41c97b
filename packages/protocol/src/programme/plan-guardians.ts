// A change of guardians while it is prepared: from the plan that the server keeps, and the chain that proves who they are
// now, every browser puts the block together itself. What the server says of a slot that goes on counts for nothing.

import { utf8 } from '../bytes.ts';
import type { GuardiansPlan } from '../desk-api/guardians.ts';
import { ProtocolError } from '../errors.ts';
import { sixNumbers } from './attestation.ts';
import { draftGuardians, type Guardians, type GuardiansDraft, guardiansHash } from './guardians.ts';

/** How few organisations from outside a programme may have among its guardians without saying so. */
export const MIN_OUTSIDE = 2;

/**
 * The block of a plan; null while a holder has not made their slot.
 *
 * @param former the last block of the verified chain; null for a programme's first.
 * @throws ProtocolError `unverified` for a plan of another version, or one in which a slot goes on with another key.
 */
export function blockOfPlan(plan: GuardiansPlan, former: Guardians | null): GuardiansDraft | null {
  if (plan.version !== (former?.version ?? 0) + 1) throw unverified('not the block that follows');
  const slots = plan.slots.map(({ slot, holder, organisation, key, recipient, verify }) => {
    const before = former?.slots.find((each) => each.slot === slot);
    if (key === 'new')
      return recipient === null || verify === null ? null : { slot, holder, organisation, recipient, verify };
    if (before === undefined) throw unverified('no such slot to go on with');
    const isOther =
      (recipient !== null && recipient !== before.recipient) || (verify !== null && verify !== before.verify);
    if (isOther) throw unverified('a slot that goes on has another key');
    return { slot, holder, organisation, recipient: before.recipient, verify: before.verify };
  });
  const made = slots.filter((slot) => slot !== null);
  if (made.length < slots.length) return null;
  return draftGuardians({ from: plan.from, threshold: plan.threshold, slots: made }, former);
}

/** Whether a slot goes on with its key in other hands. */
export function isHandedOver(
  {
    slot,
    holder,
    organisation,
    key,
  }: Pick<GuardiansPlan['slots'][number], 'slot' | 'holder' | 'organisation' | 'key'>,
  former: Guardians | null,
): boolean {
  const before = former?.slots.find((each) => each.slot === slot);
  if (key === 'new' || before === undefined) return false;
  return before.holder !== holder || before.organisation !== organisation;
}

/** Six numbers that whoever approves a block compares with the others: the same only if it is the same block to the last byte. */
export function blockCode(draft: GuardiansDraft): string {
  return sixNumbers(utf8(`bellbuoy/v1/block-code\n${guardiansHash(draft)}`));
}

/**
 * The organisations among guardians that are not the programme's own.
 *
 * @param own what the programme and whoever runs it call themselves.
 */
export function outsideOrganisations(
  slots: readonly { readonly organisation: string }[],
  own: readonly string[],
): string[] {
  const inside = new Set(own.map(plain));
  return [...new Set(slots.map(({ organisation }) => plain(organisation)))].filter(
    (name) => !inside.has(name),
  );
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function unverified(message: string): ProtocolError {
  return new ProtocolError('unverified', message);
}
