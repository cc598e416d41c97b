import { hasWaiting } from './offline/waiting-reports.ts';
import type * as Offline from './offline.ts';
import { part } from './page/parts.ts';

/** What is about keeping things on the device: loaded where something is kept, or where that is chosen. */
export function loadOffline(): Promise<typeof Offline> {
  return import('./offline.ts');
}

/** Starts loading while there is a connection, without a word when that fails. */
export function prepareOffline(): void {
  loadOffline().catch(() => null);
}

/** Sends what waits on this device, if anything does, and says so in a line. Without it nothing is loaded. */
export async function lookAtWaiting(): Promise<void> {
  const place = part(document, 'waiting-line');
  if (!(await hasWaiting())) return;
  const { showWaitingLine } = await loadOffline();
  await showWaitingLine(place.dataset['waitingLine'] ?? '');
}
