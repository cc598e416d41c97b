import { checkAnswerIn } from '@bellbuoy/content/check-answer';
import { checkAnswerDay, type Day, REDRESS_OUTCOMES, type RedressOutcome } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { say } from '../messages/say.ts';
import type { Finding } from './write-finding.ts';

export interface FindingFormProps {
  readonly opened: OpenedCase;
  readonly today: Day;
  readonly isWorking: boolean;
  readonly onFind: (finding: Finding) => void;
}

/** How a redress case ends. Of a name check there is one outcome and one answer, whatever was found. */
export function FindingForm({ opened, today, isWorking, onFind }: FindingFormProps) {
  const isCheck = opened.report.category === 'name-check';
  const [chosen, setOutcome] = useState<RedressOutcome | null>(isCheck ? 'checked' : null);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (chosen !== null && text.trim() !== '') onFind({ outcome: chosen, text: text.trim() });
  };
  return (
    <form class="panel" onSubmit={submit} noValidate>
      <h2>{say(isCheck ? 'redress.check.title' : 'redress.finding.title')}</h2>
      {isCheck ? (
        <CheckAnswer opened={opened} today={today} />
      ) : (
        <Choices
          legend={say('redress.finding.legend')}
          error={isTried && chosen === null ? say('redress.finding.missing') : null}
          name="finding"
          choices={REDRESS_OUTCOMES.filter((outcome) => outcome !== 'checked').map((value) => ({
            value,
            words: say(`disposition.${value}`),
          }))}
          value={chosen}
          onChoose={setOutcome}
        />
      )}
      <div class="field">
        <label for="finding-text">{say('redress.finding.text')}</label>
        <p class="hint" id="finding-hint">
          {say('redress.finding.hint')}
        </p>
        {isTried && text.trim() === '' && (
          <p class="wrong" id="finding-wrong" role="alert">
            {say('redress.finding.text.missing')}
          </p>
        )}
        <textarea
          id="finding-text"
          class="input"
          rows={3}
          dir="auto"
          maxLength={10_000}
          aria-describedby="finding-hint"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <div class="actions">
        <Button kind="primary" type="submit" working={isWorking ? say('redress.finding.working') : null}>
          {say(isCheck ? 'redress.check.do' : 'redress.finding.do')}
        </Button>
      </div>
    </form>
  );
}

/** What will be sent, word for word, and when it is read. */
function CheckAnswer({ opened: { row, report }, today }: Pick<FindingFormProps, 'opened' | 'today'>) {
  return (
    <>
      <p>{say('redress.check.what')}</p>
      <blockquote class="written" dir="auto" lang={report.locale}>
        {checkAnswerIn(report.locale)}
      </blockquote>
      <p>
        <strong>{say('redress.check.on', { day: longDay(checkAnswerDay(row.day, today)) })}</strong>
      </p>
      <p class="notice">{say('redress.check.warning')}</p>
    </>
  );
}
