import type { Attachment } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { answersInOrder } from '../cases/question-words.ts';
import { DecisionForm } from '../deciding/decision-form.tsx';
import { TextField } from '../deciding/grounds-fields.tsx';
import { Choices } from '../form/choices.tsx';
import { say } from '../messages/say.ts';
import type { Body, Handing } from './write-package.ts';

/** What leaves, chosen piece by piece, and what stays. Nothing of the original goes along unless it was chosen. */
export function HandOverForm({
  opened,
  bodies,
  isWorking,
  onHandOver,
  onCancel,
}: {
  opened: OpenedCase;
  bodies: readonly Body[];
  isWorking: boolean;
  onHandOver: (handing: Handing) => void;
  onCancel: () => void;
}) {
  const { original, questions } = opened;
  const answers = original === null ? [] : answersInOrder(original.answers, questions);
  const files = original?.attachments ?? [];
  const [bodyId, setBodyId] = useState<string | null>(bodies.length === 1 ? (bodies[0]?.id ?? null) : null);
  const [purpose, setPurpose] = useState('');
  const [summary, setSummary] = useState(opened.summary?.text ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const body = bodies.find(({ id }) => id === bodyId);
  const originals = answers
    .filter(({ id }) => chosen.has(`answer ${id}`))
    .map(({ words, text }) => ({ question: words, text }));
  const attachments = files.filter(({ sealed }) => chosen.has(`file ${sealed}`));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const submit = () => {
    setTried(true);
    if (body === undefined || purpose.trim() === '' || summary.trim() === '') return;
    onHandOver({ body, purpose: purpose.trim(), summary: summary.trim(), originals, attachments });
  };
  if (bodies.length === 0) return <p class="notice attention">{say('handing.no-bodies')}</p>;
  return (
    <DecisionForm
      title={say('handing.title')}
      hint={say('handing.hint')}
      submit={say('handing.do')}
      isWorking={isWorking}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Choices
        legend={say('handing.body')}
        error={isTried && body === undefined ? say('handing.body.missing') : null}
        name="body"
        choices={bodies.map(({ id, name }) => ({ value: id, words: name }))}
        value={bodyId}
        onChoose={setBodyId}
      />
      <TextField
        label={say('handing.purpose')}
        hint={say('handing.purpose.hint')}
        error={isTried && purpose.trim() === '' ? say('handing.purpose.missing') : null}
        rows={2}
        text={purpose}
        onText={setPurpose}
      />
      <TextField
        label={say('handing.summary')}
        hint={say('handing.summary.hint')}
        error={isTried && summary.trim() === '' ? say('handing.summary.missing') : null}
        rows={5}
        text={summary}
        onText={setSummary}
      />
      {answers.length > 0 && (
        <Pieces
          legend={say('handing.originals')}
          hint={say('handing.originals.hint')}
          pieces={answers.map(({ id, words, text }) => ({ key: `answer ${id}`, words, hint: text }))}
          chosen={chosen}
          onToggle={toggle}
        />
      )}
      {files.length > 0 && (
        <Pieces
          legend={say('handing.attachments')}
          hint={say('handing.attachments.hint')}
          pieces={files.map(({ sealed, name }) => ({ key: `file ${sealed}`, words: name, hint: '' }))}
          chosen={chosen}
          onToggle={toggle}
        />
      )}
      <Preview {...{ body, purpose, summary, originals, attachments }} />
    </DecisionForm>
  );
}

function Pieces({
  legend,
  hint,
  pieces,
  chosen,
  onToggle,
}: {
  legend: string;
  hint: string;
  pieces: readonly { key: string; words: string; hint: string }[];
  chosen: ReadonlySet<string>;
  onToggle: (key: string) => void;
}) {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <p class="hint">{hint}</p>
      {pieces.map((piece) => (
        <label class="choice" key={piece.key}>
          <input type="checkbox" checked={chosen.has(piece.key)} onChange={() => onToggle(piece.key)} />
          <span>
            <bdi>{piece.words}</bdi>
            <span class="hint" dir="auto">
              {piece.hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Preview({
  body,
  purpose,
  summary,
  originals,
  attachments,
}: {
  body: Body | undefined;
  purpose: string;
  summary: string;
  originals: Handing['originals'];
  attachments: readonly Attachment[];
}) {
  return (
    <div class="leaving">
      <section aria-label={say('handing.leaves')}>
        <h4>{say('handing.leaves')}</h4>
        <dl>
          <dt>{say('handing.body')}</dt>
          <dd>
            <bdi>{body?.name ?? '–'}</bdi>
          </dd>
          <dt>{say('handing.purpose')}</dt>
          <dd dir="auto">{purpose || '–'}</dd>
          <dt>{say('handing.summary')}</dt>
          <dd dir="auto">{summary || '–'}</dd>
          {originals.map(({ question, text }) => (
            <>
              <dt>{question}</dt>
              <dd dir="auto">{text}</dd>
            </>
          ))}
          {attachments.map(({ name, sealed }) => (
            <>
              <dt>{say('handing.attachment')}</dt>
              <dd key={sealed}>
                <bdi>{name}</bdi>
              </dd>
            </>
          ))}
        </dl>
      </section>
      <section aria-label={say('handing.stays')}>
        <h4>{say('handing.stays')}</h4>
        <p>{say('handing.stays.what')}</p>
        <p>{say('handing.public')}</p>
      </section>
    </div>
  );
}
