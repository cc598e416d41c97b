import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import { Attachments } from './attachments.tsx';
import type { LetterProps } from './letter.tsx';
import type { ConversationEntry } from './opened-case.ts';
import { answersInOrder } from './question-words.ts';
import { Dateline, Written } from './written.tsx';

/** The desk's own words for a report; nothing until it has been scrubbed. */
export function SummarySheet({ opened: { summary, questions }, nameOf }: LetterProps) {
  if (summary === null) return null;
  return (
    <section class="sheet summary" aria-label={say('scrub.summary')}>
      <Dateline
        who={`${say('scrub.summary')} · ${say('scrub.summary.by', { name: nameOf(summary.author) })}`}
        day={summary.day}
      />
      {!summary.isProven && <p class="gap">{say('scrub.summary.unproven')}</p>}
      {summary.text !== '' && <Written text={summary.text} locale={null} />}
      {answersInOrder(summary.facts, questions).map(({ id, words, text }) => (
        <div key={id}>
          <h3>{id === 'remark' ? say('letter.remark') : words}</h3>
          <Written text={text} locale={null} />
        </div>
      ))}
    </section>
  );
}

/** The report as it was written, to whoever may read it; to everybody else, who may. */
export function ReportSheet({ opened, isOwn, onAttachment }: LetterProps) {
  const { row, report, original, questions } = opened;
  if (original === null) {
    return (
      <p class="gap" role="note">
        {say(row.scrub === 'kept' ? 'scrub.kept' : 'scrub.restricted')}
      </p>
    );
  }
  return (
    <section class="sheet" aria-label={say('letter.report')}>
      <Dateline who={say('letter.reporter-wrote')} day={row.day} />
      {row.scrub === 'kept' && isOwn && <p class="quiet small">{say('scrub.kept.own')}</p>}
      {answersInOrder(original.answers, questions).map(({ id, words, text }) => (
        <div key={id}>
          <h3>{words}</h3>
          <Written text={text} locale={report.locale} />
        </div>
      ))}
      {original.remark && (
        <div>
          <h3>{say('letter.remark')}</h3>
          <Written text={original.remark} locale={report.locale} />
        </div>
      )}
      <Attachments attachments={original.attachments} onOpen={onAttachment} />
    </section>
  );
}

/** A message that is not for the reader, with the desk's own words for it where there are any. */
export function ClosedMessage({
  entry: { day, scrub },
  text,
}: {
  entry: Extract<ConversationEntry, { kind: 'closed' }>;
  text: string;
}) {
  return (
    <section class="sheet" aria-label={say('letter.message')}>
      <p class="gap" role="note">
        {say(`scrub.message.${scrub === null || scrub === 'no-name' ? 'waiting' : scrub}`, {
          day: longDay(day),
        })}
      </p>
      {text !== '' && (
        <>
          <h3>{say('scrub.message.summary')}</h3>
          <Written text={text} locale={null} />
        </>
      )}
    </section>
  );
}
