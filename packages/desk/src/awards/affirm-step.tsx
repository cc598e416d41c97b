import type { Eligibility } from '@bellbuoy/protocol';
import { longDay } from '../days/day-words.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { Choices } from '../form/choices.tsx';
import { say } from '../messages/say.ts';
import type { StepProps } from './award-step.tsx';
import type { ReadFacts } from './read-facts.ts';
import { FactList } from './recommendation-sheet.tsx';
import { type Affirmed, WITH_SENTENCE } from './recommending.ts';

/** One rule as a question. *No* is an answer like *yes*, and then it ends here. */
export function AffirmStep({
  begun,
  fault,
  onChange,
  rule,
  facts,
  nameOf,
}: StepProps & {
  rule: Eligibility;
  facts: readonly ReadFacts[];
  nameOf: (account: string) => string;
}) {
  const { answer, text } = begun.affirmed[rule];
  const affirm = (change: Partial<Affirmed>) =>
    onChange({ ...begun, affirmed: { ...begun.affirmed, [rule]: { answer, text, ...change } } });
  return (
    <>
      {rule === 'verified-by-another' && (
        <WhichFacts
          {...{ facts, nameOf }}
          chosen={begun.facts}
          onChoose={(chosen) => onChange({ ...begun, facts: chosen })}
        />
      )}
      <Choices
        legend={
          rule === 'verified-by-another'
            ? say(`recommend.ask.${rule}`, { name: nameOf(begun.facts?.account ?? '') })
            : say(`recommend.ask.${rule}`)
        }
        error={fault === 'answer' ? say('recommend.answer.missing') : null}
        name={rule}
        choices={(['yes', 'no'] as const).map((value) => ({ value, words: say(`recommend.${value}`) }))}
        value={answer}
        onChoose={(chosen) => affirm({ answer: chosen })}
      />
      {answer === 'yes' && WITH_SENTENCE.includes(rule) && (
        <TextField
          label={say('recommend.sentence')}
          hint={say('recommend.sentence.hint')}
          error={fault === 'sentence' ? say('recommend.sentence.missing') : null}
          rows={2}
          text={text}
          onText={(written) => affirm({ text: written.slice(0, MOST_CHARACTERS) })}
        />
      )}
      {answer === 'no' && (
        <p class="notice attention" role="status">
          {say('recommend.stop')}
        </p>
      )}
    </>
  );
}

const MOST_CHARACTERS = 1_000;

/** What the recommendation rests on; a choice only where colleagues verified more than once. */
function WhichFacts({
  facts,
  nameOf,
  chosen,
  onChoose,
}: {
  facts: readonly ReadFacts[];
  nameOf: (account: string) => string;
  chosen: ReadFacts | null;
  onChoose: (facts: ReadFacts) => void;
}) {
  const words = ({ account, day }: ReadFacts) =>
    say('thanks.facts.by', { name: nameOf(account), day: longDay(day) });
  return (
    <>
      {facts.length > 1 && (
        <Choices
          legend={say('award.facts')}
          name="facts"
          choices={facts.map((each) => ({ value: each.ref, words: words(each) }))}
          value={chosen?.ref ?? null}
          onChoose={(ref) => {
            const found = facts.find((each) => each.ref === ref);
            if (found) onChoose(found);
          }}
        />
      )}
      {chosen && (
        <div class="note">
          <FactList facts={chosen.facts} />
          <p class="by">{words(chosen)}</p>
        </div>
      )}
    </>
  );
}
