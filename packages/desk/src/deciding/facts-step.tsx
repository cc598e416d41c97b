import { DOUBTS, type Doubt, INDICATIONS, type Indication } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { say } from '../messages/say.ts';
import type { DecidingProps } from './deciding-props.ts';
import { DecisionForm } from './decision-form.tsx';
import { type Earlier, noEarlier, noGrounds } from './decisions.ts';
import { EarlierField, gapOf } from './earlier-field.tsx';
import { GroundsFields } from './grounds-fields.tsx';

/** Step two: do the facts reasonably indicate what was reported, or not, and why. */
export function FactsStep({ others, isWorking, onAnswer, onAgain, onCancel }: DecidingProps) {
  const [reason, setReason] = useState<Indication | Doubt | null>(null);
  const [grounds, setGrounds] = useState(noGrounds);
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  const [isTried, setTried] = useState(false);
  const isReasoned = grounds.facts.trim() !== '';
  const gap = earlier === null ? null : gapOf(earlier, others, true);
  const submit = () => {
    setTried(true);
    if (reason === null || !isReasoned || gap !== null) return;
    const about = isIndication(reason)
      ? ({ result: 'indicated', reason } as const)
      : ({ result: 'not-indicated', reason } as const);
    onAnswer({ step: 2, ...about, grounds, earlier });
  };
  return (
    <DecisionForm
      title={say('deciding.facts.title')}
      hint={say('deciding.facts.hint')}
      submit={say('deciding.facts.do')}
      isWorking={isWorking}
      more={
        <Button kind="plain" onPress={() => onAgain(1)}>
          {say('deciding.back-to-scope')}
        </Button>
      }
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Choices
        legend={say('deciding.facts.yes')}
        error={isTried && reason === null ? say('deciding.facts.missing') : null}
        name="facts"
        choices={INDICATIONS.map((value) => ({ value, words: say(`reason.${value}`) }))}
        value={reason}
        onChoose={setReason}
      />
      <Choices
        legend={say('deciding.facts.no')}
        name="facts"
        choices={DOUBTS.map((value) => ({ value, words: say(`reason.${value}`) }))}
        value={reason}
        onChoose={setReason}
      />
      <GroundsFields grounds={grounds} isMissing={isTried && !isReasoned} onGrounds={setGrounds} />
      {earlier === null ? (
        <div class="actions">
          <Button kind="plain" onPress={() => setEarlier(noEarlier)}>
            {say('deciding.earlier.add')}
          </Button>
        </div>
      ) : (
        <EarlierField
          legend={say('deciding.earlier.title')}
          hint={say('deciding.earlier.hint')}
          rows={others}
          earlier={earlier}
          gap={isTried ? gap : null}
          onEarlier={setEarlier}
          onRemove={() => setEarlier(null)}
        />
      )}
    </DecisionForm>
  );
}

function isIndication(reason: Indication | Doubt): reason is Indication {
  return (INDICATIONS as readonly string[]).includes(reason);
}
