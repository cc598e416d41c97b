import type * as Sealing from './sealing.ts';

let loading: Promise<typeof Sealing> | null = null;

/** The code that seals, loaded once. A failed load is forgotten, so that the next call tries again. */
export function loadSealing(): Promise<typeof Sealing> {
  loading ??= import('./sealing.ts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Starts loading while there is time, without a word when that fails. */
export function prepareSealing(): void {
  loadSealing().catch(() => null);
}
