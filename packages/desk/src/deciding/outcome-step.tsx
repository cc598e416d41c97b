import {
  type FinishFigures,
  OUTCOME_REASONS,
  type OutcomeReason,
  type ReasonedOutcome,
} from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { FiguresFields } from '../measures/figures-fields.tsx';
import { say } from '../messages/say.ts';
import type { DecidingProps } from './deciding-props.ts';
import { DecisionForm } from './decision-form.tsx';
import { type Ending, noEarlier } from './decisions.ts';
import { EarlierField, gapOf } from './earlier-field.tsx';
import { TextField } from './grounds-fields.tsx';

/** The outcome, once both steps are answered. What does not follow from the answers is not offered. */
export function OutcomeStep(props: DecidingProps) {
  const { opened, others, isLead, isWorking, onEnd, onAgain, onCancel } = props;
  const [outcome, setOutcome] = useState<ReasonedOutcome | null>(null);
  const [reason, setReason] = useState<OutcomeReason | null>(null);
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState('');
  const [other, setOther] = useState(noEarlier);
  const [figures, setFigures] = useState<FinishFigures>({ wasUseful: null, contacted: null });
  const [isTried, setTried] = useState(false);
  const { row } = opened;
  const takesTwo = row.needsTwo || outcome === 'knowingly-false';
  const isEvidenceMissing = outcome === 'knowingly-false' && evidence.trim() === '';
  const gap = outcome === 'duplicate' ? gapOf(other, others, false) : null;
  const submit = () => {
    setTried(true);
    if (outcome === null || reason === null || isEvidenceMissing || gap !== null) return;
    const ending = endingOf(outcome, { reason, text: text.trim(), evidence: evidence.trim(), other });
    const isSaid = figures.wasUseful !== null || figures.contacted !== null;
    onEnd(isSaid ? { ...ending, figures } : ending);
  };
  return (
    <DecisionForm
      title={say('deciding.outcome.title')}
      hint={say('deciding.outcome.hint')}
      submit={say(takesTwo ? 'deciding.outcome.propose' : 'deciding.outcome.do')}
      isWorking={isWorking}
      more={
        <Button kind="plain" onPress={() => onAgain(2)}>
          {say('deciding.back-to-facts')}
        </Button>
      }
      onSubmit={submit}
      onCancel={onCancel}
    >
      {row.needsTwo && <p class="notice">{say('deciding.outcome.two')}</p>}
      <Choices
        legend={say('deciding.outcome.legend')}
        error={isTried && outcome === null ? say('deciding.outcome.missing') : null}
        name="outcome"
        choices={offered(row.vettedOn !== null, isLead).map((value) => ({
          value,
          words: say(`disposition.${value}`),
          hint: say(
            value === 'knowingly-false'
              ? 'deciding.outcome.knowingly-false.hint'
              : (`disposition.${value}.hint` as const),
          ),
        }))}
        value={outcome}
        onChoose={(chosen) => {
          setOutcome(chosen);
          setReason(null);
        }}
      />
      {outcome !== null && (
        <Choices
          legend={say('deciding.outcome.reason')}
          error={isTried && reason === null ? say('deciding.outcome.reason.missing') : null}
          name="reason"
          choices={OUTCOME_REASONS[outcome].map((value) => ({ value, words: say(`reason.${value}`) }))}
          value={reason}
          onChoose={setReason}
        />
      )}
      {outcome === 'duplicate' && (
        <EarlierField
          legend={say('deciding.duplicate.of')}
          hint={say('deciding.duplicate.hint')}
          rows={others}
          earlier={other}
          gap={isTried ? gap : null}
          onEarlier={setOther}
        />
      )}
      {outcome === 'knowingly-false' && (
        <TextField
          label={say('deciding.outcome.evidence')}
          error={isTried && isEvidenceMissing ? say('deciding.outcome.evidence.missing') : null}
          text={evidence}
          onText={setEvidence}
        />
      )}
      {outcome !== null && (
        <TextField label={say('deciding.outcome.text')} rows={2} text={text} onText={setText} />
      )}
      {outcome !== null && <FiguresFields figures={figures} onFigures={setFigures} />}
    </DecisionForm>
  );
}

function offered(isIndicated: boolean, isLead: boolean): ReasonedOutcome[] {
  if (isIndicated) return ['no-further-action', 'duplicate'];
  return ['no-further-action', 'unfounded', 'duplicate', ...(isLead ? (['knowingly-false'] as const) : [])];
}

interface Written {
  readonly reason: OutcomeReason;
  readonly text: string;
  readonly evidence: string;
  readonly other: { readonly id: string; readonly reason: string };
}

// The reason was chosen among those of this outcome; the record's own check would refuse another.
function endingOf(disposition: ReasonedOutcome, { reason, text, evidence, other }: Written): Ending {
  if (disposition === 'duplicate') return { disposition, reason, text, other } as Ending;
  if (disposition === 'knowingly-false') return { disposition, reason, text, evidence } as Ending;
  return { disposition, reason, text } as Ending;
}
