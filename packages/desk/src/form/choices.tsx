import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly words: string;
  readonly hint?: string | undefined;
}

/** One of several, as radio buttons under a question. */
export function Choices<Value extends string>({
  legend,
  hint,
  error = null,
  name,
  choices,
  value,
  onChoose,
  first,
}: {
  legend: string;
  hint?: string;
  error?: string | null;
  /** Radio buttons of one name exclude each other. */
  name: string;
  choices: readonly Choice<Value>[];
  value: string | null;
  onChoose: (value: Value) => void;
  first?: RefObject<HTMLInputElement>;
}) {
  const id = useId();
  return (
    <fieldset class="field" aria-describedby={error === null ? undefined : id}>
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {error !== null && (
        <p class="wrong" id={id} role="alert">
          {error}
        </p>
      )}
      {choices.map(({ value: each, words, hint: more }, i) => (
        <label class="choice" key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={value === each}
            onChange={() => onChoose(each)}
            {...(i === 0 && first !== undefined ? { ref: first } : {})}
          />
          <span>
            {words}
            {more !== undefined && <span class="hint">{more}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
