// What editors have published, laid over the texts that came with the release.

import { layOver, type SourceFiles } from '@bellbuoy/content/awareness';
import type { Reader } from '../db/index.ts';
import { shownOn } from './in-force.ts';
import { listAllVersions, readSource, type StoredPublication } from './store.ts';

/** All that is to be seen on a day. */
export async function sourcesOn(store: Reader, shipped: SourceFiles, day: string): Promise<SourceFiles> {
  let files = shipped;
  for (const versions of groupItems(await listAllVersions(store))) {
    const version = shownOn(versions, day);
    if (version !== null) files = layOver(files, version, await readSource(store, version));
  }
  return files;
}

/** Versions by the item that they are of. */
export function groupItems(versions: readonly StoredPublication[]): StoredPublication[][] {
  return [...Map.groupBy(versions, ({ kind, id }) => `${kind}/${id}`).values()];
}
