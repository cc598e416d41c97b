import type * as Correspondence from './correspondence.ts';
import { once } from './load-once.ts';
import type * as Sealing from './sealing.ts';

/** The code that seals a report. */
export const loadSealing: () => Promise<typeof Sealing> = once(() => import('./sealing.ts'));

/** The code that opens what the desk has written, and seals what goes back. */
export const loadCorrespondence: () => Promise<typeof Correspondence> = once(
  () => import('./correspondence.ts'),
);

/** Starts loading while there is time, without a word when that fails. */
export function prepareSealing(): void {
  loadSealing().catch(() => null);
}
