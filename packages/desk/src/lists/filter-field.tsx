import { useId } from 'preact/hooks';
import { say } from '../messages/say.ts';

/** The field above the list. It says what is searched, and what never is. */
export function FilterField({
  typed,
  found,
  onType,
}: {
  typed: string;
  /** How many cases have the words; null when nothing is typed. */
  found: number | null;
  onType: (typed: string) => void;
}) {
  const hint = useId();
  return (
    <search class="filter">
      <input
        id="filter"
        class="input"
        type="search"
        aria-label={say('search.label')}
        aria-describedby={hint}
        placeholder={say('search.label')}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <span class="quiet small" role="status">
        {found === null ? '' : say('search.found', { count: found })}
      </span>
      <p class="hint" id={hint}>
        {say('search.what')}
      </p>
    </search>
  );
}
