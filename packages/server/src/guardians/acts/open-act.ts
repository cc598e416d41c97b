import { ACT_DAYS, addDays, checkEnvelope, decodeB64, type Guardians, noticeRef } from '@bellbuoy/protocol';
import { putPayload, type Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { publishAct } from '../../log/index.ts';
import { listGuardians, type Programme, today } from '../../programme/index.ts';
import { type GuardianAct, lockAct } from './store.ts';
import { thresholdSince } from './threshold-since.ts';

/** What is known of an act when it is asked. */
export type NewAct = Pick<GuardianAct, 'ref' | 'act' | 'desk' | 'account' | 'mailbox'> &
  Partial<Pick<GuardianAct, 'case_id' | 'seal' | 'seal_of' | 'seal_payload' | 'until_day'>>;

/** An ask as it was sent, all b64. */
export interface SentAsk {
  readonly block: number;
  readonly envelopes: Readonly<Record<string, string>>;
  readonly own: string;
}

const NOTHING_MORE = {
  case_id: null,
  seal: null,
  seal_of: null,
  seal_payload: null,
  until_day: null,
} as const;

/**
 * Opens an act: from now on guardians can decide it, and for fourteen days.
 *
 * @param since from when on seals may have been made that it is about: it takes as many guardians as any block demanded
 * since then, or whoever asked could be granted what nobody can open.
 * @returns whether it is new: the same ask sent again is none.
 * @throws Problem `stale-guardians` when others are guardians by now, `malformed` unless it is sealed to exactly their
 * slots, `moved-on` for a ref that another act has; ProtocolError `not-sealed`.
 */
export async function openAct(
  transaction: Transaction,
  programme: Programme,
  act: NewAct,
  ask: SentAsk,
  since: string = today(programme),
): Promise<boolean> {
  const there = await lockAct(transaction, act.ref);
  if (there !== null) return requireRepeat(there, act);
  await requireNoNotice(transaction, act.ref);
  const day = today(programme);
  const blocks = await listGuardians(transaction);
  const guardians = blocks.findLast(({ from }) => from <= day) ?? null;
  if (guardians === null || guardians.version !== ask.block) throw new Problem('stale-guardians');
  const envelopes = envelopesFor(guardians, ask.envelopes);
  const { mailbox, ref } = act;
  const own = await putPayload(transaction, { mailbox, bytes: envelopeOf(ask.own) });
  await transaction
    .insertInto('guardian_acts')
    .values({
      ...NOTHING_MORE,
      ...act,
      ...{ block: ask.block, threshold: thresholdSince(blocks, { since, day }) },
      ...{ day, closes_on: addDays(day, ACT_DAYS), state: 'open', closed_on: null, opening: null, own },
    })
    .execute();
  for (const [slot, bytes] of envelopes) {
    const payload = await putPayload(transaction, { mailbox, bytes });
    await transaction.insertInto('act_envelopes').values({ mailbox, ref, slot, payload }).execute();
  }
  if (act.act === 'opening') await publishAct(transaction, { type: 'opening-asked', day, ref });
  return true;
}

/**
 * The envelopes by slot, of which there is one for each slot of a block.
 *
 * @throws Problem `malformed`, ProtocolError `not-sealed`.
 */
export function envelopesFor(
  { slots }: Pick<Guardians, 'slots'>,
  envelopes: Readonly<Record<string, string>>,
): [slot: number, bytes: Uint8Array][] {
  const wanted = slots.map(({ slot }) => String(slot));
  const isExact =
    Object.keys(envelopes).length === wanted.length && wanted.every((slot) => slot in envelopes);
  if (!isExact) throw new Problem('malformed');
  return Object.entries(envelopes).map(([slot, text]) => [Number(slot), envelopeOf(text)]);
}

/** @throws ProtocolError `not-sealed`. */
export function envelopeOf(text: string): Uint8Array {
  const bytes = decodeB64(text);
  checkEnvelope(bytes);
  return bytes;
}

function requireRepeat(there: GuardianAct, { act, account, mailbox, seal = null }: NewAct): false {
  const isSame =
    there.act === act && there.account === account && there.mailbox === mailbox && there.seal === seal;
  if (!isSame) throw new Problem('moved-on');
  return false;
}

/** A ref at which a notice will fall due is nobody's to take: the opening could be granted no more. */
async function requireNoNotice(transaction: Transaction, ref: string): Promise<void> {
  const openings = await transaction
    .selectFrom('guardian_acts')
    .select('ref')
    .where('act', '=', 'opening')
    .where('state', '=', 'open')
    .execute();
  if (openings.some((opening) => noticeRef(opening.ref) === ref)) throw new Problem('moved-on');
}
