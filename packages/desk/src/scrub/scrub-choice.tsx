import { say } from '../messages/say.ts';
import type { Quorum } from './quorum.ts';

/** What becomes of the original: two answers of equal weight, neither chosen beforehand. */
export function ScrubChoice({
  quorum,
  namesSomebody,
  isMissing,
  notes,
  onChoose,
}: {
  quorum: Quorum;
  namesSomebody: boolean | null;
  isMissing: boolean;
  /** How many notes colleagues can read from now on. */
  notes: number;
  onChoose: (namesSomebody: boolean) => void;
}) {
  const choice = (chosen: boolean, title: string, hint: string) => (
    <label class="choice">
      <input
        type="radio"
        name="scrub-choice"
        checked={namesSomebody === chosen}
        onChange={() => onChoose(chosen)}
      />
      <span>
        {title}
        <span class="hint">{hint}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="field scrub-choice" aria-describedby={isMissing ? 'scrub-choice-missing' : undefined}>
      <legend>{say('scrub.choice')}</legend>
      {isMissing && (
        <p class="wrong" id="scrub-choice-missing" role="alert">
          {say('scrub.choice.missing')}
        </p>
      )}
      <div class="equals">
        {choice(false, say('scrub.choice.no-name'), say('scrub.choice.no-name.hint'))}
        {typeof quorum === 'object'
          ? choice(
              true,
              say('scrub.choice.restrict'),
              say('scrub.choice.restrict.hint', { threshold: quorum.threshold, count: quorum.slots.length }),
            )
          : choice(
              true,
              say('scrub.choice.keep'),
              say(quorum === 'none' ? 'scrub.choice.keep.none' : 'scrub.choice.keep.unproven'),
            )}
      </div>
      {notes > 0 && <p class="hint">{say('scrub.choice.notes', { count: notes })}</p>}
    </fieldset>
  );
}
