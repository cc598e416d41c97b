import { useEffect, useState } from 'preact/hooks';
import { say } from '../messages/say.ts';
import { type Command, keyWords } from './command.ts';
import { Modal } from './modal.tsx';

/** What can be done or gone to, found by typing: the same commands as the keys run, and the cases. */
export function Palette({
  commands,
  findCases,
  onClose,
}: {
  commands: readonly Command[];
  /** Cases by the desk's own words for them. */
  findCases: (typed: string) => readonly Command[];
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = [...findCommands(commands, typed), ...findCases(typed)];
  const chosen = found[Math.min(at, found.length - 1)];
  useEffect(() => document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' }), [chosen]);
  const run = (command: Command | undefined) => {
    onClose();
    // After the dialog has given the focus back, so that a command can put it elsewhere.
    if (command) setTimeout(() => command.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === 0) run(chosen);
    else setAt((at + step + found.length) % Math.max(1, found.length));
  };
  return (
    <Modal kind="palette" label={say('palette.title')} onClose={onClose}>
      <input
        role="combobox"
        aria-label={say('palette.hint')}
        aria-expanded="true"
        aria-controls="palette-options"
        aria-activedescendant={chosen && optionId(chosen)}
        autocomplete="off"
        spellcheck={false}
        placeholder={say('palette.hint')}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id="palette-options" aria-label={say('palette.title')}>
        {found.map((command) => (
          <div
            key={command.id}
            id={optionId(command)}
            role="option"
            aria-selected={command === chosen}
            onClick={() => run(command)}
          >
            <span class="text">
              <bdi>{command.words}</bdi>
            </span>
            <span aria-hidden="true">
              {keyWords(command.keys).map((key, i) => (
                <kbd key={i}>{key}</kbd>
              ))}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="nothing">{say('palette.nothing')}</p>}
      <p class="unseen" role="status">
        {say('palette.count', { count: found.length })}
      </p>
    </Modal>
  );
}

/** Commands whose words contain everything typed, in any order; those that begin with it first. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const found = commands.filter(
    ({ words, isReady, isInPalette }) =>
      isReady && isInPalette && wanted.every((word) => fold(words).includes(word)),
  );
  const begins = ({ words }: Command) => Number(wanted.length > 0 && fold(words).startsWith(wanted[0] ?? ''));
  return found.toSorted((a, b) => begins(b) - begins(a)).slice(0, MOST_SHOWN);
}

/** Enough to choose from; whoever wants another types one more letter. */
const MOST_SHOWN = 50;

function optionId(command: Command | undefined): string {
  return `command-${command?.id ?? ''}`;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
