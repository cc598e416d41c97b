import { part, show } from '../page/parts.ts';
import { deliver, listCurrent, type Standing } from './deliver.ts';
import { sayOffline } from './say-offline.ts';

/** Sends what waits, and says in one quiet line of the page how that went. @param address of the page that tells more. */
export async function showWaitingLine(address: string): Promise<void> {
  const place = part(document, 'waiting-line');
  const line = document.createElement('p');
  line.className = 'aside';
  line.setAttribute('role', 'status');
  const look = async (): Promise<void> => {
    const kept = await listCurrent();
    if (kept.some((report) => report.kind === 'waiting' && report.files.length > 0)) {
      line.replaceChildren(`${sayOffline('waiting.lineSending')} `, linkTo(address));
      show(place);
    }
    const standings = await Promise.all(kept.map((report) => deliver(report)));
    show(place, standings.length > 0);
    if (standings.length > 0) line.replaceChildren(`${sayAll(standings)} `, linkTo(address));
  };
  place.append(line);
  addEventListener('online', () => void look());
  await look();
}

function sayAll(standings: readonly Standing[]): string {
  const kinds = new Set(standings.map(({ kind }) => kind));
  if (kinds.has('lapsed') || kinds.has('refused')) return sayOffline('waiting.lineStopped');
  return sayOffline(kinds.has('arrived') ? 'waiting.lineArrived' : 'waiting.lineWaiting');
}

function linkTo(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = sayOffline('waiting.see');
  return link;
}
