import { type ComponentChildren, render } from 'preact';
import type { ConversationEntry, OpenedCase } from '../cases/opened-case.ts';
import { type AskedQuestion, answersInOrder } from '../cases/question-words.ts';
import { longDay } from '../days/day-words.ts';
import { DecisionRecords } from '../deciding/decision-record.tsx';
import { say, spokenLanguage } from '../messages/say.ts';

/** The policy of the file itself: wherever it is opened, it fetches nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `body{max-width:66ch;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em;border-top:1px solid}h3,dt{font-size:1em;font-weight:600}
dd{margin:0 0 .5em}.written{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}.by{color:#47596b}`;

export interface CaseDocumentProps {
  readonly opened: OpenedCase;
  /** The working title, or what the case is called without one. */
  readonly title: string;
  readonly nameOf: (account: string) => string;
}

/**
 * A case as one file for the record: what its reader may read of it, as text. Nothing in it is a link, a picture or a script, and
 * attachments and notes are not in it.
 */
export function caseDocument(props: CaseDocumentProps): string {
  const { tag, direction } = spokenLanguage();
  const body = document.createElement('div');
  // What somebody wrote becomes text nodes here, so that none of it can become markup.
  render(<CaseBody {...props} />, body);
  const { innerHTML } = body;
  render(null, body);
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${say('export.file')}</title>
<style>${STYLE}</style>
${innerHTML}
</html>
`;
}

function CaseBody({ opened, title, nameOf }: CaseDocumentProps) {
  const { row, report, summary, original, questions, entries, decisions } = opened;
  return (
    <>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="by">{say('export.warning')}</p>
      <p>
        {say(`category.${row.category ?? report.category}`)} · {say(`state.${row.state}`)} ·{' '}
        {say('gone.received', { day: longDay(row.day) })}
      </p>
      {summary && (
        <>
          <h2>{say('scrub.summary')}</h2>
          <Words>{summary.text}</Words>
          <Answers answers={summary.facts} questions={questions} />
        </>
      )}
      <DecisionRecords records={decisions} nameOf={nameOf} />
      {original && (
        <>
          <h2>{say('letter.reporter-wrote')}</h2>
          <Answers answers={original.answers} questions={questions} />
        </>
      )}
      {entries.map((entry, i) => (
        <Entry key={i} entry={entry} />
      ))}
    </>
  );
}

function Entry({ entry }: { entry: ConversationEntry }) {
  if (entry.kind === 'finding') return null;
  if (entry.kind === 'opened')
    return <p class="by">{say('letter.told-opened', { day: longDay(entry.day) })}</p>;
  if (entry.kind === 'closed' || entry.kind === 'unreadable') {
    return <p class="by">{say('export.not-shown', { day: longDay(entry.day) })}</p>;
  }
  return (
    <>
      <h2>
        {say(entry.kind === 'ours' ? 'letter.desk-wrote' : 'letter.reporter-wrote')} · {longDay(entry.day)}
      </h2>
      <Words>{entry.text}</Words>
    </>
  );
}

function Answers({
  answers,
  questions,
}: {
  answers: Readonly<Record<string, string>>;
  questions: readonly AskedQuestion[];
}) {
  return (
    <dl>
      {answersInOrder(answers, questions).map(({ id, words, text }) => (
        <>
          <dt key={`${id} asked`}>{words}</dt>
          <dd key={id}>
            <Words>{text}</Words>
          </dd>
        </>
      ))}
    </dl>
  );
}

function Words({ children }: { children: ComponentChildren }) {
  return (
    <p class="written" dir="auto">
      {children}
    </p>
  );
}
