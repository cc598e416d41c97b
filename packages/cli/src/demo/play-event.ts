import type { ReceiptKeys } from '@bellbuoy/protocol';
import {
  addNote,
  claimReport,
  type DeskSession,
  finishCase,
  openReport,
  readCase,
  readFollowUps,
  replyTo,
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
  const { programme, members } = cast;
  switch (step.does) {
    case 'open':
      filed.caseId = await claimAndOpen(members[step.by], filed.receipt.mailbox, step.subject);
      return;
    case 'reply': {
      const opened = await readCase(members[step.by], openedCase(filed));
      // Whoever answers has read what came before: it is sealed to the case, and no longer shown as unread.
      await readFollowUps(members[step.by], opened);
      return replyTo(members[step.by], opened, step.text);
    }
    case 'note':
      return addNote(members[step.by], await readCase(members[step.by], openedCase(filed)), step.text);
    case 'finish': {
      const member = members[step.by];
      await finishCase(member, await readCase(member, openedCase(filed)), step.decision);
      return;
    }
    case 'write':
      return writeMessage(programme, filed.receipt, step.text);
    case 'withdraw':
      return withdraw(programme, filed.receipt);
  }
}

async function claimAndOpen(session: DeskSession, report: string, subject: string): Promise<string> {
  return openReport(session, { report, claimed: await claimReport(session, report), subject });
}

function openedCase({ caseId }: FiledStory): string {
  if (caseId === null) throw new Error('a demo story acts on a case before it is opened');
  return caseId;
}
