// Guardians of a test's programme: accounts that hold a slot each, as their browsers make it.

import {
  type AccountKeys,
  addDays,
  approveGuardians,
  attestGuardian,
  draftGuardians,
  encodeB64,
  type Guardians,
  type Keyring,
  makeKeyring,
  parseGuardians,
  randomBytes,
  wrapSeed,
} from '@bellbuoy/protocol';
import { announceGuardians, appointGuardians, renewDescriptor, today } from '../programme/index.ts';
import type { TestDesk, TestMember } from './test-desk.ts';

/** A guardian with the keyring of their slot. */
export interface TestGuardian extends TestMember {
  readonly slot: number;
  readonly slotKeyring: Keyring;
  /** What the slot had before it got another key, where its holder still has it. */
  readonly former?: Keyring;
}

export interface TestGuardians {
  readonly block: Guardians;
  readonly guardians: readonly [TestGuardian, TestGuardian, ...TestGuardian[]];
}

/**
 * Appoints a programme's first guardians, in force since yesterday, and lets each attest their slot.
 *
 * @param administrator who invites their accounts.
 */
export async function appointTestGuardians(
  desk: TestDesk,
  administrator: TestMember,
  { threshold = 2, count = 3 }: { threshold?: number; count?: number } = {},
): Promise<TestGuardians> {
  const guardians: TestGuardian[] = [];
  for (let slot = 1; slot <= count; slot++) {
    const member = await desk.addStaff(administrator, `guardian-${slot}`, ['guardian']);
    guardians.push({ ...member, slot, slotKeyring: await makeKeyring(randomBytes(32), desk.origin) });
  }
  const draft = draftGuardians({
    from: addDays(today(desk.programme), -1),
    threshold,
    slots: guardians.map(({ slot, slotKeyring }) => slotOf(slotKeyring, `Holder ${slot}`, `Body ${slot}`)),
  });
  const approvals = guardians.map(({ slot, slotKeyring }) => approveGuardians(draft, slot, slotKeyring));
  const block = parseGuardians({ ...draft, approvals });
  await appointGuardians(desk.programme, block);
  for (const guardian of guardians) {
    await guardian.browser.expect(201, 'POST /guardians/keys', await slotRequest(desk, guardian));
  }
  const [first, second, ...others] = guardians;
  if (first === undefined || second === undefined) throw new Error('two guardians at least');
  return { block, guardians: [first, second, ...others] };
}

/**
 * Gives a slot another key, in force today. What was sealed before is sealed to the key that it had.
 *
 * @param isLost whether its holder has that one no more.
 */
export async function renewTestSlot(
  desk: TestDesk,
  { block, guardians }: TestGuardians,
  number: number,
  { isLost = false }: { isLost?: boolean } = {},
): Promise<TestGuardians> {
  const slotKeyring = await makeKeyring(randomBytes(32), desk.origin);
  const renewed = guardians.map((guardian): TestGuardian => {
    if (guardian.slot !== number) return guardian;
    return { ...guardian, slotKeyring, ...(!isLost && { former: guardian.slotKeyring }) };
  });
  const slots = block.slots.map((slot) =>
    slot.slot === number ? { ...slot, ...slotOf(slotKeyring, slot.holder, slot.organisation) } : slot,
  );
  const draft = draftGuardians({ from: today(desk.programme), threshold: block.threshold, slots }, block);
  const approvals = guardians.map((guardian) => approveGuardians(draft, guardian.slot, guardian.slotKeyring));
  const next = parseGuardians({ ...draft, approvals });
  await desk.programme.database.transaction(async (transaction) => {
    await announceGuardians(transaction, desk.programme, next);
    await renewDescriptor(transaction, desk.programme);
  });
  const holder = renewed.find(({ slot }) => slot === number);
  if (holder === undefined) throw new Error('no such slot');
  await holder.browser.expect(201, 'POST /guardians/keys', await slotRequest(desk, holder));
  const [first, second, ...others] = renewed;
  if (first === undefined || second === undefined) throw new Error('two guardians at least');
  return { block: next, guardians: [first, second, ...others] };
}

/** What a block says of a slot. */
export function slotOf(keyring: Keyring, holder: string, organisation: string) {
  return { holder, organisation, recipient: keyring.recipient, verify: encodeB64(keyring.verify) };
}

/** What a holder's browser sends to keep a slot. */
export async function slotRequest(
  desk: TestDesk,
  { account, keyring, slotKeyring }: Pick<TestGuardian, 'account' | 'keyring' | 'slotKeyring'>,
) {
  return {
    slotKey: encodeB64(slotKeyring.verify),
    attestation: attestGuardian(accountKeys(desk, { account, keyring }), slotKeyring),
    wrap: encodeB64(await wrapSeed(slotKeyring.seed, keyring.recipient)),
  };
}

export function accountKeys(
  { origin }: TestDesk,
  { account, keyring }: Pick<TestMember, 'account' | 'keyring'>,
): AccountKeys {
  return { origin, account, recipient: keyring.recipient, verify: encodeB64(keyring.verify) };
}
