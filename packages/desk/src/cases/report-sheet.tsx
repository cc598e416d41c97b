import { longDay, monthsWords } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import { type Translating, TranslationBar } from '../scrub/translation-bar.tsx';
import { Attachments } from './attachments.tsx';
import type { LetterProps } from './letter-props.ts';
import type { ConversationEntry, ReadTranslation } from './opened-case.ts';
import { answersInOrder } from './question-words.ts';
import { Dateline, Written } from './written.tsx';

/** The desk's own words for a report; nothing until it has been scrubbed. */
export function SummarySheet({ opened: { summary, questions }, isOwn, nameOf, onScrub }: LetterProps) {
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
      {isOwn && (
        <p>
          <button type="button" class="button plain" onClick={() => onScrub('case')}>
            {say('scrub.change')} <kbd class="key-hint">s</kbd>
          </button>
        </p>
      )}
    </section>
  );
}

/** The report as it was written, to whoever may read it; to everybody else, who may. */
export function ReportSheet({ opened, isOwn, nameOf, translating, onAttachment }: LetterProps) {
  const { row, report, original, questions } = opened;
  if (original === null) {
    return (
      <p class="notice" role="note">
        {say(row.scrub === 'kept' ? 'scrub.kept' : 'scrub.restricted')}
      </p>
    );
  }
  const translation = opened.translations.get(opened.reportId);
  const said = (id: string, text: string) => {
    if (id === 'months') return <Written text={monthsWords(text)} locale={null} />;
    const translated = translating.isShown ? translation?.answers[id] : undefined;
    if (translated === undefined) return <Written text={text} locale={report.locale} />;
    return <Written text={translated} locale={translation?.locale ?? null} />;
  };
  const sheet = (
    <section class="sheet" aria-label={say('letter.report')}>
      <Dateline who={say('letter.reporter-wrote')} day={row.day} />
      <TranslationBar target="case" translation={translation} translating={translating} nameOf={nameOf} />
      {row.scrub === 'kept' && isOwn && <p class="quiet small">{say('scrub.kept.own')}</p>}
      {answersInOrder(original.answers, questions).map(({ id, words, text }) => (
        <div key={id}>
          <h3>{words}</h3>
          {said(id, text)}
        </div>
      ))}
      {original.remark && (
        <div>
          <h3>{say('letter.remark')}</h3>
          {said('remark', original.remark)}
        </div>
      )}
      <Attachments attachments={original.attachments} locale={report.locale} onOpen={onAttachment} />
    </section>
  );
  if (row.scrub === null) return sheet;
  // Once there are the desk's own words, those are what one reads.
  return (
    <details class="original-sheet">
      <summary>{say('scrub.original')}</summary>
      {sheet}
    </details>
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
      <p class="notice" role="note">
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

/** A message as its reporter wrote it, or as a colleague understands it. */
export function MessageText({
  id,
  text,
  locale,
  translation,
  translating,
  nameOf,
}: {
  id: string;
  text: string;
  locale: string;
  translation: ReadTranslation | undefined;
  translating: Translating;
  nameOf: (account: string) => string;
}) {
  const isTranslated = translating.isShown && translation !== undefined;
  return (
    <>
      <TranslationBar
        target={{ message: id }}
        translation={translation}
        translating={translating}
        nameOf={nameOf}
      />
      <Written
        text={isTranslated ? translation.text : text}
        locale={isTranslated ? translation.locale : locale}
      />
    </>
  );
}
