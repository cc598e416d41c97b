// What is to be put into the desk's own words: each answer of a report, then each message, one passage each.

import type { OpenedCase } from '../cases/opened-case.ts';
import { answersInOrder } from '../cases/question-words.ts';

/** One text of the reporter, with the one that stands for it. */
export interface Passage {
  /** Where it goes in the summary: `fact/<question id>`, `message/<b64 H of its envelope>`, or `text` for the whole. */
  readonly id: string;
  /** b64 H of the envelope in which the original came. */
  readonly of: string;
  /** The question that it answers; null for a message. */
  readonly words: string | null;
  readonly day: string;
  /** Null where the original is not, or no longer, to be read. */
  readonly original: string | null;
}

/** What is being scrubbed: the report with the messages so far, or one message that came later. */
export type ScrubTarget = 'case' | { readonly message: string };

/** The passages of a case, in the order in which they were written. */
export function passagesOf(opened: OpenedCase, target: ScrubTarget): Passage[] {
  const messages = messagesOf(opened);
  if (target !== 'case') return messages.filter(({ of }) => of === target.message);
  return [...answersOf(opened), ...messages];
}

/** The originals that a scrub decides about, by b64 H of their envelopes. */
export function originalsOf(opened: OpenedCase, target: ScrubTarget): string[] {
  return [
    ...new Set([
      ...(target === 'case' ? [opened.reportId] : []),
      ...passagesOf(opened, target).map(({ of }) => of),
    ]),
  ];
}

function answersOf({ original, summary, questions, reportId: of, row }: OpenedCase): Passage[] {
  const remark = original?.remark;
  const answers: Record<string, string> = { ...original?.answers, ...(remark ? { remark } : {}) };
  const asked = original === null ? (summary?.facts ?? {}) : answers;
  return answersInOrder(asked, questions).map(({ id, words }) => ({
    id: `fact/${id}`,
    ...{ of, words, day: row.day },
    original: original === null ? null : (answers[id] ?? ''),
  }));
}

function messagesOf({ entries, summary }: OpenedCase): Passage[] {
  return entries.flatMap((entry): Passage[] => {
    if (entry.kind === 'theirs') {
      const { id, day, text } = entry;
      return [{ id: `message/${id}`, of: id, words: null, day, original: text }];
    }
    if (entry.kind !== 'closed' || summary?.messages[entry.id] === undefined) return [];
    return [{ id: `message/${entry.id}`, of: entry.id, words: null, day: entry.day, original: null }];
  });
}
