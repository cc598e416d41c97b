import { say } from '../messages/say.ts';
import type { Address } from './address.ts';
import { useCurrentInSight } from './current-in-sight.ts';
import { Mark } from './mark.tsx';

/** Every page but recovery, to which one comes from the members. */
export type BarPage = Exclude<Address['page'], 'recovery'>;

/** The bar above the desk: where one is, the palette, and the pages. */
export function Bar({
  title,
  page,
  pages,
  onPalette,
  onKeys,
}: {
  /** The desk's own name. */
  title: string;
  page: Address['page'];
  /** The pages of whoever sits here; the first is what the desk opens with. */
  pages: readonly BarPage[];
  onPalette: () => void;
  onKeys: () => void;
}) {
  const nav = useCurrentInSight(page);
  return (
    <header class="bar">
      <a class="home" href="#/" aria-label={title}>
        <Mark />
        <span>
          <bdi>{title}</bdi>
        </span>
      </a>
      <button type="button" class="find" onClick={onPalette}>
        <span class="only-wide">{say('bar.find')}</span>
        <span class="only-narrow">{say('bar.find.short')}</span>
        <kbd class="key-hint">Ctrl K</kbd>
      </button>
      <nav ref={nav} aria-label={say('bar.navigation')}>
        {pages.map((each) => (
          <a
            key={each}
            href={each === 'cases' ? '#/' : `#/${each}`}
            aria-current={each === page ? 'page' : undefined}
          >
            {say(`bar.${each}`)}
          </a>
        ))}
        <button type="button" class="only-wide" onClick={onKeys}>
          <kbd aria-hidden="true">?</kbd>
          <span class="unseen">{say('bar.keys.long')}</span>
        </button>
      </nav>
    </header>
  );
}

/** The line below the desk: what was done last, and how the keys are kept. */
export function StatusLine({
  said,
  standing,
  onUndo,
}: {
  said: string;
  standing: string;
  /** Takes back what was done last; null where it cannot be. */
  onUndo?: (() => void) | null;
}) {
  return (
    <footer class="status">
      <span role="status" aria-label={say('status.title')}>
        {said}
      </span>
      {onUndo && (
        <button type="button" class="undo" onClick={onUndo}>
          {say('undo')} <kbd aria-hidden="true">z</kbd>
        </button>
      )}
      <span class="only-wide">{standing}</span>
    </footer>
  );
}
