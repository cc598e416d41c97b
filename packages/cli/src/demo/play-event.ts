import type { ReceiptKeys } from '@bellbuoy/protocol';
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
import type { KnownProgramme } from '../client/programme-client.ts';
import { fileReport, withdraw, writeMessage } from '../client/reporter-client.ts';
import type { DemoMember, Story, StoryStep } from './story.ts';
import type { DemoEvent } from './timeline.ts';

/** Who acts in the demo. Reporters come from outside, over HTTP, like anybody. */
export interface DemoCast {
  programme: KnownProgramme;
  readonly members: Readonly<Record<DemoMember, DeskSession>>;
  readonly filed: Map<Story, FiledStory>;
}

interface FiledStory {
  readonly receipt: ReceiptKeys;
  /** The case's id, once opened. */
  caseId: string | null;
}

/** Lets one thing happen, for real: sealed, sent, stored and signed as anything else. */
export async function playEvent(cast: DemoCast, { story, step }: DemoEvent): Promise<void> {
  const filed = cast.filed.get(story);
  if (filed === undefined) {
    const { locale, category, answers, remark, urgent } = story;
    const report = {
      locale,
      category,
      answers,
      ...(remark === undefined ? {} : { remark }),
      urgent: urgent === true,
    };
    const { receipt } = await fileReport(cast.programme, report);
    cast.filed.set(story, { receipt, caseId: null });
  } else if (step !== null) await playStep(cast, filed, step);
}

async function playStep(cast: DemoCast, filed: FiledStory, step: StoryStep): Promise<void> {
  if (step.does === 'write') return writeMessage(cast.programme, filed.receipt, step.text);
  if (step.does === 'withdraw') return withdraw(cast.programme, filed.receipt);
  const member = cast.members[step.by];
  if (step.does === 'open') {
    filed.caseId = await claimAndOpen(member, filed.receipt.mailbox, step.subject);
    return;
  }
  await playOnCase(member, await readCase(member, openedCase(filed)), step);
}

async function playOnCase(
  member: DeskSession,
  opened: OpenCase,
  step: Exclude<StoryStep, { does: 'write' | 'withdraw' | 'open' }>,
): Promise<unknown> {
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

function openedCase({ caseId }: FiledStory): string {
  if (caseId === null) throw new Error('a demo story acts on a case before it is opened');
  return caseId;
}
