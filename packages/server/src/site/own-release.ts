import { fileURLToPath } from 'node:url';
import { loadStaticSite } from '../http/index.ts';
import { type BuiltSites, type Release, readRelease } from './release.ts';

/** Where this checkout has its two built applications, and a release's signed manifest if there is one. */
export const OWN_FOLDERS = {
  reporter: fileURLToPath(new URL('../../../reporter/dist', import.meta.url)),
  desk: fileURLToPath(new URL('../../../desk/dist', import.meta.url)),
  release: fileURLToPath(new URL('../../../../release', import.meta.url)),
};

/** The two applications as this checkout has built them; empty where it has not. */
export async function loadOwnSites(): Promise<BuiltSites> {
  return {
    reporter: await loadStaticSite(OWN_FOLDERS.reporter),
    desk: await loadStaticSite(OWN_FOLDERS.desk),
  };
}

/** The release that this checkout is: signed where it came with a note, otherwise as it was built here. */
export async function readOwnRelease(): Promise<Release> {
  return readRelease(OWN_FOLDERS.release, await loadOwnSites());
}
