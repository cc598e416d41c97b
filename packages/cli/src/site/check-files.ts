// Every file of one origin, as it is served: the release's byte for byte, or one of the programme's own that its key has
// signed and that runs nothing of its own.

import {
  hashB64,
  type OfflineStart,
  ProtocolError,
  parseOfflineStart,
  type SiteFiles,
  utf8,
} from '@bellbuoy/protocol';
import type { ExpectedHeaders } from '@bellbuoy/server';
import type { Fetch } from '../client/http.ts';
import { checkHeaders } from './check-headers.ts';
import { checkPage } from './check-page.ts';
import { checkPolicy } from './check-policy.ts';
import { isCodeType, isPublicFile } from './public-files.ts';
import { addressOf, fetchFile, type ServedFile } from './served-file.ts';
import { addUp, type CheckedFiles, type Difference, NOTHING_CHECKED, type OwnFile } from './verdict.ts';

/** One origin, and what it is held against. */
export interface OriginToCheck {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** The path below which its files are; empty for the root. */
  readonly base: string;
  readonly released: SiteFiles;
  readonly own: SiteFiles;
  readonly headers: ExpectedHeaders;
  /** Whether the descriptor names rules for thanks and money: without, their page is not there. */
  readonly hasRewards: boolean;
  readonly banner: Banner;
  readonly fetch: Fetch;
  readonly progress: (done: number, all: number) => void;
}

/** How the demonstration marks its pages, by which it is told apart from anything else that was changed. */
export interface Banner {
  readonly path: string;
  readonly style: string;
  /** A page without it; null where it is another page. */
  readonly remove: (html: string, base: string) => string | null;
}

/** What the build makes of a programme's policy, and so differs where that does. */
const OF_POLICY = /^\/content\/policy-[\w-]+\.json$/;
/** The pages about thanks and money, in every language. */
const OF_REWARDS = /^(?:\/[A-Za-z-]+)?\/(?:redeem|rewards)\/index\.html$/;
/** What a programme tells, for other programs: data, which is read as its type says and never runs. */
const FEED = /^(?:\/[A-Za-z-]+)?\/(?:feed\.xml|feed\.json|campaigns\.ics)$/;
const STARTER = '/offline.js';
const FORM_PAGE = /^(?:\/[A-Za-z-]+)?\/sealed\/index\.html$/;
const AT_ONCE = 6;
const MISSING_PROBE = '/there-is-no-such-page';

/** Fetches all that the manifests name and all that pages refer to. */
export async function checkFiles(origin: OriginToCheck): Promise<CheckedFiles> {
  const paths = [...new Set([...Object.keys(origin.released), ...Object.keys(origin.own)])].sort();
  const pages = new Map<string, string>();
  let done = 0;
  const checked = await eachOf(paths, async (path) => {
    const file = await fetchFile(origin.fetch, `${origin.url}${origin.base}${addressOf(path)}`);
    if (path.endsWith('.html')) pages.set(path, new TextDecoder().decode(file.bytes));
    origin.progress(++done, paths.length);
    return checkFile(origin, path, file);
  });
  const [missing, referred] = [await checkMissing(origin), await checkReferences(origin, pages)];
  return addUp([...checked, missing, referred]);
}

function checkFile(origin: OriginToCheck, path: string, file: ServedFile): CheckedFiles {
  const own = origin.own[path];
  const wanted = own ?? origin.released[path];
  const where = `${origin.base}${path}`;
  if (file.status !== 200) return absent(origin, path, file.status);
  const headers = checkHeaders(where, file.headers, origin.headers(path, file.bytes));
  const isAsSigned = wanted?.hash === file.hash && wanted.bytes === file.bytes.length;
  if (!isAsSigned) return failed([{ where, what: 'other bytes than the manifest names' }, ...headers]);
  if (own === undefined || origin.released[path]?.hash === file.hash)
    return { ...NOTHING_CHECKED, released: 1, differences: headers };
  const { faults, why } = checkOwn(origin, path, file);
  const told = faults.map((what) => ({ where, what }));
  return {
    released: 0,
    own: why === null ? [] : [{ path: where, why }],
    differences: [...told, ...headers],
  };
}

/** What is made of the policy is another file where a programme has a policy of its own. */
function absent(
  { base, released, own, hasRewards }: OriginToCheck,
  path: string,
  status: number,
): CheckedFiles {
  const isReplaced = OF_POLICY.test(path) && hasOwnPolicy(own, released);
  const isLeftOut = !hasRewards && base === '' && status === 404 && OF_REWARDS.test(path);
  return own[path] === undefined && (isReplaced || isLeftOut)
    ? NOTHING_CHECKED
    : failed([{ where: `${base}${path}`, what: `is missing (${status})` }]);
}

function hasOwnPolicy(own: SiteFiles, released: SiteFiles): boolean {
  return Object.keys(own).some((path) => OF_POLICY.test(path) && released[path] === undefined);
}

interface CheckedOwn {
  readonly faults: readonly string[];
  /** Null for what may not be a programme's own. */
  readonly why: OwnFile['why'] | null;
}

function checkOwn(origin: OriginToCheck, path: string, file: ServedFile): CheckedOwn {
  const text = new TextDecoder().decode(file.bytes);
  const { banner, base, released } = origin;
  if (path === banner.path && text === banner.style) return { faults: [], why: 'demo' };
  if (path.endsWith('.html')) {
    const plain = banner.remove(text, base);
    if (plain !== null && hashB64(utf8(plain)) === released[path]?.hash) return { faults: [], why: 'demo' };
    // The desk's one page has nothing to say for a programme.
    if (base !== '') return { faults: ['a page of the desk that is not the release’s'], why: null };
    const { faults } = checkPage(text, codeOf(origin), FORM_PAGE.test(path));
    return { faults, why: 'page' };
  }
  if (FEED.test(path) && base === '') return { faults: feedFaults(path, text), why: 'page' };
  if (OF_POLICY.test(path)) return { faults: checkPolicy(file.bytes).faults, why: 'policy' };
  if (path === STARTER && base === '') return { faults: starterFaults(text, origin), why: 'list' };
  return { faults: ['is the programme’s own, where only the release’s may be'], why: null };
}

/** What a browser would do more with than show it: scripts, styles, elements of a page. */
const ACTIVE =
  /<\?xml-stylesheet|<!(?:doctype|entity)|<(?:[\w-]+:)?(?:script|html|svg|iframe|object|embed)\b|xmlns(?::[\w-]+)?=["']http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1999\/XSL)/i;
const FEED_STARTS = { xml: '<?xml', json: '{', ics: 'BEGIN:VCALENDAR' } as const;

function feedFaults(path: string, text: string): string[] {
  const kind = path.slice(path.lastIndexOf('.') + 1) as keyof typeof FEED_STARTS;
  if (!text.startsWith(FEED_STARTS[kind])) return ['is not what its name says'];
  return kind === 'xml' && ACTIVE.test(text) ? ['has more in it than a feed'] : [];
}

/** The one script that differs by programme: a list of its files, and the release's own code. */
function starterFaults(text: string, origin: OriginToCheck): string[] {
  const start = readStart(text);
  if (start === null) return ['more than a list of files'];
  const { files, worker } = start;
  if (origin.released[worker] === undefined) return ['starts something that is not the release’s'];
  const listed = Object.values(files.languages).flatMap((each) => [
    ...each.pages,
    each.offline,
    ...each.files,
  ]);
  const unnamed = [...files.online, ...listed].find((address) => !isNamed(origin, address));
  return unnamed === undefined ? [] : [`has a device keep what no manifest names: ${unnamed}`];
}

function readStart(text: string): OfflineStart | null {
  try {
    return parseOfflineStart(text);
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return null;
  }
}

function codeOf({ released, banner }: OriginToCheck): ReadonlySet<string> {
  const code = Object.keys(released).filter((path) => !path.endsWith('.html') && path !== STARTER);
  return new Set([...code, banner.path]);
}

/** What is not there must be answered by the page for it, under the same headers. */
async function checkMissing(origin: OriginToCheck): Promise<CheckedFiles> {
  const { base, released, own, headers } = origin;
  const path = '/404.html';
  const page = own[path] ?? released[path];
  const file = await fetchFile(origin.fetch, `${origin.url}${base}${MISSING_PROBE}`);
  const where = `${base}${MISSING_PROBE}`;
  if (page === undefined && !isCodeType(file.headers.get('content-type'))) return NOTHING_CHECKED;
  const differences = checkHeaders(where, file.headers, headers(path, file.bytes));
  if (file.status !== 404 || file.hash !== page?.hash)
    return failed([{ where, what: 'is answered by another page' }, ...differences]);
  return failed(differences);
}

/** What a page refers to is in a manifest, or is data of the programme's, or is not there. */
async function checkReferences(
  origin: OriginToCheck,
  pages: ReadonlyMap<string, string>,
): Promise<CheckedFiles> {
  const code = codeOf(origin);
  const referred = new Set([...pages.values()].flatMap((page) => checkPage(page, code, true).refersTo));
  const unnamed = [...referred].filter((path) => !isNamed(origin, path) && !isPublicFile(path)).sort();
  const checked = await eachOf(unnamed, async (path) => {
    const file = await fetchFile(origin.fetch, `${origin.url}${path}`);
    if (file.status >= 300 || !isCodeType(file.headers.get('content-type'))) return NOTHING_CHECKED;
    return failed([{ where: path, what: 'a page refers to it, and no manifest names it' }]);
  });
  return addUp(checked);
}

function isNamed({ released, own, base }: OriginToCheck, address: string): boolean {
  const path = address.startsWith(`${base}/`) ? address.slice(base.length) : address;
  const whole = path.endsWith('/') ? `${path}index.html` : path;
  return [whole, `${path}/index.html`].some(
    (name) => released[name] !== undefined || own[name] !== undefined,
  );
}

function failed(differences: readonly Difference[]): CheckedFiles {
  return { ...NOTHING_CHECKED, differences };
}

/** A few at a time: a site is looked at, not besieged. */
async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
