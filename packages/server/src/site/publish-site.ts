import {
  formatProgrammeFile,
  formatSiteManifest,
  hashB64,
  parseProgrammeFile,
  parseReleaseManifest,
  type SiteFiles,
  utf8,
} from '@bellbuoy/protocol';
import { DEMO_STYLE, DEMO_STYLE_PATH, type StaticSite } from '../http/index.ts';
import { type Programme, stateSite } from '../programme/index.ts';
import type { BuiltSites, Release } from './release.ts';

/** What a programme says of the site that this server serves. */
export interface PublishedSite {
  /** `/programme.json`: that of the data folder, with the hash of the manifest. */
  readonly file: Uint8Array;
  /** The programme's manifest: where its site differs from the release. */
  readonly manifest: Uint8Array;
  readonly release: Release;
}

/** Writes down which site is served, and has the programme key say so: at once, or when it is next at hand. */
export async function publishSite(
  programme: Programme,
  sites: BuiltSites,
  { release, isDemo }: { release: Release; isDemo: boolean },
): Promise<PublishedSite> {
  const manifest = describeSite(programme, sites, { release, isDemo });
  const file = formatProgrammeFile({
    ...parseProgrammeFile(programme.file.bytes),
    content: hashB64(manifest),
  });
  await programme.database.transaction((transaction) => stateSite(transaction, programme, file));
  return { file, manifest, release };
}

function describeSite(
  { config, policy }: Programme,
  sites: BuiltSites,
  { release, isDemo }: { release: Release; isDemo: boolean },
): Uint8Array {
  const released = parseReleaseManifest(release.bytes);
  const banner = isDemo ? { [DEMO_STYLE_PATH]: digestOf(utf8(DEMO_STYLE)) } : {};
  return formatSiteManifest({
    v: 1,
    origin: config.origin,
    release: hashB64(release.bytes),
    policy: policy.hash,
    languages: [...policy.languages],
    demo: isDemo,
    reporter: { ...ownFiles(sites.reporter, released.reporter), ...banner },
    desk: { ...ownFiles(sites.desk, released.desk), ...banner },
  });
}

/** What is served otherwise than the release has it, or beyond it. */
function ownFiles(site: StaticSite, released: SiteFiles): SiteFiles {
  const own = [...site].filter(([path, { served }]) => released[path]?.hash !== served.hash);
  return Object.fromEntries(own.map(([path, { served }]) => [path, served]));
}

function digestOf(bytes: Uint8Array): SiteFiles[string] {
  return { hash: hashB64(bytes), bytes: bytes.length };
}
