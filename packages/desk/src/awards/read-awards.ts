import {
  type CaseAwards,
  type OpenedRecommendation,
  openAwardDecision,
  openRecommendation,
  type PanelList,
} from '@bellbuoy/protocol';
import { readPanel } from '../panel/read-panel.ts';
import type { Seat } from '../seat/seat.ts';

/** What was recommended of a case, as the server tells of it. */
export type CaseAward = CaseAwards['awards'][number];

/** What one member of the panel decided; `reason` is null where nothing proves it. */
export interface ReadAwardVote {
  readonly account: string;
  readonly result: CaseAward['votes'][number]['result'];
  readonly day: CaseAward['votes'][number]['day'];
  readonly reason: string | null;
}

/** What we recommended ourselves, opened again, with what the panel said of it once it is closed. */
export interface OwnAward extends OpenedRecommendation {
  readonly votes: readonly ReadAwardVote[];
}

/** Opens what we recommended. Nobody else at the desk can. @throws ProtocolError, DeskError `panel-unproven`. */
export async function readOwnAward(seat: Seat, award: CaseAward, own: string): Promise<OwnAward> {
  const { origin, desk } = seat.session;
  const keyOf = (member: { desk: string; account: string }) =>
    member.desk === desk ? (seat.members.roster.members.get(member.account)?.verify ?? null) : null;
  const opened = await seat.keychain.asSelf((self) =>
    openRecommendation(own, self.identity, { origin, ref: award.ref, keyOf }),
  );
  const { list } = award.votes.length === 0 ? { list: null } : await readPanel(seat);
  const votes = await Promise.all(award.votes.map((vote) => readVote(seat, { award, opened, list, vote })));
  return { ...opened, votes };
}

/** What a member decided, if the key that the panel's list gives them has signed it. */
async function readVote(
  { keychain, session }: Pick<Seat, 'keychain' | 'session'>,
  {
    award: { ref },
    opened: { hash: recommendation },
    list,
    vote: { account, result, day, envelope },
  }: {
    award: Pick<CaseAward, 'ref'>;
    opened: OpenedRecommendation;
    list: PanelList | null;
    vote: CaseAward['votes'][number];
  },
): Promise<ReadAwardVote> {
  const member = list?.members.find((each) => each.account === account);
  const place = member && { origin: session.origin, ref, recommendation, member };
  const decision =
    place && envelope !== null
      ? await keychain.asSelf((own) => openAwardDecision(envelope, own.identity, place)).catch(() => null)
      : null;
  return { account, result, day, reason: decision?.result === result ? decision.reason : null };
}
