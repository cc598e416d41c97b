import { ProtocolError } from '@bellbuoy/protocol';
import type { MessageKey } from '../messages/catalogue.ts';
import { DeskError, type DeskErrorCode } from '../problems/desk-error.ts';
import type { Busy, DeskStore } from './desk-state.ts';

/** Which words a thrown value gets. A fault that nobody foresaw goes to the console, which only this browser's user sees. */
export function codeOf(error: unknown): DeskErrorCode {
  if (error instanceof DeskError) return error.code;
  if (error instanceof ProtocolError && error.code === 'too-large') return 'too-large';
  console.error(error);
  return 'unexpected';
}

/**
 * Does something that somebody asked for: shows that it is under way, and what went wrong if it did. One thing is done after the
 * other, as they were asked for; asking again for what is under way changes nothing.
 *
 * @param kept what is still there when it fails.
 * @returns whether it was done.
 */
export function attempt(
  store: DeskStore,
  { busy, kept }: { busy: Busy; kept: MessageKey },
  act: () => Promise<void>,
): Promise<boolean> {
  if (store.read().busy === busy) return Promise.resolve(false);
  const turn = (turns.get(store) ?? Promise.resolve()).then(async () => {
    store.change({ busy, trouble: null, undo: null });
    try {
      await act();
      return true;
    } catch (error) {
      store.change({ trouble: { code: codeOf(error), kept } });
      return false;
    } finally {
      store.change({ busy: null });
    }
  });
  turns.set(store, turn);
  return turn;
}

const turns = new WeakMap<DeskStore, Promise<unknown>>();
