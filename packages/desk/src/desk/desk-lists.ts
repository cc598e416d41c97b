import { isSameLists } from '../lists/groups.ts';
import { type OpenedCards, readLists } from '../lists/read-lists.ts';
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
  const cards: OpenedCards = new Map();
  const refresh = async (when: 'now' | 'when-asked') => {
    const fresh = await readLists(store.read().seat, cards);
    const shown = store.read().lists;
    if (when === 'now' || shown === null) store.change({ lists: fresh, held: null });
    else store.change({ held: isSameLists(shown, fresh) ? null : fresh });
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
