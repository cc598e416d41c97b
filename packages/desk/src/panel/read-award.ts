import {
  type OpenedRecommendation,
  openAwardDecision,
  openRecommendation,
  type PanelAward,
  type PanelList,
  ProtocolError,
  type Roster,
} from '@bellbuoy/protocol';
import type { ReadAwardVote } from '../awards/read-awards.ts';
import { readRoster } from '../members/read-roster.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf, readProgramme } from '../programme/read-programme.ts';
import { isAsRecommended } from './as-recommended.ts';
import type { PanelPlace } from './panel-place.ts';
import { readPanel } from './read-panel.ts';

/** Something to decide on, as this browser verified it. */
export interface ReadAward {
  readonly award: PanelAward;
  readonly opened: OpenedRecommendation;
  readonly list: PanelList;
  /** The recipient of whoever recommended, by their desk's roster. */
  readonly recommender: string;
  /** What each decided, once it is closed. */
  readonly votes: readonly ReadAwardVote[];
}

/**
 * Fetches an award and opens it with our own key: who recommends it and who verified the facts is proven by the desk's roster.
 *
 * @throws DeskError `award-unproven` when nothing proves it: then there is nothing to decide on; `no-key` where it is not sealed to
 * us; `panel-unproven`, `panel-expired`.
 */
export async function readAward({ around, session }: PanelPlace, ref: string): Promise<ReadAward> {
  const award = await around.api.award(ref);
  const { envelope } = award;
  if (envelope === null) throw new DeskError('no-key');
  const { list } = await readPanel(around);
  if (list === null) throw new DeskError('panel-unproven');
  const roster = await rosterOf(around, session.origin, award.desk);
  const keyOf = ({ desk, account }: { desk: string; account: string }) =>
    desk === award.desk ? (roster.members.get(account)?.verify ?? null) : null;
  const opened = await around.keychain
    .asSelf((own) => openRecommendation(envelope, own.identity, { origin: session.origin, ref, keyOf }))
    .catch((cause: unknown) => {
      throw cause instanceof ProtocolError ? new DeskError('award-unproven', { cause }) : cause;
    });
  const recommender = roster.members.get(opened.recommendation.account)?.recipient;
  if (recommender === undefined || !isAsRecommended(award, opened)) throw new DeskError('award-unproven');
  const votes = await Promise.all(
    award.votes.map((vote) => readVote(around, { ref, list, vote, opened, origin: session.origin })),
  );
  return { award, opened, list, recommender, votes };
}

async function rosterOf(around: PanelPlace['around'], origin: string, id: string): Promise<Roster> {
  const { api, fetchFile, today, seen } = around;
  const desk = deskOf(await readProgramme(fetchFile, today(), seen), id);
  if (desk?.kind !== 'intake') throw new DeskError('award-unproven');
  const place = { origin, desk: id, root: desk.root };
  const { roster } = readRoster(await api.panelRoster(id), place, seen.roster(desk.root));
  if (roster.head !== null) seen.keepRoster(desk.root, { length: roster.length, head: roster.head });
  return roster;
}

async function readVote(
  { keychain }: PanelPlace['around'],
  {
    ref,
    list,
    vote: { account, result, day, envelope },
    opened: { hash: recommendation },
    origin,
  }: {
    ref: string;
    list: PanelList;
    vote: PanelAward['votes'][number];
    opened: OpenedRecommendation;
    origin: string;
  },
): Promise<ReadAwardVote> {
  const member = list.members.find((each) => each.account === account);
  const decision =
    member !== undefined && envelope !== null
      ? await keychain
          .asSelf((own) => openAwardDecision(envelope, own.identity, { origin, ref, recommendation, member }))
          .catch(() => null)
      : null;
  return { account, result, day, reason: decision?.result === result ? decision.reason : null };
}
