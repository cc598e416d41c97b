import { dayOf } from '@bellbuoy/protocol';
import { loadProgramme } from '../programme/load-programme.ts';
import { KEEP_CHOSEN, KEPT_PREFIX, LANGUAGE_PREFIX, RELEASE_PREFIX, SITE_WORKER } from './names.ts';
import { registered } from './registered.ts';
import { forgetAllKept } from './waiting-reports.ts';

/** In which languages the site is kept. */
export type KeptSite =
  | { readonly kind: 'kept'; readonly languages: readonly string[] }
  | { readonly kind: 'no' }
  /** Not in this browser. */
  | { readonly kind: 'impossible' };

export async function lookAtSite(): Promise<KeptSite> {
  try {
    const isRegistered = (await registered()) !== null;
    const names = await caches.keys();
    // A browser that is short of room may have taken the files away again.
    const isKept = isRegistered && names.some((name) => name.startsWith(RELEASE_PREFIX));
    const chosen = names.filter((name) => name.startsWith(LANGUAGE_PREFIX));
    const languages = chosen.map((name) => name.slice(LANGUAGE_PREFIX.length));
    return isKept ? { kind: 'kept', languages } : { kind: 'no' };
  } catch {
    return { kind: 'impossible' };
  }
}

/**
 * Keeps the site in one language more, and the programme's keys. Only ever called because somebody chose it.
 *
 * @throws when it could not be kept; then nothing of it is left behind.
 */
export async function keepSite(language: string): Promise<void> {
  const isFirst = (await registered()) === null;
  const choice = LANGUAGE_PREFIX + language;
  try {
    await caches.open(choice);
    const registration = await navigator.serviceWorker.register(SITE_WORKER, { updateViaCache: 'none' });
    // The files must be those of the release that the server has now.
    if (!isFirst) await registration.update();
    await haveKept(await untilInstalled(registration));
    await loadProgramme(dayOf(Date.now()));
    await askToStay();
  } catch (error) {
    await (isFirst ? removeSite() : caches.delete(choice));
    throw error;
  }
}

/** Removes all that this site ever kept here. */
export async function removeSite(): Promise<void> {
  await forgetAllKept();
  await (await registered())?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(KEPT_PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The newest worker, once it has its files. One that replaces another then waits until every page is closed. */
function untilInstalled({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = installing ?? waiting ?? active;
  if (worker === null) return Promise.reject(new Error('no worker'));
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'redundant') reject(new Error('not kept'));
      else if (worker.state === 'activated' || (worker.state === 'installed' && active !== null))
        resolve(worker);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** It has had its files since it was installed, but perhaps not in a language that was chosen after that. */
async function haveKept(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<unknown>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
  });
  worker.postMessage(KEEP_CHOSEN, [port2]);
  const isKept = await answer;
  port1.close();
  if (isKept !== true) throw new Error('not kept');
}

/** Otherwise a device that runs out of room may delete the site, with what waits. The browser decides. */
async function askToStay(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}
