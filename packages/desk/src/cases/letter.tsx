import type { Attachment } from '@bellbuoy/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import type { Busy, Draft, Ending, Trouble } from '../desk/desk-state.ts';
import { Button } from '../form/button.tsx';
import { useLostFocus } from '../form/focus.ts';
import { endingWords } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Attachments } from './attachments.tsx';
import { FinishForm } from './finish-form.tsx';
import { languageName } from './language-name.ts';
import { BackLink } from './middle-pane.tsx';
import type { ConversationEntry, OpenedCase } from './opened-case.ts';
import { answersInOrder } from './question-words.ts';
import { TitleLine } from './title-line.tsx';

export interface LetterProps {
  readonly opened: OpenedCase;
  readonly title: string;
  readonly draft: Draft;
  readonly busy: Busy;
  readonly trouble: Trouble | null;
  readonly isFinishing: boolean;
  /** Bytes that a reply still has room for. */
  readonly roomFor: (text: string) => number;
  /** Fetches an attachment and opens it here. */
  readonly onAttachment: (attachment: Attachment) => Promise<Blob>;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onTitle: (title: string) => Promise<boolean>;
  readonly onReply: () => void;
  readonly onFinishing: (isFinishing: boolean) => void;
  readonly onFinish: (ending: Ending) => void;
  readonly onReopen: () => void;
  readonly onGiveBack: () => void;
}

/** A case as a letter: what was written, in the order in which it was, and the answer at its end. */
export function Letter(props: LetterProps) {
  const { opened, trouble, busy, isFinishing } = props;
  const sheet = useRef<HTMLElement>(null);
  useEffect(
    () => sheet.current?.querySelector('[data-new]')?.scrollIntoView({ block: 'start' }),
    [opened.row.case],
  );
  return (
    <article class="letter" ref={sheet} aria-busy={busy !== null}>
      <BackLink />
      <Head {...props} />
      <ReportSheet {...props} />
      {opened.entries.map((entry, i) => (
        <Entry
          key={entry.kind === 'finding' ? `finding ${i}` : entry.id}
          entry={entry}
          locale={opened.report.locale}
          onAttachment={props.onAttachment}
        />
      ))}
      {trouble && <ProblemNotice code={trouble.code} kept={trouble.kept} />}
      {opened.row.state === 'finished' && <Finished {...props} />}
      {opened.row.state === 'open' && !isFinishing && <AnswerForm {...props} />}
      {opened.row.state === 'open' && isFinishing && <FinishForm {...props} />}
    </article>
  );
}

function Head({ opened, title, busy, onTitle }: LetterProps) {
  const { row, report } = opened;
  return (
    <header class="letter-head">
      <TitleLine
        key={row.case}
        title={title}
        isSaving={busy === 'title'}
        onTitle={onTitle}
        fallback={say(`category.${row.category ?? report.category}`)}
      />
      <p class="facts-line">
        {row.urgent && <span class="urgent">{say('urgent')}</span>}
        <span>{say(`category.${row.category ?? report.category}`)}</span>
        <span>{say('letter.language', { language: languageName(report.locale) })}</span>
      </p>
    </header>
  );
}

function ReportSheet({ opened: { row, report, questions }, onAttachment }: LetterProps) {
  return (
    <section class="sheet" aria-label={say('letter.report')}>
      <Dateline who={say('letter.reporter-wrote')} day={row.day} />
      {answersInOrder(report.answers, questions).map(({ id, words, text }) => (
        <div key={id}>
          <h3>{words}</h3>
          <Written text={text} locale={report.locale} />
        </div>
      ))}
      {report.remark && (
        <div>
          <h3>{say('letter.remark')}</h3>
          <Written text={report.remark} locale={report.locale} />
        </div>
      )}
      <Attachments attachments={report.attachments} onOpen={onAttachment} />
    </section>
  );
}

function Entry({
  entry,
  locale,
  onAttachment,
}: {
  entry: ConversationEntry;
  locale: string;
  onAttachment: LetterProps['onAttachment'];
}) {
  switch (entry.kind) {
    case 'opened':
      return <p class="aside-line">{say('letter.told-opened', { day: longDay(entry.day) })}</p>;
    case 'theirs':
      return (
        <section
          class="sheet"
          aria-label={say('letter.message')}
          {...(entry.isNew ? { 'data-new': '' } : {})}
        >
          <Dateline who={say('letter.reporter-wrote')} day={entry.day} isNew={entry.isNew} />
          <Written text={entry.text} locale={locale} />
          <Attachments attachments={entry.attachments} onOpen={onAttachment} />
        </section>
      );
    case 'ours':
      return (
        <section class="sheet ours" aria-label={say('letter.reply')}>
          <Dateline who={say('letter.desk-wrote')} day={entry.day} />
          <Written text={entry.text} locale={null} />
        </section>
      );
    case 'unreadable':
      return (
        <p class="gap" role="note">
          {say(entry.side === 'in' ? 'gap.unreadable.in' : 'gap.unreadable.out', { day: longDay(entry.day) })}
        </p>
      );
    case 'finding':
      return (
        <p class="gap" role="note">
          {say(`gap.${entry.finding}.${entry.side}`)}
        </p>
      );
  }
}

function Dateline({ who, day, isNew = false }: { who: string; day: string; isNew?: boolean }) {
  return (
    <p class="dateline">
      <span>
        {who} {isNew && <strong>{say('letter.new')}</strong>}
      </span>
      <span>{longDay(day)}</span>
    </p>
  );
}

// What somebody else wrote is text and nothing but text: no links, no marks, its own direction.
function Written({ text, locale }: { text: string; locale: string | null }) {
  return (
    <p class="written" dir="auto" {...(locale === null ? {} : { lang: locale })}>
      {text}
    </p>
  );
}

function Finished({ opened: { row }, busy, onReopen }: LetterProps) {
  const place = useLostFocus<HTMLDivElement>();
  return (
    <div class="panel" tabIndex={-1} ref={place}>
      <p class="headline">{say('finished.as', { outcome: endingWords(row.disposition) })}</p>
      <p class="quiet">{say('finished.what')}</p>
      <div class="actions">
        <Button working={busy === 'reopen' ? say('finished.reopening') : null} onPress={onReopen}>
          {say('finished.reopen')}
        </Button>
      </div>
    </div>
  );
}

/** The shape of a letter while one is being opened. */
export function LetterLoading() {
  const [lines] = useState(() => Array.from({ length: 7 }, (_, i) => i));
  return (
    <div class="letter">
      <p class="unseen" role="status">
        {say('letter.loading')}
      </p>
      <div class="waiting-lines" aria-hidden="true">
        {lines.map((line) => (
          <span key={line} />
        ))}
      </div>
    </div>
  );
}
