import { type CloseDemand, DEMAND_WORDS, type Demand } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { demandWord } from './demand-words.ts';
import { WordsField } from './words-field.tsx';

/** Says what came of one, once. */
export function CloseDemandForm({
  demand: { ref, type, kind, day },
  isWorking,
  onClose,
  onLeave,
}: {
  demand: Demand;
  isWorking: boolean;
  onClose: (ref: string, close: CloseDemand) => Promise<boolean>;
  onLeave: () => void;
}) {
  const [outcome, setOutcome] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    // Every word is one of the type's set: only those are offered.
    if (outcome.length > 0 && (await onClose(ref, { outcome } as CloseDemand))) onLeave();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h3>{say('demands.close-of', { kind: demandWord('kind', kind), day: longDay(day) })}</h3>
      <WordsField
        legend={say('demands.outcome.which')}
        hint={say('demands.close.hint')}
        error={isTried && outcome.length === 0 ? say('demands.missing') : null}
        part="outcome"
        words={DEMAND_WORDS[type].outcomes}
        chosen={outcome}
        onChoose={setOutcome}
      />
      <div class="actions">
        <Button type="submit" working={isWorking ? say('demands.working') : null}>
          {say('demands.close.do')}
        </Button>
        <Button kind="plain" onPress={onLeave}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
