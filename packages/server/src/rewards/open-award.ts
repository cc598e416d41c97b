import {
  type Award,
  addDays,
  checkEnvelope,
  decodeB64,
  isAfter,
  PANEL_DAYS,
  type Recommend,
} from '@bellbuoy/protocol';
import { bandOf, commendationApprovals, type RewardRules } from '@bellbuoy/protocol/rewards';
import { putPayload, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { listDeciders } from './deciders.ts';
import { isUnoffered } from './offers.ts';
import { requireRewards } from './panel-list.ts';
import { awardOf, awardsOf, lockAward, type StoredAward } from './store.ts';

/** A recommendation about a report that its desk may thank for. */
export interface NewAward {
  readonly mailbox: string;
  readonly desk: string;
  /** Who recommends. */
  readonly account: string;
}

/**
 * Puts a recommendation before the panel: from now on its members can decide it, and for 21 days. The caller holds the
 * report locked.
 *
 * @returns whether it is new: the same recommendation sent again is none.
 * @throws Problem `not-found` for facts that the case has not, `conflict-of-interest` for facts of one's own,
 * `rules-not-yet`, `outside-bands`, `award-open`, `stale-panel` unless it is sealed to exactly those who may decide, `small-panel` where they
 * are too few, `moved-on` for a ref that another award has; ProtocolError `not-sealed`.
 */
export async function openAward(
  transaction: Transaction,
  programme: Programme,
  { mailbox, desk, account }: NewAward,
  sent: Recommend,
): Promise<boolean> {
  const rules = requireRewards(programme);
  const there = await lockAward(transaction, sent.ref);
  if (there !== null) return requireRepeat(there, { mailbox, account });
  // Announced is not in force: nobody is thanked by rules that could still be changed.
  if (isAfter(rules.from, today(programme))) throw new Problem('rules-not-yet');
  const verifier = await verifierOf(transaction, mailbox, sent.facts);
  if (verifier === account) throw new Problem('conflict-of-interest');
  const approvals = approvalsFor(rules, sent.award);
  await requireNone(transaction, mailbox, sent.award);
  const deciders = await listDeciders(transaction, programme, { mailbox, recommender: account });
  if (sent.panel !== deciders.sequence) throw new Problem('stale-panel');
  const envelopes = envelopesFor(deciders.accounts, sent.envelopes);
  if (envelopes.length < approvals) throw new Problem('small-panel');
  const day = today(programme);
  const own = await putPayload(transaction, { mailbox, bytes: envelopeOf(sent.own) });
  await transaction
    .insertInto('awards')
    .values({
      ...{ ref: sent.ref, mailbox, desk, account, verifier, facts: sent.facts, approvals, day, own },
      ...{ amount: null, currency: null, band: null, level: null, ...sent.award },
      ...{ closes_on: addDays(day, PANEL_DAYS), state: 'open', closed_on: null },
      ...{ offered_on: null, offer_until: null },
    })
    .execute();
  for (const [reader, bytes] of envelopes) {
    const payload = await putPayload(transaction, { mailbox, bytes });
    await transaction
      .insertInto('award_readers')
      .values({ mailbox, ref: sent.ref, account: reader, payload, has_stepped_back: false })
      .execute();
  }
  return true;
}

/**
 * The envelopes by account, of which there is one for each of these accounts.
 *
 * @throws Problem `stale-panel`, ProtocolError `not-sealed`.
 */
export function envelopesFor(
  accounts: readonly string[],
  envelopes: Readonly<Record<string, string>>,
): [account: string, bytes: Uint8Array][] {
  const isExact =
    Object.keys(envelopes).length === accounts.length &&
    accounts.every((account) => Object.hasOwn(envelopes, account));
  if (!isExact) throw new Problem('stale-panel');
  return accounts.map((account) => [account, envelopeOf(envelopes[account] ?? '')]);
}

/** @throws ProtocolError `not-sealed`. */
export function envelopeOf(text: string): Uint8Array {
  const bytes = decodeB64(text);
  checkEnvelope(bytes);
  return bytes;
}

function requireRepeat(
  there: StoredAward,
  { mailbox, account }: Pick<NewAward, 'mailbox' | 'account'>,
): false {
  if (there.mailbox !== mailbox || there.account !== account) throw new Problem('moved-on');
  return false;
}

async function verifierOf(transaction: Transaction, mailbox: string, ref: string): Promise<string> {
  const facts = await transaction
    .selectFrom('case_facts')
    .select('account')
    .where('mailbox', '=', mailbox)
    .where('ref', '=', ref)
    .executeTakeFirst();
  if (facts === undefined) throw new Problem('not-found');
  return facts.account;
}

/** How many members it takes. @throws Problem `outside-bands` for what the rules do not know. */
function approvalsFor(rules: RewardRules, award: Award): number {
  if (award.kind === 'commendation') return commendationApprovals(rules, award.level);
  const band = bandOf(rules, BigInt(award.amount));
  const isKnown = award.currency === rules.currency && band !== null && band.id === award.band;
  if (!isKnown) throw new Problem('outside-bands');
  return band.approvals;
}

// Otherwise two awards, one after the other, would be more than the highest single one.
async function requireNone(transaction: Transaction, mailbox: string, { kind }: Award): Promise<void> {
  for (const award of await awardsOf(transaction, mailbox)) {
    const isPending = award.state === 'open' || isUnoffered(award);
    const isSecond = award.state === 'granted' && awardOf(award).kind === kind;
    if (isPending || isSecond) throw new Problem('award-open');
  }
}
