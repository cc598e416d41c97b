import { GUARDIANS_DESK, isRedressMatter } from '@bellbuoy/protocol';
import {
  addNote,
  claimReport,
  type DeskSession,
  type FactsFound,
  finishAs,
  finishAsOutOfScope,
  type OpenCase,
  openReport,
  readCase,
  readFollowUps,
  replyTo,
  reviewOutcome,
  scrubAsNoName,
  vetAsInScope,
  vetFacts,
} from '../client/desk-client.ts';
import { askOpening, decideOn, proposeOrder, readOpenedName } from '../client/guardian-acts.ts';
import { findInCase } from '../client/redress-client.ts';
import { fileReport, withdraw, writeMessage } from '../client/reporter-client.ts';
import type { NewReport } from '../client/sealed-report.ts';
import type { DemoCast, FiledStory } from './demo-cast.ts';
import { playHarbourEvent } from './play-harbour-event.ts';
import { isThanks, playThanks, type ThanksStep } from './play-thanks.ts';
import type { AnyStory, DemoGuardian, DemoMember, RedressStory, StoryStep } from './story.ts';
import type { DemoEvent, StoryEvent } from './timeline.ts';

/** What guardians do about a report, and what a lead asks of them. */
type GuardiansStep = Extract<StoryStep, { does: 'ask-opening' | 'read-name' | 'order' | 'decide' | 'find' }>;
type CaseStep = Exclude<StoryStep, GuardiansStep | ThanksStep | { does: 'write' | 'withdraw' | 'open' }>;

/** Lets one thing happen, for real: sealed, sent, stored and signed as anything else. */
export async function playEvent(cast: DemoCast, event: DemoEvent): Promise<void> {
  if (!('story' in event)) return playHarbourEvent(cast, event);
  const filed = cast.filed.get(event.story);
  if (filed === undefined) await file(cast, event);
  else if (event.step !== null) await playStep(cast, filed, event.step);
}

async function file({ programme, filed }: DemoCast, { story }: StoryEvent): Promise<void> {
  const { receipt } = await fileReport(programme, reportOf(story));
  filed.set(story, { receipt, caseId: null, asked: null, award: null, vouchers: [] });
}

function reportOf(story: AnyStory): NewReport {
  const { locale, category, answers } = story;
  if (isRedress(story)) return { locale, category, answers, desk: GUARDIANS_DESK };
  const { names, remark, urgent } = story;
  return {
    ...{ locale, category, answers },
    ...(names === undefined ? {} : { names }),
    ...(remark === undefined ? {} : { remark }),
    urgent: urgent === true,
  };
}

function isRedress(story: AnyStory): story is RedressStory {
  return isRedressMatter(story.category);
}

async function playStep(cast: DemoCast, filed: FiledStory, step: StoryStep): Promise<unknown> {
  if (step.does === 'write') return writeMessage(cast.programme, filed.receipt, step.text);
  if (step.does === 'withdraw') return withdraw(cast.programme, filed.receipt);
  if (isThanks(step)) return playThanks(cast, { thanked: filed, caseOf: () => openedCase(filed) }, step);
  if (isAct(step)) return playAct(cast, filed, step);
  const member = sessionOf(cast, step.by);
  if (step.does !== 'open') return playOnCase(member, await readCase(member, openedCase(filed)), step);
  filed.caseId = await claimAndOpen(member, filed.receipt.mailbox, step.subject);
}

function isAct(step: StoryStep): step is GuardiansStep {
  return ['ask-opening', 'read-name', 'order', 'decide', 'find'].includes(step.does);
}

async function playAct(cast: DemoCast, filed: FiledStory, step: GuardiansStep): Promise<unknown> {
  const { programme, members, guardians } = cast;
  const { lead } = members;
  switch (step.does) {
    case 'ask-opening':
      filed.asked = await askOpening(programme, lead, await readCase(lead, openedCase(filed)), step);
      return;
    case 'read-name':
      return readOpenedName(lead, await readCase(lead, openedCase(filed)), askedAbout(filed));
    case 'order': {
      const order = { order: step.order, case: openedCase(filed), why: step.why };
      filed.asked = await proposeOrder(programme, guardians[step.by], order);
      return;
    }
    case 'decide':
      return decideOn(programme, guardians[step.by], askedAbout(filed), step);
    case 'find': {
      const { session } = guardians[step.by];
      return findInCase(session, await readCase(session, openedCase(filed)), step);
    }
  }
}

async function playOnCase(member: DeskSession, opened: OpenCase, step: CaseStep): Promise<unknown> {
  switch (step.does) {
    case 'reply':
      // Whoever answers has read what came before: it is sealed to the case, and no longer shown as unread.
      await readFollowUps(member, opened);
      return replyTo(member, opened, step.text);
    case 'note':
      return addNote(member, opened, step.text);
    case 'scrub':
      return scrubAsNoName(member, opened, step.summary);
    case 'find-in-scope':
      return vetAsInScope(member, opened, { facts: step.facts, opinion: step.opinion ?? '' });
    case 'weigh-facts': {
      const { isIndicated, reason, facts, opinion = '' } = step;
      return vetFacts(member, opened, { isIndicated, reason, facts, opinion } as FactsFound);
    }
    case 'find-out-of-scope':
      return finishAsOutOfScope(member, opened, step);
    case 'finish': {
      const { disposition, reason, text, evidence } = step;
      return finishAs(member, opened, { disposition, reason, text, ...(evidence ? { evidence } : {}) });
    }
    case 'review':
      return reviewOutcome(member, opened, step);
  }
}

async function claimAndOpen(session: DeskSession, report: string, subject: string): Promise<string> {
  return openReport(session, { report, claimed: await claimReport(session, report), subject });
}

function sessionOf({ members, guardians }: DemoCast, by: DemoMember | DemoGuardian): DeskSession {
  return by === 'lead' || by === 'analyst' ? members[by] : guardians[by].session;
}

function openedCase({ caseId }: FiledStory): string {
  if (caseId === null) throw new Error('a demo story acts on a case before it is opened');
  return caseId;
}

function askedAbout({ asked }: FiledStory): string {
  if (asked === null) throw new Error('a demo story decides before anything is asked');
  return asked;
}
