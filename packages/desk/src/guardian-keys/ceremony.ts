// A change of guardians in one holder's browser. The block that is approved is put together here, from the plan that the
// server keeps and the chain that was verified; one's own slot must have one's own key, and every other new one an attestation.

import {
  accountCode,
  approveGuardians,
  attestGuardian,
  blockOfPlan,
  decodeB64,
  encodeB64,
  type GuardianChain,
  type GuardianSlot,
  type Guardians,
  type GuardiansDraft,
  type Guardianship,
  guardiansInForce,
  guardiansOfDay,
  isAttestation,
  isB64,
  isHandedOver,
  parseGuardianChain,
  parseGuardians,
  parseSlotWords,
  randomBytes,
  wrapSeed,
} from '@bellbuoy/protocol';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import { DeskError } from '../problems/desk-error.ts';
import { readProgramme } from '../programme/read-programme.ts';

export type Plan = NonNullable<Guardianship['draft']>;
export type PlannedSlot = Plan['slots'][number];

/** What the page is shown from, verified as far as it can be. */
export interface Ceremony {
  /** In force today; null where nobody is yet. */
  readonly inForce: Guardians | null;
  /** The last block announced, in force or to come. */
  readonly latest: Guardians | null;
  /** Every block announced, oldest first. */
  readonly blocks: readonly Guardians[];
  readonly known: Guardianship;
  /** Six numbers to read out to whoever hands a slot over. */
  readonly code: string;
}

const SEED_BYTES = 32;

/**
 * Reads who the guardians are, and what is being prepared; learns the keys of one's own slots.
 *
 * @throws DeskError `guardians-unproven` where the chain or the descriptor does not verify.
 */
export async function readCeremony({ around, session }: GuardianPlace): Promise<Ceremony> {
  const { api, fetchFile, keychain, seen, today } = around;
  const { descriptor } = await readProgramme(fetchFile, today(), seen);
  const chain = await readChain(around);
  const inForce = provenInForce(descriptor.guardians, today(), chain);
  const known = await api.guardianship();
  const slots = [...(chain ?? []).flatMap((block) => block.slots), ...(known.draft?.slots ?? [])];
  for (const { slotKey, wrap } of known.own) {
    const recipient = slots.find(({ verify }) => verify === slotKey)?.recipient;
    if (recipient) keychain.learnSlot(slotKey, { recipient, wrap });
  }
  const { origin, account } = session;
  const code = accountCode({ origin, account, ...keychain.ownKeys() });
  return { inForce, latest: chain?.at(-1) ?? null, blocks: chain ?? [], known, code };
}

/** The slot of a block that whoever is here holds, by the key's own word; null without one. */
export function ownSlot({ known }: Ceremony, { session, around }: GuardianPlace, block: Guardians | null) {
  const keys = around.keychain.ownKeys();
  const attested = known.attestations.filter(
    (each) => each.account === session.account && each.verify === keys.verify,
  );
  const isVouchedFor = ({ verify, recipient }: GuardianSlot) =>
    attested.some(
      (each) => each.slotKey === verify && isAttestation({ ...each, origin: session.origin }, recipient),
    );
  return block?.slots.find(isVouchedFor) ?? null;
}

/**
 * The block of the plan as it would be approved; null while somebody has not made their slot.
 *
 * @throws DeskError `slot-swapped` where one's own slot has another key, or a new one nobody's word.
 */
export async function blockToApprove(
  ceremony: Ceremony,
  place: GuardianPlace,
): Promise<GuardiansDraft | null> {
  const { known, latest } = ceremony;
  if (known.draft === null) return null;
  const block = composed(known.draft, latest);
  if (block === null) return null;
  const { slots } = parseGuardians({ ...block, approvals: [] });
  for (const slot of known.draft.slots) {
    if (slot.key === 'stays' && !isHandedOver(slot, latest)) continue;
    if (slot.verify === null && slot.key === 'stays') return null;
    const keys = slots.find((each) => each.slot === slot.slot);
    if (keys === undefined) throw new DeskError('slot-swapped');
    await requireWord(ceremony, place, slot, keys);
  }
  return block;
}

/** Makes the key of one's slot here, or takes it from paper; keeps it with the account unless it is to stay outside. */
export async function makeOwnSlot(
  { around, session }: GuardianPlace,
  slot: PlannedSlot,
  { seed, isKept }: { seed: Uint8Array | null; isKept: boolean },
): Promise<void> {
  const { keychain, api } = around;
  const { recipient, verify } = await keychain.takeSlot(seed ?? randomBytes(SEED_BYTES));
  await api.makeSlot({ slot: slot.slot, recipient, ...(await wordOf(around, session, verify, isKept)) });
}

/** Takes a slot that was handed over: only if what was wrapped is that slot's own keyring. */
export async function acceptSlot(
  { around, session }: GuardianPlace,
  slot: PlannedSlot,
  { latest }: Ceremony,
): Promise<void> {
  const before = latest?.slots.find((each) => each.slot === slot.slot);
  if (before === undefined) throw new DeskError('guardians-unproven');
  const { keychain, api } = around;
  const handed = { recipient: before.recipient, wrap: slot.handedOver };
  await keychain.takeWrappedSlot(before.verify, handed).catch((cause: unknown) => {
    throw new DeskError('slot-swapped', { cause });
  });
  const word = await wordOf(around, session, before.verify, true);
  await api.makeSlot({ slot: slot.slot, recipient: before.recipient, ...word });
}

/**
 * Wraps a slot's seed for whoever is to have it.
 *
 * @param code the six numbers that they read out: the server could otherwise put somebody else's keys in their place.
 * @throws DeskError `other-account` where the keys that the server names do not give these numbers.
 */
export async function handOver(
  { around, session }: GuardianPlace,
  { known, latest }: Ceremony,
  slot: PlannedSlot,
  code: string,
): Promise<void> {
  const successor = known.accounts.find(({ account }) => account === slot.account);
  const before = latest?.slots.find((each) => each.slot === slot.slot);
  if (successor === undefined || before === undefined) throw new DeskError('guardians-unproven');
  if (accountCode({ origin: session.origin, ...successor }) !== plainCode(code))
    throw new DeskError('other-account');
  const wrap = await around.keychain.asSlot(before.verify, ({ seed }) => wrapSeed(seed, successor.recipient));
  await around.api.handOverSlot({ slot: slot.slot, wrap: encodeB64(wrap) });
}

/** Signs the block with one's slot, and says whether it has been announced by that. */
export async function approve(
  { around }: GuardianPlace,
  block: GuardiansDraft,
  slot: { readonly slot: number; readonly verify: string },
): Promise<boolean> {
  const word = await around.keychain.asSlot(slot.verify, async (keyring) =>
    approveGuardians(block, slot.slot, keyring),
  );
  return (await around.api.approveGuardians(word)).announced;
}

/**
 * Says that one holds a slot of the guardians announced, whose seed one brought on paper or in a file: also one of before, to
 * whose key names were sealed.
 */
export async function bringSlot(
  { around, session }: GuardianPlace,
  { blocks }: Ceremony,
  { seed, isKept }: { seed: Uint8Array; isKept: boolean },
): Promise<void> {
  const { verify } = await around.keychain.takeSlot(seed);
  const isOne = blocks.some(({ slots }) => slots.some((slot) => slot.verify === verify));
  if (!isOne) throw new DeskError('slot-words-wrong');
  await around.api.putSlot(await wordOf(around, session, verify, isKept));
}

/** The seed that somebody typed or pasted: 24 words, or the line of a file. @throws DeskError `slot-words-wrong`. */
export async function readSeed(text: string): Promise<Uint8Array> {
  const { receiptWordlist } = await import('@bellbuoy/protocol/wordlists');
  const line = text
    .split('\n')
    .map((each) => each.trim())
    .find((each) => each !== '' && !each.startsWith('#'));
  try {
    if (line !== undefined && isB64(line, SEED_BYTES)) return decodeB64(line, SEED_BYTES);
    return parseSlotWords(text, await receiptWordlist('en'));
  } catch (cause) {
    throw new DeskError('slot-words-wrong', { cause });
  }
}

/** Numbers as somebody types them: in any spacing. */
function plainCode(text: string): string {
  return (text.match(/\d{4}/g) ?? []).join(' ');
}

async function readChain({ fetchFile }: GuardianPlace['around']): Promise<GuardianChain | null> {
  const bytes = await fetchFile('/guardians.json');
  try {
    return bytes === null ? null : parseGuardianChain(bytes);
  } catch (cause) {
    throw new DeskError('guardians-unproven', { cause });
  }
}

function provenInForce(named: Guardians | null, day: string, chain: GuardianChain | null): Guardians | null {
  try {
    // Between being announced and being named for the first time, the chain alone tells.
    return named === null && chain !== null
      ? guardiansOfDay(chain, day)
      : guardiansInForce(named, day, chain);
  } catch (cause) {
    throw new DeskError('guardians-unproven', { cause });
  }
}

function composed(plan: Plan, latest: Guardians | null): GuardiansDraft | null {
  try {
    return blockOfPlan(plan, latest);
  } catch (cause) {
    throw new DeskError('slot-swapped', { cause });
  }
}

async function requireWord(
  { known }: Ceremony,
  { around: { keychain }, session: { origin, account } }: GuardianPlace,
  slot: PlannedSlot,
  { verify: key, recipient: slotRecipient }: Pick<GuardianSlot, 'verify' | 'recipient'>,
): Promise<void> {
  const word = known.attestations.find((each) => each.slotKey === key && each.account === slot.account);
  if (word === undefined || !isAttestation({ ...word, origin }, slotRecipient))
    throw new DeskError('slot-swapped');
  if (slot.account !== account) return;
  const isOutside = known.own.some(({ slotKey, wrap }) => slotKey === key && wrap === null);
  if (isOutside && !keychain.holdsSlot(key)) throw new DeskError('slot-outside');
  const isOwn =
    word.verify === keychain.ownKeys().verify &&
    keychain.holdsSlot(key) &&
    (await keychain
      .asSlot(key, async ({ verify, recipient }) => encodeB64(verify) === key && recipient === slotRecipient)
      .catch(() => false));
  if (!isOwn) throw new DeskError('slot-swapped');
}

async function wordOf(
  { keychain }: GuardianPlace['around'],
  { origin, account }: GuardianPlace['session'],
  slotKey: string,
  isKept: boolean,
) {
  const own = keychain.ownKeys();
  return keychain.asSlot(slotKey, async (slot) => ({
    slotKey,
    attestation: attestGuardian({ origin, account, ...own }, slot),
    wrap: isKept ? encodeB64(await wrapSeed(slot.seed, own.recipient)) : null,
  }));
}
