import { isSameLists } from '../lists/groups.ts';
import { createListReader } from '../lists/read-lists.ts';
import type { DeskStore } from './desk-state.ts';

/** How often the list asks for news while the page is in view. */
const REFRESH_MS = 20_000;

export interface DeskLists {
  /** Fetches the lists. `now` shows them at once, because the member has just done something that changed them. */
  refresh(when: 'now' | 'when-asked'): Promise<void>;
  readonly showHeld: () => void;
  /** Refreshes now and then until the returned function is called. */
  keepFresh(onTried: (isReached: boolean) => void): () => void;
}

export function createDeskLists(store: DeskStore): DeskLists {
  const reader = createListReader();
  let rest: Promise<void> | null = null;
  const refresh = async (when: 'now' | 'when-asked') => {
    const fresh = await reader.refresh(store.read().seat);
    const { lists: shown } = store.read();
    if (when === 'now' || shown === null) store.change({ lists: fresh, held: null });
    else if (fresh.isWhole) store.change({ held: isSameLists(shown, fresh) ? null : fresh });
    if (!fresh.isWhole) readRest();
  };
  // What comes later is of less haste, and stands below: it is shown as it comes.
  const readRest = () => {
    rest ??= reader
      .readRest(store.read().seat, (lists) => store.change({ lists, held: null }))
      .catch(() => {})
      .finally(() => {
        rest = null;
      });
  };
  return {
    refresh,
    showHeld() {
      const { held } = store.read();
      if (held !== null) store.change({ lists: held, held: null });
    },
    keepFresh(onTried) {
      const tick = () => {
        if (document.visibilityState !== 'visible') return;
        refresh('when-asked').then(
          () => onTried(true),
          () => onTried(false),
        );
      };
      const timer = setInterval(tick, REFRESH_MS);
      document.addEventListener('visibilitychange', tick);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', tick);
      };
    },
  };
}
