import { decodeFrame, type SummaryPage, verifyPlace } from '@bellbuoy/protocol';
import { deskOf } from '../programme/read-programme.ts';
import type { Seat } from '../seat/seat.ts';
import type { CaseSearch } from './case-search.ts';

/** Summaries that were taken in, by case, each with the end of the file that it came from. */
export type TakenSummaries = Map<string, string>;

/** Takes the working summaries that this member may read into the index, those that are new or have changed. */
export async function indexSummaries(seat: Seat, search: CaseSearch, taken: TakenSummaries): Promise<void> {
  let next: string | null = '';
  while (next !== null) {
    const part: SummaryPage = await seat.api.summaries(next);
    const fresh = part.rows.filter((row) => taken.get(row.case) !== tagOf(row));
    const opened = await seat.keychain.openFromCases(
      fresh.map(({ recipient, wrap, summary }) => ({ recipient, wrap, file: summary })),
    );
    for (const [i, row] of fresh.entries()) {
      taken.set(row.case, tagOf(row));
      const words = wordsIn(seat, row, opened[i] ?? null);
      if (words !== null) putSummary(search, row.case, words);
    }
    ({ next } = part);
  }
}

/** A case is found by its summary too, whether the list has come to it yet or not. */
export function putSummary(search: CaseSearch, id: string, summary: string): void {
  search.put({ ...(search.get(id) ?? { id, subject: '', category: '' }), summary });
}

/** What of a summary is searched: its text and its facts. What it says of messages is left out, as messages are. */
export function summaryWords({ text, facts }: { text: string; facts: Readonly<Record<string, string>> }) {
  return [text, ...Object.values(facts)].join('\n');
}

type Row = SummaryPage['rows'][number];

function wordsIn({ session, programme }: Seat, { report }: Row, frame: Uint8Array | null): string | null {
  if (frame === null) return null;
  try {
    const { message: found } = decodeFrame(frame);
    // A case that was moved here may bring the words of the desk that had it.
    const desk = deskOf(programme, found.desk)?.id ?? session.desk;
    const message = verifyPlace(found, { origin: session.origin, desk, mailbox: report });
    return message.kind === 'summary' ? summaryWords(message) : null;
  } catch {
    return null;
  }
}

// The end of a sealed file is its authentication tag.
function tagOf({ summary }: Row): string {
  return summary.slice(-22);
}
