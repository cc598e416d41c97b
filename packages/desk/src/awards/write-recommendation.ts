import { type Award, newAwardRef, type RecommendationMessage, sealRecommendation } from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { answersInOrder } from '../cases/question-words.ts';
import { say } from '../messages/say.ts';
import { readPanel } from '../panel/read-panel.ts';
import { DeskError } from '../problems/desk-error.ts';
import type { Seat } from '../seat/seat.ts';
import type { ReadFacts } from './read-facts.ts';

/** What somebody recommends, and why. */
export interface Recommending {
  readonly award: Award;
  readonly facts: ReadFacts;
  readonly eligibility: RecommendationMessage['eligibility'];
  readonly why: string;
}

/**
 * The working summary as the panel reads it: the desk's own words, under the words of the questions. Never an original. Summaries of
 * later messages stand without a question.
 */
export function summaryForPanel({
  summary,
  questions,
}: Pick<OpenedCase, 'summary' | 'questions'>): RecommendationMessage['summary'] {
  if (summary === null) return [];
  return [
    { question: '', text: summary.text },
    ...answersInOrder(summary.facts, questions).map(({ id, words, text }) => ({
      question: id === 'remark' ? say('letter.remark') : words,
      text,
    })),
    ...Object.values(summary.messages).map((text) => ({ question: '', text })),
  ].filter(({ text }) => text.trim() !== '');
}

/** What the panel will read, signed by nobody yet. */
export function recommendationMessage(
  seat: Pick<Seat, 'session' | 'today'>,
  opened: Pick<OpenedCase, 'summary' | 'questions'>,
  { ref, recommending }: { ref: string; recommending: Recommending },
): RecommendationMessage {
  const { origin, desk, account } = seat.session;
  const { award, facts, eligibility, why } = recommending;
  return {
    ...{ v: 1, kind: 'recommendation', origin, desk, epoch: null, mailbox: null },
    ...{ n: 0, prev: null, seen: null },
    ...{ ref, account, day: seat.today(), award, eligibility, why },
    summary: summaryForPanel(opened),
    facts: facts.carried,
  };
}

/**
 * Signs a recommendation by our own key and seals it to us and to those of the panel who may decide on it. The server says who that
 * is, and this browser seals to nobody whom the programme has not signed for.
 *
 * @throws DeskError `panel-unproven`, `panel-expired`: then nothing is sealed to anybody.
 */
export async function recommend(seat: Seat, opened: OpenedCase, recommending: Recommending): Promise<void> {
  const { list } = await readPanel(seat);
  const { deciders } = await seat.api.caseAwards(opened.row.case);
  const members = list?.members.filter(({ account }) => deciders.includes(account)) ?? [];
  if (list === null || members.length < deciders.length) throw new DeskError('panel-unproven');
  const ref = newAwardRef();
  const message = recommendationMessage(seat, opened, { ref, recommending });
  const sealed = await seat.keychain.asSelf((own) => sealRecommendation(message, own, members));
  const { award, facts } = recommending;
  await seat.api.recommend(opened.row.case, {
    ...{ ref, facts: facts.ref, award, panel: list.sequence },
    ...sealed,
  });
}
