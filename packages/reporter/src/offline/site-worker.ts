// The service worker. It exists only where somebody chose to keep the site on their device. It keeps the files of one
// release in the languages that were chosen, gives them out where there is no connection, and carries sealed reports
// away. It stores no answer of the API, asks nothing of any other site, and can verify nothing: pages do that.

import type { OfflineFiles, OfflineLanguage } from '@bellbuoy/protocol';
import {
  KEEP_CHOSEN,
  KEPT_PREFIX,
  LANGUAGE_PREFIX,
  PROGRAMME_PATHS,
  programmeCache,
  RELEASE_PREFIX,
  SYNC_TAG,
} from './names.ts';
import { isOfRelease } from './site-files.ts';
import { type CourierAnswer, listKept, noteAnswer, type WaitingReport } from './waiting-reports.ts';

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface SyncEvent extends LastingEvent {
  readonly tag: string;
}
interface TellingEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
interface SiteWorker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  /** From the file that starts this one: it differs from programme to programme, this one does not. */
  readonly siteFiles: OfflineFiles;
  addEventListener(type: 'install' | 'activate', act: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', act: (event: TellingEvent) => void): void;
  addEventListener(type: 'sync', act: (event: SyncEvent) => void): void;
}

const worker = self as unknown as SiteWorker;
const { siteFiles } = worker;
const SITE_CACHE = RELEASE_PREFIX + siteFiles.release;
const PROGRAMME_CACHE = programmeCache(siteFiles.policy);
/** Longer than any usable network needs to begin; then what is kept is better than nothing. */
const PATIENCE_MS = 6_000;

worker.addEventListener('install', (event) => event.waitUntil(keepChosen()));
// Reached only when no page of the release before is open: until then this one waits, and its files lie beside.
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  if (event.data === KEEP_CHOSEN) event.waitUntil(keepAndTell(event.ports));
});
worker.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer !== null) event.respondWith(answer);
});
worker.addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(carryAll());
});

async function keepAndTell(ports: readonly MessagePort[]): Promise<void> {
  const isKept = await keepChosen().then(
    () => true,
    () => false,
  );
  for (const port of ports) port.postMessage(isKept);
}

/** Fetches what is not there yet of the chosen languages. A release is kept as a whole or not at all. */
async function keepChosen(): Promise<void> {
  const chosen = await chosenLanguages();
  const cache = await caches.open(SITE_CACHE);
  const isThere = async (path: string) => (await cache.match(path, { ignoreVary: true })) !== undefined;
  const keep = async (path: string, fetchOne: (path: string) => Promise<Response>) => {
    if (!(await isThere(path))) await cache.put(path, await fetchOne(path));
  };
  const pages = new Set(chosen.flatMap((language) => language.pages));
  const files = new Set(chosen.flatMap((language) => language.files));
  await Promise.all([
    ...[...pages].map((path) => keep(path, fetchPage)),
    ...[...files].map((path) => keep(path, takeFile)),
    keepProgramme(),
  ]);
}

async function chosenLanguages(): Promise<OfflineLanguage[]> {
  const names = await caches.keys();
  return Object.entries(siteFiles.languages)
    .filter(([tag]) => names.includes(LANGUAGE_PREFIX + tag))
    .map(([, language]) => language);
}

// What the release before had under this name, or another language, is not asked for again.
async function takeFile(path: string): Promise<Response> {
  return (await caches.match(path, { ignoreVary: true })) ?? fetchFile(path);
}

async function fetchFile(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, init);
  if (!answer.ok || answer.redirected) throw new Error(`no ${path}`);
  return answer;
}

async function fetchPage(path: string): Promise<Response> {
  const answer = await fetchFile(path, { cache: 'no-cache' });
  if (!isOfRelease(siteFiles, await answer.clone().text())) throw new Error(`another release: ${path}`);
  return answer;
}

// A page puts verified ones over them; these are for the first time without a connection, which may come before.
async function keepProgramme(): Promise<void> {
  if (await caches.has(PROGRAMME_CACHE)) return;
  const { programme, descriptor: descriptorPath, note } = PROGRAMME_PATHS;
  const paths = [programme, descriptorPath, note];
  const answers = await Promise.all(paths.map((path) => fetchFile(path, { cache: 'no-store' })));
  const [, descriptor] = answers;
  if (descriptor === undefined || (await policyOf(descriptor.clone())) !== siteFiles.policy) return;
  const cache = await caches.open(PROGRAMME_CACHE);
  await Promise.all(answers.map((answer, index) => cache.put(paths[index] ?? '', answer)));
}

async function policyOf(descriptor: Response): Promise<unknown> {
  const { policy } = (await descriptor.json()) as { readonly policy?: { readonly hash?: unknown } };
  return policy?.hash;
}

async function takeOver(): Promise<void> {
  const past = (await caches.keys()).filter(
    (name) =>
      name.startsWith(KEPT_PREFIX) &&
      !name.startsWith(LANGUAGE_PREFIX) &&
      ![SITE_CACHE, PROGRAMME_CACHE].includes(name),
  );
  await Promise.all(past.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Null for whatever is none of this worker's business, the API above all. */
function answerTo(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return null;
  const programme: readonly string[] = Object.values(PROGRAMME_PATHS);
  if (programme.includes(pathname))
    return networkFirst(fetch(request), () => matchKept(pathname, PROGRAMME_CACHE));
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) return answerPage(event, pathname);
  return /^\/(assets|content)\//.test(pathname) ? keptFirst(request) : null;
}

// A name with the hash of its content means the same bytes in whichever release it lies.
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const online = fetch(event.request);
  event.waitUntil(online.then((answer) => renewPage(path, answer.clone())).catch(() => undefined));
  return networkFirst(online, () => keptPage(path));
}

async function networkFirst(
  online: Promise<Response>,
  findKept: () => Promise<Response | undefined>,
): Promise<Response> {
  try {
    const answer = await Promise.race([online, patience()]);
    if (answer !== null && answer.status < 500) return answer;
  } catch {
    // No connection: below.
  }
  return (await findKept()) ?? online;
}

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
}

/** A page as it is kept; for one that is not, the page that tells what is. */
async function keptPage(path: string): Promise<Response | undefined> {
  const kept = await matchPage(path);
  if (kept !== undefined) return kept;
  const [language] = await chosenLanguages();
  return language === undefined ? undefined : Response.redirect(language.offline);
}

async function matchPage(path: string): Promise<Response | undefined> {
  return (await matchKept(path, SITE_CACHE)) ?? matchKept(`${path}/`, SITE_CACHE);
}

function matchKept(path: string, cacheName: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName, ignoreVary: true });
}

/** What the operator has changed in a page since: as long as it is of this release, and kept at all. */
async function renewPage(path: string, answer: Response): Promise<void> {
  if (!answer.ok || answer.redirected || (await matchKept(path, SITE_CACHE)) === undefined) return;
  if (isOfRelease(siteFiles, await answer.clone().text()))
    await (await caches.open(SITE_CACHE)).put(path, answer);
}

/** Throws while one cannot leave: then the browser wakes this worker once more, later, as often as it likes. */
async function carryAll(): Promise<void> {
  for (const report of await listKept()) {
    // Files are sent by a page, where somebody can see how long that takes.
    if (report.kind === 'waiting' && report.answer === null && report.files.length === 0)
      await noteAnswer(report.mailbox, await carry(report));
  }
}

async function carry({ body }: WaitingReport): Promise<CourierAnswer | null> {
  const response = await fetch('/api/v1/reports', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...({ cache: 'no-store', credentials: 'omit', redirect: 'error' } as const),
  });
  const answer = (await response.json()) as { readonly code?: unknown };
  if (response.ok) return { kind: 'answered', body: answer };
  const { code } = answer;
  // Work is done by a page, where somebody can see it.
  if (code === 'work-needed') return null;
  if (response.status >= 500 || typeof code !== 'string') throw new Error('not now');
  return { kind: 'refused', code };
}
