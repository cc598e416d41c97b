import {
  type AskMessage,
  findSlotShare,
  type GuardianSlot,
  type GuardiansAct,
  noticeRef,
  type OpenedAsk,
  openAsk,
  openDecision,
  ProtocolError,
  type RosterMember,
  type SlotShare,
} from '@bellbuoy/protocol';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { readRoster } from '../members/read-roster.ts';
import type { ReadVote } from '../openings/read-opening.ts';
import { verifyProposal } from '../oversight/verify-proposal.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf } from '../programme/read-programme.ts';
import { isAsAsked } from './as-asked.ts';

/** Something to decide, as this browser verified it. */
export interface ReadAct {
  readonly act: GuardiansAct;
  readonly opened: OpenedAsk;
  /** The verified recipient of whoever asks. */
  readonly asker: string;
  /** Our slot among those that were asked. */
  readonly slot: GuardianSlot;
  /** Our own share of each seal that it is about. */
  readonly shares: readonly SlotShare[];
  /** What each decided, once it is closed. */
  readonly votes: readonly ReadVote[];
}

/**
 * Fetches an act and opens it with the key of our slot: who asks is verified by the desk's roster, or by the word of a slot where a
 * guardian asks.
 *
 * @throws DeskError `ask-unproven` when nothing proves it: then there is nothing to decide on; `no-key` without our slot's key.
 */
export async function readAct(
  { around, session }: GuardianPlace,
  guardianship: Guardianship,
  ref: string,
): Promise<ReadAct> {
  const { api, keychain } = around;
  const act = await api.act(ref);
  const slots = guardianship.ofVersion(act.block)?.slots ?? [];
  const slot = guardianship.ownAt(act.block);
  if (slot === null || act.envelope === null) throw new DeskError('no-key');
  const isNotice = act.act === 'notice';
  if (isNotice && noticeRef(act.opening ?? '') !== ref) throw new DeskError('ask-unproven');
  const askerOf = await askers({ around, session }, guardianship, act);
  const keyOf = (claimed: Claimed) => askerOf(claimed)?.verify ?? null;
  const { envelope } = act;
  const place = { origin: session.origin, ref: act.opening ?? ref, keyOf } as const;
  const opened = await keychain
    .asSlot(slot.verify, (own) =>
      openAsk(envelope, own.identity, { ...place, act: isNotice ? 'opening' : act.act }),
    )
    .catch((cause: unknown) => {
      throw cause instanceof ProtocolError ? new DeskError('ask-unproven', { cause }) : cause;
    });
  const asker = askerOf(opened.ask);
  if (asker === null || !isAsAsked(act, opened.ask)) throw new DeskError('ask-unproven');
  await verifyProposal(
    { around },
    guardianship,
    opened.ask,
    act.state === 'open' ? act.seals.map(({ seal }) => seal) : sealsOf(opened.ask),
  );
  const wanted = sealsOf(opened.ask);
  const shares = await Promise.all(
    act.seals
      .filter(({ seal }) => wanted.includes(seal))
      .map((seal) => findOwnShare({ around, session }, guardianship.keys, seal)),
  );
  return {
    ...{ act, opened, slot, asker: asker.recipient },
    shares: shares.filter((share) => share !== null),
    votes: await readVotes(around, { act, opened, slot, slots }, session.origin),
  };
}

/** Our share of a seal: perhaps by the key that our slot had when the seal was made. */
async function findOwnShare(
  { around, session }: Pick<GuardianPlace, 'around' | 'session'>,
  keys: readonly string[],
  { seal, shares }: GuardiansAct['seals'][number],
): Promise<SlotShare | null> {
  const place = { origin: session.origin, seal };
  for (const key of keys) {
    const found = await around.keychain
      .asSlot(key, ({ identity }) => findSlotShare(shares, identity, place))
      // A wrap that does not open is no reason not to try the others.
      .catch(() => null);
    if (found !== null) return found;
  }
  return null;
}

/** The seals that an ask names: what is not among them is not ours to give. */
function sealsOf(ask: AskMessage): readonly string[] {
  if (ask.act === 'check') return ask.seals;
  return ask.act === 'order' ? [] : [ask.seal];
}

type Claimed = Pick<AskMessage, 'desk' | 'account'>;

/** By which keys somebody may ask: a lead's by their desk's roster, or an attested guardian's. */
async function askers(
  { around, session }: Pick<GuardianPlace, 'around' | 'session'>,
  { programme, attestedAt }: Guardianship,
  { desk: id, act, block }: GuardiansAct,
): Promise<(claimed: Claimed) => Pick<RosterMember, 'verify' | 'recipient'> | null> {
  if (act === 'order' || act === 'check') {
    const attested = attestedAt(block);
    return ({ account }) => attested.find((guardian) => guardian.account === account) ?? null;
  }
  const desk = deskOf(programme, id);
  if (desk === null || desk.kind !== 'intake') throw new DeskError('ask-unproven');
  const { api, seen } = around;
  const place = { origin: session.origin, desk: id, root: desk.root };
  const { roster } = readRoster(await api.guardianRoster(id), place, seen.roster(desk.root));
  if (roster.head !== null) seen.keepRoster(desk.root, { length: roster.length, head: roster.head });
  return ({ desk: claimed, account }) => {
    const member = claimed === id ? roster.members.get(account) : undefined;
    return member?.role === 'lead' ? member : null;
  };
}

async function readVotes(
  { keychain }: GuardianPlace['around'],
  { act, opened, slot, slots }: Pick<ReadAct, 'act' | 'opened' | 'slot'> & { slots: readonly GuardianSlot[] },
  origin: string,
): Promise<ReadVote[]> {
  return Promise.all(
    act.votes.map(async ({ slot: number, result, day, envelope }): Promise<ReadVote> => {
      const by = slots.find((each) => each.slot === number);
      const { holder = '', organisation = '' } = by ?? {};
      const place = by && { origin, ref: act.ref, ask: opened.hash, slot: by };
      const decision =
        place && envelope !== null
          ? await keychain
              .asSlot(slot.verify, (own) => openDecision(envelope, own.identity, place))
              .catch(() => null)
          : null;
      const reason = decision?.result === result ? decision.reason : null;
      return { slot: number, holder, organisation, result, day, reason };
    }),
  );
}
