import { say } from '../messages/say.ts';
import type { NamedPerson } from './working-text.ts';

/** The tools over the texts, who has which letter, and what to ask oneself. */
export function ScrubTools({
  persons,
  canUndo,
  canRedo,
  onMask,
  onPerson,
  onUndo,
  onRedo,
}: {
  persons: readonly NamedPerson[];
  canUndo: boolean;
  canRedo: boolean;
  onMask: () => void;
  onPerson: () => void;
  onUndo: () => void;
  onRedo: () => void;
}) {
  return (
    <>
      <details class="vantage" open>
        <summary>{say('scrub.vantage')}</summary>
        <ul>
          <li>{say('scrub.vantage.job')}</li>
          <li>{say('scrub.vantage.place')}</li>
          <li>{say('scrub.vantage.time')}</li>
          <li>{say('scrub.vantage.only')}</li>
        </ul>
      </details>
      <div class="scrub-tools">
        <div role="toolbar" aria-label={say('scrub.tools')} aria-describedby="scrub-tools-hint">
          <button type="button" class="button" aria-keyshortcuts="Alt+M" onClick={onMask}>
            {say('scrub.tool.mask')} <kbd class="key-hint">Alt M</kbd>
          </button>
          <button type="button" class="button" aria-keyshortcuts="Alt+P" onClick={onPerson}>
            {say('scrub.tool.person')} <kbd class="key-hint">Alt P</kbd>
          </button>
          <button type="button" class="button plain" aria-disabled={!canUndo} onClick={onUndo}>
            {say('scrub.tool.undo')}
          </button>
          <button type="button" class="button plain" aria-disabled={!canRedo} onClick={onRedo}>
            {say('scrub.tool.redo')}
          </button>
        </div>
        <p class="quiet small" id="scrub-tools-hint">
          {say('scrub.tools.hint')}
        </p>
        {persons.length > 0 && (
          <p class="small persons">
            {persons.map(({ letter, names }) => (
              <span key={letter}>
                <strong>{say('scrub.person', { letter })}</strong> <bdi>{names.join(', ')}</bdi>
              </span>
            ))}
            <span class="quiet">{say('scrub.persons.here')}</span>
          </p>
        )}
      </div>
    </>
  );
}
