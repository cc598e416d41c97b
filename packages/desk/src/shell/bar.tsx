import { say } from '../messages/say.ts';
import type { Address } from './address.ts';
import { Mark } from './mark.tsx';

/** The bar above the desk: where one is, the palette, and the pages. */
export function Bar({
  title,
  page,
  isAdministrator,
  onPalette,
  onKeys,
}: {
  /** The desk's own name. */
  title: string;
  page: Address['page'];
  isAdministrator: boolean;
  onPalette: () => void;
  onKeys: () => void;
}) {
  const current = (each: Address['page']) => (each === page ? 'page' : undefined);
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
      <nav aria-label={say('bar.navigation')}>
        <a href="#/" aria-current={current('cases')}>
          {say('bar.cases')}
        </a>
        <a href="#/members" aria-current={current('members')}>
          {say('bar.members')}
        </a>
        <a href="#/measures" aria-current={current('measures')}>
          {say('bar.measures')}
        </a>
        {isAdministrator && (
          <a href="#/accounts" aria-current={current('accounts')}>
            {say('bar.accounts')}
          </a>
        )}
        <a href="#/account" aria-current={current('account')}>
          {say('bar.account')}
        </a>
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
