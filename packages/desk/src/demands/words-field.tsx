import { useId } from 'preact/hooks';
import { type DemandPart, demandWord } from './demand-words.ts';

/** Some words of a closed set, as boxes to tick under a question. */
export function WordsField({
  legend,
  hint = null,
  error,
  part,
  words,
  chosen,
  onChoose,
}: {
  legend: string;
  hint?: string | null;
  error: string | null;
  part: DemandPart;
  words: readonly string[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}) {
  const id = useId();
  return (
    <fieldset class="field" aria-describedby={error === null ? undefined : id}>
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {error !== null && (
        <p class="wrong" id={id} role="alert">
          {error}
        </p>
      )}
      {words.map((word) => (
        <label class="choice" key={word}>
          <input
            type="checkbox"
            checked={chosen.includes(word)}
            onChange={({ currentTarget }) =>
              onChoose(
                words.filter((each) => (each === word ? currentTarget.checked : chosen.includes(each))),
              )
            }
          />
          <span>{demandWord(part, word)}</span>
        </label>
      ))}
    </fieldset>
  );
}
