// Thanks, from the desk's side, for programs: one member verifies facts, another recommends, whoever has the case offers.

import {
  type Award,
  type Case,
  type CaseAwards,
  carryFacts,
  caseAwardsSchema,
  decodeB64,
  decodeFrame,
  ELIGIBILITY,
  encodeB64,
  encodeFrame,
  messageOf,
  newAwardRef,
  newOfferSecret,
  type Offer,
  openBytes,
  ProtocolError,
  parseAs,
  type RecommendationMessage,
  type SignedFrame,
  sealFrame,
  sealRecommendation,
} from '@bellbuoy/protocol';
import { type OpenCase, sealReply } from './desk-cases.ts';
import { deskOf } from './desk-place.ts';
import type { DeskSession } from './desk-session.ts';
import { readPanel } from './panel-client.ts';
import type { KnownProgramme } from './programme-client.ts';

/** One fact, and how whoever signs it has checked it. */
export interface VerifiedFact {
  readonly fact: string;
  readonly how: string;
}

/** What is recommended on facts that a colleague has verified. */
export interface Recommending {
  readonly award: Award;
  /** Each condition that takes a sentence; the others are affirmed without one. */
  readonly affirmed: Partial<Record<(typeof ELIGIBILITY)[number], string>>;
  readonly why: string;
}

const OUTSIDE = { v: 1, epoch: null, mailbox: null, n: 0, prev: null, seen: null } as const;

/** Signs facts and keeps them with the case. Whoever verifies cannot recommend on them. */
export async function verifyFacts(
  session: DeskSession,
  { row, keyring }: OpenCase,
  facts: readonly VerifiedFact[],
): Promise<void> {
  const ref = newAwardRef();
  const { account, today } = session;
  const frame = encodeFrame(
    { ...OUTSIDE, ...deskOf(session), kind: 'facts', ref, account, day: today(), facts: [...facts] },
    session.keyring,
  );
  const record = encodeB64(await sealFrame(frame, keyring.recipient));
  await session.http.post(`/cases/${row.case}/facts`, { ref, record });
}

/** Recommends on the facts that were verified last, with the working summary as it stands. Returns the award's ref. */
export async function recommendAward(
  programme: KnownProgramme,
  session: DeskSession,
  opened: OpenCase,
  { award, affirmed, why }: Recommending,
): Promise<string> {
  const { deciders, facts } = await readAwards(session, opened);
  const last = facts.at(-1);
  if (last === undefined) throw new ProtocolError('unverified', 'nobody has verified facts of this case');
  const list = await readPanel(programme, session.http);
  const ref = newAwardRef();
  const { account, today } = session;
  const message: RecommendationMessage = {
    ...{ ...OUTSIDE, ...deskOf(session), kind: 'recommendation', ref, account, day: today(), award, why },
    summary: await readSummary(opened),
    facts: carryFacts(await openRecord(opened, recordOf(opened.row, last.record))),
    eligibility: ELIGIBILITY.map((rule) => ({ rule, text: affirmed[rule] ?? '' })),
  };
  const members = list.members.filter((member) => deciders.includes(member.account));
  const sealed = await sealRecommendation(message, session.keyring, members);
  const body = { ref, facts: last.ref, award, panel: list.sequence, ...sealed };
  await session.http.post(`/cases/${opened.row.case}/recommendation`, body);
  return ref;
}

/** Offers what the panel granted last. The desk's own copy has no secret: nobody there can claim in the reporter's place. */
export async function offerAward(session: DeskSession, opened: OpenCase, text: string): Promise<void> {
  const { awards } = await readAwards(session, opened);
  const granted = awards.find(({ offerUntil }) => offerUntil !== null);
  const until = granted?.offerUntil ?? null;
  if (granted === undefined || until === null)
    throw new ProtocolError('expired', 'no award waits to be offered');
  const { secret, hash } = newOfferSecret();
  const reply = await sealReply(session, opened, text, offerOf(granted.award, { award: secret, until }));
  await session.http.post(`/cases/${opened.row.case}/offer`, { award: granted.ref, hash, until, reply });
}

function offerOf(award: Award, claim: Pick<Offer, 'award' | 'until'>): Offer {
  if (award.kind === 'commendation') return { ...claim, kind: award.kind, level: award.level };
  return { ...claim, kind: award.kind, amount: award.amount, currency: award.currency };
}

async function readAwards({ http }: DeskSession, { row }: OpenCase): Promise<CaseAwards> {
  return parseAs(caseAwardsSchema, await http.get(`/cases/${row.case}/awards`));
}

async function readSummary(opened: OpenCase): Promise<RecommendationMessage['summary']> {
  const { summary } = opened.row;
  if (summary === null) throw new ProtocolError('unverified', 'a case without a working summary');
  const { text } = messageOf((await openRecord(opened, summary)).message, 'summary');
  return [{ question: '', text }];
}

function recordOf({ notes }: Case, id: string): string {
  const copy = notes.find((note) => note.id === id)?.copy;
  if (copy === undefined) throw new ProtocolError('unverified', 'facts that are not in the case');
  return copy;
}

async function openRecord({ keyring }: OpenCase, copy: string): Promise<SignedFrame> {
  return decodeFrame(await openBytes(decodeB64(copy), keyring.identity));
}
