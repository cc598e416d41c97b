import { useLayoutEffect, useReducer } from 'preact/hooks';

/** A value that views read and use cases change. Replaced whole, never mutated, so that a view can compare by identity. */
export interface Store<T> {
  read(): T;
  change(next: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => current,
    change(next) {
      current = { ...current, ...next };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads the store in a view, which renders again at every change. */
export function useStore<T>(store: Store<T>): T {
  const [, renderAgain] = useReducer<number, void>((count) => count + 1, 0);
  const shown = store.read();
  useLayoutEffect(() => {
    // It may have changed between rendering and now.
    if (store.read() !== shown) renderAgain();
    return store.subscribe(() => renderAgain());
  }, [store]);
  return shown;
}
