import type { Fetch } from '../client/http.ts';
import { type Banner, checkFiles } from './check-files.ts';
import { checkPolicy } from './check-policy.ts';
import { type OpenedSite, openSite, type SiteTrust } from './open-site.ts';
import { fetchFile } from './served-file.ts';
import { addUp, type CheckedFiles, type Difference, NOTHING_CHECKED, type OwnFile } from './verdict.ts';

export interface SiteToVerify {
  /** The public site's address, without a slash at the end. */
  readonly url: string;
  /** The desk's, where it is to be looked at too. */
  readonly deskUrl: string | null;
  readonly trust: SiteTrust;
  readonly fetch: Fetch;
  readonly progress: (label: string) => (done: number, all: number) => void;
}

/** What was found: `intact` is the absence of any difference. */
export interface SiteVerdict {
  readonly url: string;
  readonly verdict: 'intact' | 'altered';
  readonly origin: string | null;
  readonly release: {
    readonly version: string;
    readonly signedOn: string | null;
    readonly by: string;
  } | null;
  readonly statement: { readonly sequence: number; readonly day: string; readonly expires: string } | null;
  readonly descriptor: number | null;
  readonly isDemo: boolean;
  readonly released: number;
  readonly own: readonly OwnFile[];
  readonly notAccepted: readonly string[];
  readonly differences: readonly Difference[];
}

/**
 * Compares a live site with what its programme and its release have signed: every file, every header that protects, and
 * the policy with the closed sets.
 */
export async function verifySite(site: SiteToVerify): Promise<SiteVerdict> {
  const opened = await openSite(site.url, site.trust, site.fetch);
  const policy = await checkPublishedPolicy(site, opened);
  const files = addUp([await checkPublic(site, opened), await checkDesk(site, opened)]);
  const differences = [...opened.differences, ...policy.differences, ...files.differences];
  const { release, signed, statement, manifest, descriptor } = opened;
  return {
    url: site.url,
    verdict: differences.length === 0 ? 'intact' : 'altered',
    origin: statement?.origin ?? null,
    release: release && {
      version: release.release,
      signedOn: signed?.day ?? null,
      by: signed?.by ?? 'this checkout',
    },
    statement: statement && {
      sequence: statement.sequence,
      day: statement.day,
      expires: statement.expires,
    },
    descriptor: descriptor?.sequence ?? null,
    isDemo: manifest?.demo ?? false,
    released: files.released,
    own: files.own,
    notAccepted: policy.notAccepted,
    differences,
  };
}

async function checkPublishedPolicy(
  { url, fetch }: SiteToVerify,
  { manifest, descriptor }: OpenedSite,
): Promise<{ differences: Difference[]; notAccepted: readonly string[] }> {
  const where = '/policy.json';
  const { bytes, hash, status } = await fetchFile(fetch, `${url}${where}`);
  if (status !== 200) return { differences: [{ where, what: 'is missing' }], notAccepted: [] };
  const { faults, notAccepted } = checkPolicy(bytes);
  const others = [
    ...(manifest !== null && manifest.policy !== hash ? ['is not the one in the programme’s manifest'] : []),
    ...(descriptor !== null && descriptor.policy.hash !== hash
      ? ['is not the one that the descriptor names']
      : []),
  ];
  return { differences: [...faults, ...others].map((what) => ({ where, what })), notAccepted };
}

async function checkPublic(site: SiteToVerify, opened: OpenedSite): Promise<CheckedFiles> {
  const { release, manifest } = opened;
  if (release === null || manifest === null) return NOTHING_CHECKED;
  const { headersOfPublicSite } = await import('@bellbuoy/server');
  return checkFiles({
    ...{ url: site.url, base: '', fetch: site.fetch, banner: await bannerOf() },
    ...{ released: release.reporter, own: manifest.reporter },
    hasRewards: opened.descriptor?.rewards !== undefined,
    headers: headersOfPublicSite(site.url),
    progress: site.progress('Files of the site'),
  });
}

async function checkDesk(site: SiteToVerify, opened: OpenedSite): Promise<CheckedFiles> {
  const { release, manifest } = opened;
  const { deskUrl } = site;
  if (deskUrl === null || release === null || manifest === null) return NOTHING_CHECKED;
  const { headersOfDeskSite } = await import('@bellbuoy/server');
  return checkFiles({
    ...{ url: deskUrl, base: '/desk', fetch: site.fetch, banner: await bannerOf() },
    ...{ released: release.desk, own: manifest.desk },
    hasRewards: opened.descriptor?.rewards !== undefined,
    headers: headersOfDeskSite(deskUrl),
    progress: site.progress('Files of the desk'),
  });
}

async function bannerOf(): Promise<Banner> {
  const { DEMO_STYLE, DEMO_STYLE_PATH, withoutDemoBanner } = await import('@bellbuoy/server');
  return { path: DEMO_STYLE_PATH, style: DEMO_STYLE, remove: withoutDemoBanner };
}
