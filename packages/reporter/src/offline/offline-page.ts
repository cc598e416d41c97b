import { onPress, part, parts, show } from '../page/parts.ts';
import { locale } from '../page/say.ts';
import { listCurrent } from './deliver.ts';
import { type KeptSite, keepSite, lookAtSite, removeSite } from './keep-site.ts';
import { type OfflineKey, sayOffline } from './say-offline.ts';
import { WaitingView } from './waiting-view.ts';

/** Wakes the page on which somebody chooses what stays on their device, and takes it away again. */
export async function attachOfflinePage(): Promise<void> {
  onPress(part(document, 'offline-keep'), keep);
  onPress(part(document, 'offline-remove'), () => ask(true));
  onPress(part(document, 'offline-remove-no'), () => ask(false));
  onPress(part(document, 'offline-remove-yes'), remove);
  // Whoever puts the site among their apps wants it there without a connection too.
  addEventListener('appinstalled', () => void keep());
  for (const event of ['online', 'offline']) addEventListener(event, () => void showSite());
  await Promise.all([showSite(), showWaiting()]);
}

async function showSite(): Promise<void> {
  const site = await lookAtSite();
  const languages = site.kind === 'kept' ? site.languages : [];
  const isHere = languages.includes(locale());
  const shown: Readonly<Record<string, boolean>> = {
    unconnected: !navigator.onLine && site.kind === 'kept',
    keep: isPossible(site) && !isHere,
    kept: site.kind === 'kept',
    elsewhere: site.kind === 'kept' && !isHere,
    impossible: !isPossible(site),
  };
  for (const [name, isShown] of Object.entries(shown))
    show(part(document, `offline-when="${name}"`), isShown);
  for (const item of parts(document, 'kept-language'))
    show(item, languages.includes(item.dataset['keptLanguage'] ?? ''));
}

function isPossible({ kind }: KeptSite): boolean {
  return kind !== 'impossible';
}

async function showWaiting(): Promise<void> {
  const section = part(document, 'offline-waiting');
  const kept = await listCurrent();
  const views = kept.map((report) => new WaitingView(report, section.dataset['sealedPage'] ?? ''));
  part(section, 'waiting-list').replaceChildren(...views.map(({ element }) => element));
  show(section, kept.length > 0);
  await Promise.all(views.map((view) => view.tryNow()));
}

async function keep(): Promise<void> {
  tell('offline.keeping');
  try {
    await keepSite(locale());
    part(document, 'offline-status').textContent = '';
    await showSite();
    part(document, 'offline-when="kept"').querySelector('h2')?.focus();
  } catch {
    tell('offline.failed');
  }
}

async function remove(): Promise<void> {
  await removeSite();
  ask(false);
  await Promise.all([showSite(), showWaiting()]);
  tell('offline.removed');
}

function ask(isAsked: boolean): void {
  const question = part(document, 'offline-sure');
  show(question, isAsked);
  show(part(document, 'offline-remove'), !isAsked);
  (isAsked ? question.querySelector('h2') : part(document, 'offline-remove'))?.focus();
}

function tell(key: OfflineKey & `offline.${string}`): void {
  part(document, 'offline-status').textContent = sayOffline(key);
}
