import { CATEGORIES, type Category, type Disposition } from '@bellbuoy/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { LetterProps } from './letter.tsx';

/**
 * The outcomes that the claimant alone may choose. Passing on and *knowingly false* are acts of more than one; *not openable* is
 * found out, not chosen.
 */
const CHOOSABLE = [
  'no-further-action',
  'unfounded',
  'out-of-scope',
  'duplicate',
] as const satisfies Disposition[];

/** How a case ends: an outcome, told to the reporter, and the category as the desk sees it after reading. */
export function FinishForm({ opened, busy, onFinish, onFinishing }: LetterProps) {
  const [disposition, setDisposition] = useState<Disposition | null>(null);
  const [category, setCategory] = useState<Category>(opened.row.category ?? opened.report.category);
  const [isMissing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(disposition === null);
    if (disposition !== null) onFinish({ disposition, category });
  };
  return (
    <form
      ref={form}
      class="panel"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onFinishing(false);
      }}
    >
      <fieldset class="field" aria-describedby={isMissing ? 'outcome-missing' : undefined}>
        <legend>{say('finish.outcome')}</legend>
        <p class="hint">{say('finish.told')}</p>
        {isMissing && (
          <p class="wrong" id="outcome-missing" role="alert">
            {say('finish.outcome.missing')}
          </p>
        )}
        {CHOOSABLE.map((choice, i) => (
          <label class="choice" key={choice}>
            <input
              type="radio"
              name="outcome"
              value={choice}
              checked={disposition === choice}
              {...(i === 0 ? { ref: first } : {})}
              onChange={() => setDisposition(choice)}
            />
            <span>
              {say(`disposition.${choice}`)}
              <span class="hint">{say(`disposition.${choice}.hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="category">{say('finish.category')}</label>
        <p class="hint" id="category-hint">
          {say('finish.category.hint')}
        </p>
        <select
          id="category"
          class="input"
          aria-describedby="category-hint"
          value={category}
          onChange={({ currentTarget }) => setCategory(currentTarget.value as Category)}
        >
          {CATEGORIES.map((each) => (
            <option key={each} value={each}>
              {say(`category.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="actions">
        <Button kind="primary" type="submit" working={busy === 'finish' ? say('finish.working') : null}>
          {say('finish.do')}
        </Button>
        <Button onPress={() => onFinishing(false)}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
