import { CATEGORIES, type Category, EXCLUSIONS, type Exclusion, requireCategory } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Choices } from '../form/choices.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { DecidingProps } from './deciding-props.ts';
import { DecisionForm } from './decision-form.tsx';
import { noGrounds } from './decisions.ts';
import { GroundsFields } from './grounds-fields.tsx';

/** Step one: in scope as one of the categories, or out of scope by one of the exclusions. */
export function ScopeStep({ opened, isWorking, onAnswer, onEnd, onCancel }: DecidingProps) {
  const [isInScope, setInScope] = useState<'yes' | 'no' | null>(null);
  const [category, setCategory] = useState<Category>(
    opened.row.category ?? requireCategory(opened.report.category),
  );
  const [exclusion, setExclusion] = useState<Exclusion | ''>('');
  const [grounds, setGrounds] = useState(noGrounds);
  const [isTried, setTried] = useState(false);
  const isChosen = isInScope === 'yes' || (isInScope === 'no' && exclusion !== '');
  const isReasoned = grounds.facts.trim() !== '';
  // What nobody else can read they could not check: out of scope alone is said before.
  const isTooEarly = isInScope === 'yes' && opened.row.scrub === null;
  const submit = () => {
    setTried(true);
    if (!isChosen || !isReasoned || isTooEarly) return;
    if (isInScope === 'yes') onAnswer({ step: 1, category, grounds, earlier: null });
    else if (exclusion !== '') onEnd({ disposition: 'out-of-scope', exclusion, grounds });
  };
  return (
    <DecisionForm
      title={say('deciding.scope.title')}
      hint={say('deciding.scope.hint')}
      submit={say(isInScope === 'no' ? 'deciding.scope.finish' : 'deciding.scope.do')}
      isWorking={isWorking}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Choices
        legend={say('deciding.scope.answer')}
        error={isTried && !isChosen ? say('deciding.scope.missing') : null}
        name="scope"
        choices={[
          { value: 'yes', words: say('deciding.scope.yes') },
          { value: 'no', words: say('deciding.scope.no') },
        ]}
        value={isInScope}
        onChoose={setInScope}
      />
      {isTooEarly && (
        <p class="notice attention" role="status">
          {say('deciding.scope.unscrubbed')}
        </p>
      )}
      {isInScope === 'yes' && (
        <Field label={say('deciding.scope.category')} hint={say('deciding.scope.category.hint')}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={category}
              onChange={({ currentTarget }) => setCategory(currentTarget.value as Category)}
            >
              {CATEGORIES.map((each) => (
                <option key={each} value={each}>
                  {say(`category.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {isInScope === 'no' && (
        <Field label={say('deciding.scope.exclusion')} hint={say('deciding.scope.exclusion.hint')}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={exclusion}
              onChange={({ currentTarget }) => setExclusion(currentTarget.value as Exclusion | '')}
            >
              <option value="">{say('deciding.scope.exclusion.choose')}</option>
              {EXCLUSIONS.map((each) => (
                <option key={each} value={each}>
                  {say(`exclusion.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <GroundsFields grounds={grounds} isMissing={isTried && !isReasoned} onGrounds={setGrounds} />
    </DecisionForm>
  );
}
