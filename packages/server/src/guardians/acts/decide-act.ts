import {
  checkEnvelope,
  type DecideAct,
  decodeB64,
  type Guardians,
  SHARE_ENVELOPE_BYTES,
} from '@bellbuoy/protocol';
import { requireStill, type StaffSession } from '../../accounts/index.ts';
import { putPayload, type Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import type { ActRules, ActSeal, RulesByAct } from './act-rules.ts';
import { closeAct, grantAct } from './close-act.ts';
import { guardiansOfVersion, heldSlot } from './held-slot.ts';
import { envelopeOf, envelopesFor } from './open-act.ts';
import { countVotes, type GuardianAct, listVotes, lockAct } from './store.ts';

/** The reader of a decision who is no slot: whoever asked. */
export const ASKER = 0;

/**
 * Records what one guardian decided, with their share where they grant what takes it, and closes the act when that
 * settles it: granted by as many as it takes, refused as soon as so many cannot be reached any more.
 *
 * @throws Problem `not-found`; `forbidden` to whoever holds none of the slots that were asked; `decided` when it is
 * closed, or the slot has decided; `gone` to grant what takes a share of a seal that is there no more; `malformed` unless
 * the decision is sealed to exactly those slots and the shares are those that it takes; ProtocolError `not-sealed`.
 */
export async function decideAct(
  programme: Programme,
  rules: RulesByAct,
  who: StaffSession,
  ref: string,
  decision: DecideAct,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const act = await lockAct(transaction, ref);
    await requireStill(transaction, 'guardian', who);
    if (act === null) throw new Problem('not-found');
    const block = await guardiansOfVersion(transaction, act.block);
    const slot = block === null ? null : await heldSlot(transaction, who.account, block);
    if (block === null || slot === null) throw new Problem('forbidden');
    if (!isOpen(act, today(programme))) throw new Problem('decided');
    const shares = await sharesOf(transaction, rules[act.act], act, decision);
    await keepVote(transaction, programme, act, { slot: slot.slot, result: decision.result });
    await keepDecision(transaction, act, { slot: slot.slot, block, decision });
    for (const share of shares) await keepShare(transaction, act, slot.slot, share);
    await settle(transaction, programme, rules, { act, block });
  });
}

/** A notice is decided late rather than never. */
function isOpen({ state, act, closes_on }: GuardianAct, day: string): boolean {
  return state === 'open' && (act === 'notice' || closes_on >= day);
}

type GivenShare = Pick<ActSeal, 'mailbox' | 'seal'> & { readonly bytes: Uint8Array };

/** What a guardian gives of the seals that the act is about. */
async function sharesOf(
  transaction: Transaction,
  { sealsOf, needsEveryShare = false }: ActRules,
  act: GuardianAct,
  { result, shares }: DecideAct,
): Promise<GivenShare[]> {
  const seals = result === 'granted' && sealsOf !== undefined ? await sealsOf(transaction, act) : [];
  // Nobody owes a share of nothing: it would be granted, and open for nobody.
  if (result === 'granted' && needsEveryShare && seals.length === 0) throw new Problem('gone');
  const given = shares.flatMap(({ seal, share }) => {
    const found = seals.find((each) => each.seal === seal);
    return found === undefined ? [] : [{ mailbox: found.mailbox, seal, bytes: shareBytes(share) }];
  });
  const isDistinct = new Set(given.map(({ seal }) => seal)).size === shares.length;
  if (!isDistinct || (needsEveryShare && given.length !== seals.length)) throw new Problem('malformed');
  return given;
}

async function keepVote(
  transaction: Transaction,
  programme: Programme,
  { mailbox, ref }: GuardianAct,
  vote: { slot: number; result: DecideAct['result'] },
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('act_votes')
    .values({ mailbox, ref, ...vote, day: today(programme) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('decided');
}

async function keepDecision(
  transaction: Transaction,
  { mailbox, ref }: GuardianAct,
  { slot, block, decision }: { slot: number; block: Guardians; decision: DecideAct },
): Promise<void> {
  const readers: [number, Uint8Array][] = [
    ...envelopesFor(block, decision.envelopes),
    [ASKER, envelopeOf(decision.asker)],
  ];
  for (const [reader, bytes] of readers) {
    const payload = await putPayload(transaction, { mailbox, bytes });
    await transaction.insertInto('act_decisions').values({ mailbox, ref, slot, reader, payload }).execute();
  }
}

async function keepShare(
  transaction: Transaction,
  { ref }: GuardianAct,
  slot: number,
  { mailbox, seal, bytes }: GivenShare,
): Promise<void> {
  const payload = await putPayload(transaction, { mailbox, bytes });
  await transaction.insertInto('act_shares').values({ mailbox, ref, slot, seal, payload }).execute();
}

async function settle(
  transaction: Transaction,
  programme: Programme,
  rules: RulesByAct,
  { act, block }: { act: GuardianAct; block: Guardians },
): Promise<void> {
  const { granted, refused } = countVotes(await listVotes(transaction, act));
  const isDecided = granted + refused === block.slots.length;
  const { isOpenable } = rules[act.act];
  if (granted >= act.threshold) {
    if (isDecided || (await isOpenable?.(transaction, act)) !== false) {
      await grantAct(transaction, programme, rules, act);
    }
  } else if (block.slots.length - refused < act.threshold) {
    await closeAct(transaction, act, { state: 'refused', day: today(programme) });
  }
}

/** @throws ProtocolError `not-sealed`. */
function shareBytes(text: string): Uint8Array {
  const bytes = decodeB64(text);
  checkEnvelope(bytes, [SHARE_ENVELOPE_BYTES]);
  return bytes;
}
