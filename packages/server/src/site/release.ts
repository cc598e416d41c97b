// The release that this server's two applications belong to: the manifest that was signed with it, where the checkout
// has one, otherwise one made from what was built here, which nobody has signed.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatReleaseManifest, parseReleaseManifest, type SiteFiles } from '@bellbuoy/protocol';
import packageFile from '../../package.json' with { type: 'json' };
import type { StaticSite } from '../http/index.ts';

/** A release's manifest as it is served. */
export interface Release {
  readonly bytes: Uint8Array;
  /** The release key's note; null where nobody has signed. */
  readonly note: string | null;
}

/** The two built applications. */
export interface BuiltSites {
  readonly reporter: StaticSite;
  readonly desk: StaticSite;
}

export const RELEASE_FILES = { manifest: 'manifest.json', note: 'manifest.note' } as const;

/**
 * Reads a release's manifest.
 *
 * @param folder where a release has it. It names what was signed, whatever has been built since.
 * @throws ProtocolError when there is one that is damaged.
 */
export async function readRelease(folder: string, sites: BuiltSites): Promise<Release> {
  const bytes = await readFile(join(folder, RELEASE_FILES.manifest)).catch(ignoreMissing);
  if (bytes === null) return { bytes: manifestOf(sites), note: null };
  parseReleaseManifest(bytes);
  const note = await readFile(join(folder, RELEASE_FILES.note), 'utf8').catch(ignoreMissing);
  return { bytes: new Uint8Array(bytes), note };
}

/** The manifest of what was built, as yet unsigned. */
export function manifestOf({ reporter, desk }: BuiltSites): Uint8Array {
  return formatReleaseManifest({
    v: 1,
    release: packageFile.version,
    reporter: builtFiles(reporter),
    desk: builtFiles(desk),
  });
}

function builtFiles(site: StaticSite): SiteFiles {
  return Object.fromEntries([...site].map(([path, { built }]) => [path, built]));
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
