import { useEffect, useRef, useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { DecisionPanel } from '../deciding/decision-panel.tsx';
import { NextStep } from '../deciding/next-step.tsx';
import { ReviewPanel } from '../deciding/review-panel.tsx';
import { StageLine } from '../deciding/stage-line.tsx';
import { Button } from '../form/button.tsx';
import { useLostFocus } from '../form/focus.ts';
import { PassOn } from '../handing-over/pass-on.tsx';
import { endingWords } from '../lists/row-words.ts';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { CheckStep } from '../redress/check-step.tsx';
import { FindingForm, type FindingFormProps } from '../redress/finding-form.tsx';
import { MessageScrub } from '../scrub/message-scrub.tsx';
import { ScrubStep } from '../scrub/scrub-step.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Attachments } from './attachments.tsx';
import { Bystander } from './bystander.tsx';
import { languageName } from './language-name.ts';
import type { LetterProps } from './letter-props.ts';
import { BackLink } from './middle-pane.tsx';
import type { ConversationEntry } from './opened-case.ts';
import { ClosedMessage, MessageText, ReportSheet, SummarySheet } from './report-sheet.tsx';
import { TitleLine } from './title-line.tsx';
import { Dateline, Written } from './written.tsx';

/** A case as a letter: what was written, in the order in which it was, and the answer at its end. */
export function Letter(props: LetterProps) {
  const { opened, trouble, busy } = props;
  const sheet = useRef<HTMLElement>(null);
  useEffect(
    () => sheet.current?.querySelector('[data-new]')?.scrollIntoView({ block: 'start' }),
    [opened.row.case],
  );
  return (
    <article class="letter" ref={sheet} aria-busy={busy !== null}>
      <BackLink />
      <Head {...props} />
      <SummarySheet {...props} />
      <ReportSheet {...props} />
      {opened.entries.map((entry, i) => (
        <Entry
          key={entry.kind === 'finding' ? `finding ${i}` : entry.id}
          entry={entry}
          {...{ opened, nameOf: props.nameOf, translating: props.translating }}
          onAttachment={props.onAttachment}
          onScrub={props.isOwn && opened.row.scrub !== null && props.finding === null ? props.onScrub : null}
        />
      ))}
      {trouble && <ProblemNotice code={trouble.code} kept={trouble.kept} />}
      <Foot {...props} />
    </article>
  );
}

// Acting on a case is its claimant's; whoever else may read it is told who that is, or has the second word.
function Foot(props: LetterProps) {
  const { opened, isOwn, busy } = props;
  const { state } = opened.row;
  if (state === 'second-review') {
    return (
      <ReviewPanel
        part={props.reviewing}
        isOwn={isOwn}
        opened={opened}
        nameOf={props.nameOf}
        isWorking={busy === 'decide' || busy === 'reopen'}
        onReview={props.onReview}
        onUndo={props.onReopen}
      />
    );
  }
  if (state === 'finished') return isOwn ? <Finished {...props} /> : <Bystander {...props} />;
  if (props.finding !== null)
    return isOwn ? <Hearing {...props} finding={props.finding} /> : <Bystander {...props} />;
  return (
    <>
      {isOwn && state === 'open' && <Deciding {...props} />}
      <PassOn key={opened.row.case} {...props.passing} opened={opened} />
      {isOwn ? <AnswerForm {...props} /> : <Bystander {...props} />}
    </>
  );
}

// Guardians answer, and find. Nothing of vetting is theirs.
function Hearing({ finding, ...props }: LetterProps & { finding: Omit<FindingFormProps, 'opened'> }) {
  const { opened } = props;
  return (
    <>
      {opened.report.category === 'name-check' && <p class="notice">{say('redress.reply.warning')}</p>}
      <CheckStep opened={opened} onCheck={props.onCheck} />
      <AnswerForm {...props} finding={finding} />
      <FindingForm key={opened.row.case} {...finding} opened={opened} />
    </>
  );
}

// Whoever has a case puts it into the desk's own words before anything else; the reporter need not wait for that. Only
// that it is out of scope can be said before.
function Deciding(props: LetterProps) {
  const { opened, isDeciding, busy, onDeciding } = props;
  const { row } = opened;
  if (isDeciding) {
    return (
      <DecisionPanel
        opened={opened}
        others={props.others}
        isLead={props.isLead}
        isWorking={busy === 'decide'}
        onAnswer={props.onAnswer}
        onEnd={props.onEnd}
        onCancel={() => onDeciding(false)}
      />
    );
  }
  if (row.scrub !== null) return <NextStep row={row} onBegin={() => onDeciding(true)} />;
  return (
    <ScrubStep
      hasBegun={props.hasScrubDraft}
      onBegin={() => props.onScrub('case')}
      onOutOfScope={() => onDeciding(true)}
    />
  );
}

function Head({ opened, title, busy, onTitle, finding }: LetterProps) {
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
      {finding === null && <StageLine row={row} />}
    </header>
  );
}

function Entry({
  entry,
  opened: {
    report: { locale },
    summary,
    translations,
  },
  nameOf,
  translating,
  onAttachment,
  onScrub,
}: Pick<LetterProps, 'opened' | 'nameOf' | 'translating'> & {
  entry: ConversationEntry;
  onAttachment: LetterProps['onAttachment'];
  /** Null where the message is not ours to decide about, or the report comes first. */
  onScrub: LetterProps['onScrub'] | null;
}) {
  switch (entry.kind) {
    case 'opened':
      return <p class="aside-line">{say('letter.told-opened', { day: longDay(entry.day) })}</p>;
    case 'theirs':
      return (
        <div
          class="sheet"
          role="group"
          aria-label={say('letter.message')}
          {...(entry.isNew ? { 'data-new': '' } : {})}
        >
          <Dateline who={say('letter.reporter-wrote')} day={entry.day} isNew={entry.isNew} />
          <MessageText
            {...{ id: entry.id, text: entry.text, locale, translating, nameOf }}
            translation={translations.get(entry.id)}
          />
          <Attachments attachments={entry.attachments} locale={locale} onOpen={onAttachment} />
          {onScrub && <MessageScrub scrub={entry.scrub} onScrub={() => onScrub({ message: entry.id })} />}
        </div>
      );
    case 'closed':
      return <ClosedMessage entry={entry} text={summary?.messages[entry.id] ?? ''} />;
    case 'ours':
      return (
        <div class="sheet ours" role="group" aria-label={say('letter.reply')}>
          <Dateline who={say('letter.desk-wrote')} day={entry.day} />
          <Written text={entry.text} locale={null} />
        </div>
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

function Finished({ opened: { row, entries }, busy, onReopen }: LetterProps) {
  const place = useLostFocus<HTMLDivElement>();
  const hasNews = entries.some((entry) => entry.kind === 'theirs' && entry.isNew);
  return (
    <div class="panel" tabIndex={-1} ref={place}>
      <p class="headline">{say('finished.as', { outcome: endingWords(row.disposition) })}</p>
      {hasNews && (
        <p class="notice attention" role="status">
          {say('next.wrote-again')}
        </p>
      )}
      <p class="quiet">{say('finished.what')}</p>
      <div class="actions">
        <Button
          kind={hasNews ? 'primary' : 'ordinary'}
          working={busy === 'reopen' ? say('finished.reopening') : null}
          onPress={onReopen}
        >
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
