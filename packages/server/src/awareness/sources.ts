// What editors have published, laid over the texts that came with the release: as if it had been in `content/`. Both are
// read and checked by the same rules.

import type { SourceFiles } from '@bellbuoy/content/awareness';
import type { PublicationKind, PublicationName, PublicationSource } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { shownOn } from './in-force.ts';
import { listAllVersions, readSource, type StoredPublication } from './store.ts';

/** Where the items of a kind lie below `content/`. */
export const FOLDERS: Readonly<Record<PublicationKind, string>> = {
  lesson: 'lessons',
  advisory: 'advisories',
  campaign: 'campaigns',
};

/** An item's files, by their path below `content/`. */
export function filesOf({ kind, id }: PublicationName, { facts, texts }: PublicationSource): SourceFiles {
  const folder = FOLDERS[kind];
  return new Map([
    [`${folder}/${id}.yaml`, facts],
    ...Object.entries(texts).map(([language, text]) => [`${folder}/${language}/${id}.md`, text] as const),
  ]);
}

/** Puts an item in the place of whatever has its name. */
export function layOver(files: SourceFiles, name: PublicationName, source: PublicationSource): SourceFiles {
  const own = new RegExp(`^${FOLDERS[name.kind]}/(?:[A-Za-z-]+/)?${name.id}\\.(?:md|yaml)$`);
  return new Map([...[...files].filter(([path]) => !own.test(path)), ...filesOf(name, source)]);
}

/** All that is to be seen on a day: the release's texts, and over them the editors'. */
export async function sourcesOn(store: Reader, shipped: SourceFiles, day: string): Promise<SourceFiles> {
  let files = shipped;
  for (const version of await listShown(store, day)) {
    files = layOver(files, version, await readSource(store, version));
  }
  return files;
}

/** The editors' versions on the site on a day, one an item. */
export async function listShown(store: Reader, day: string): Promise<StoredPublication[]> {
  return groupItems(await listAllVersions(store)).flatMap((versions) => shownOn(versions, day) ?? []);
}

/** Versions by the item that they are of. */
export function groupItems(versions: readonly StoredPublication[]): StoredPublication[][] {
  return [...Map.groupBy(versions, ({ kind, id }) => `${kind}/${id}`).values()];
}
