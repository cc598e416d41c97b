import { DEMAND_TYPES, DEMAND_WORDS, type DemandType, type RecordDemand } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { say } from '../messages/say.ts';
import { demandWord } from './demand-words.ts';
import { WordsField } from './words-field.tsx';

/** Records a legal demand or an incident, in words of the closed sets: there is nothing to type. */
export function RecordDemandForm({
  isWorking,
  onRecord,
}: {
  isWorking: boolean;
  onRecord: (demand: RecordDemand) => Promise<boolean>;
}) {
  const [type, setType] = useState<DemandType>('legal-demand');
  const [kind, setKind] = useState<string | null>(null);
  const [about, setAbout] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const { kinds, about: words } = DEMAND_WORDS[type];
  const empty = () => {
    setKind(null);
    setAbout([]);
    setTried(false);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (kind === null || about.length === 0) return;
    // Every word is one of its type's set: only those are offered.
    if (await onRecord({ type, kind, about } as RecordDemand)) empty();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Choices
        legend={say('demands.type')}
        name="demand-type"
        choices={DEMAND_TYPES.map((value) => ({ value, words: say(`demands.type.${value}`) }))}
        value={type}
        onChoose={(chosen) => {
          setType(chosen);
          empty();
        }}
      />
      <Choices
        legend={say('demands.kind.which')}
        name="demand-kind"
        error={isTried && kind === null ? say('demands.kind.missing') : null}
        choices={kinds.map((value) => ({ value, words: demandWord('kind', value) }))}
        value={kind}
        onChoose={setKind}
      />
      <WordsField
        legend={say('demands.about.which')}
        error={isTried && about.length === 0 ? say('demands.missing') : null}
        part="about"
        words={words}
        chosen={about}
        onChoose={setAbout}
      />
      <div class="actions">
        <Button type="submit" working={isWorking ? say('demands.working') : null}>
          {say('demands.do')}
        </Button>
      </div>
    </form>
  );
}
