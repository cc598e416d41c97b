import { show } from '../page/parts.ts';

/** Shows a note while there is no connection. Returns what ends that, and hides it. */
export function showWhileOffline(note: HTMLElement): () => void {
  const look = (): void => show(note, !navigator.onLine);
  for (const event of ['online', 'offline']) addEventListener(event, look);
  look();
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, look);
    show(note, false);
  };
}
