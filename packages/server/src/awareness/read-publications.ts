import { type ItemName, listItems, sourceOf, titleOf } from '@bellbuoy/content/awareness';
import type { Policy } from '@bellbuoy/content/policy';
import type {
  PublicationAnswer,
  PublicationList,
  PublicationName,
  PublicationSources,
  PublicationVersion,
  SiteSigning,
} from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { latestStatement, noteFor, type Programme, today } from '../programme/index.ts';
import { comingAfter, shownOn } from './in-force.ts';
import { groupItems, sourcesOn } from './sources.ts';
import { listAllVersions, listVersions, readSource, type StoredPublication } from './store.ts';

/** Everything that the release has or an editor has written, by kind and id. */
export async function listPublications(programme: Programme): Promise<PublicationList> {
  const { store } = programme.database;
  const written = groupItems(await listAllVersions(store));
  const changed = await changedDays(store);
  const shipped = listItems(programme.awareness);
  const names = [...shipped, ...written.flatMap(([newest]) => newest ?? [])];
  const unique = new Map(names.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }]));
  const items = [...unique].map(async ([key, name]) => {
    const versions = written.find(([newest]) => newest && keyOf(newest) === key) ?? [];
    const isShipped = shipped.some((item) => keyOf(item) === key);
    return listItem(programme, { name, versions, isShipped, changedOn: changed.get(key) ?? null });
  });
  const signing = await readSigning(programme);
  return { languages: [...programme.policy.languages], signing, items: await Promise.all(items) };
}

/** Whether what the site consists of by now has the programme key's word. */
async function readSigning({ keys, database }: Programme): Promise<SiteSigning> {
  if (keys.programme !== null) return 'here';
  const latest = await latestStatement(database.store, 'site');
  if (latest === null || latest.note !== null) return 'elsewhere';
  // What was taken off again may be what was signed before.
  return (await noteFor(database.store, 'site', latest.bytes)) === null ? 'waiting' : 'elsewhere';
}

/** One item in all its versions. @throws Problem `not-found` for what nobody has written. */
export async function readPublication(
  programme: Programme,
  name: PublicationName,
): Promise<PublicationAnswer> {
  const { store } = programme.database;
  const versions = await listVersions(store, name);
  const shipped = sourceOf(programme.awareness, name);
  if (versions.length === 0 && shipped === null) throw new Problem('not-found');
  const read = versions.map((version) => readVersion(store, version));
  return {
    ...name,
    shipped,
    shown: shownVersion(programme, versions, shipped !== null),
    versions: await Promise.all(read),
  };
}

/** Every text that is on the site, for an editor's browser to check by. Of drawings it needs their names alone. */
export async function readSources(programme: Programme): Promise<PublicationSources> {
  const files = await sourcesOn(programme.database.store, programme.awareness, today(programme));
  const { emergency, categories } = JSON.parse(new TextDecoder().decode(programme.policy.bytes)) as Policy;
  return {
    files: Object.fromEntries([...files].map(([path, text]) => [path, path.endsWith('.svg') ? '' : text])),
    emergency,
    accepted: categories.flatMap(({ id, accepted }) => (accepted ? [id] : [])),
  };
}

interface ListedItem {
  readonly name: ItemName;
  readonly versions: readonly StoredPublication[];
  readonly isShipped: boolean;
  readonly changedOn: string | null;
}

async function listItem(
  programme: Programme,
  { name, versions, isShipped, changedOn }: ListedItem,
): Promise<PublicationList['items'][number]> {
  const { store } = programme.database;
  const working = versions.find(({ state }) => state === 'draft' || state === 'proposed') ?? null;
  const coming = comingAfter(versions, today(programme));
  const shown = shownVersion(programme, versions, isShipped);
  const named = versions.find(({ version }) => version === shown) ?? working ?? versions[0];
  const source =
    shown === 0 || named === undefined ? sourceOf(programme.awareness, name) : await readSource(store, named);
  return {
    ...{ kind: name.kind, id: name.id, titles: titlesOf(source?.texts ?? {}), isShipped, shown, changedOn },
    working: working && standingOf(working),
    coming: coming && standingOf(coming),
  };
}

function shownVersion(
  programme: Programme,
  versions: readonly StoredPublication[],
  isShipped: boolean,
): number | null {
  return shownOn(versions, today(programme))?.version ?? (isShipped ? 0 : null);
}

function titlesOf(texts: Readonly<Record<string, string>>): Record<string, string> {
  const titles = Object.entries(texts).map(([language, text]) => [language, titleOf(text)] as const);
  return Object.fromEntries(titles.filter((entry): entry is [string, string] => entry[1] !== null));
}

function standingOf({ version, state, revision, proposed_by, published_by, starts_on }: StoredPublication) {
  return {
    ...{ version, state, revision },
    ...{ proposedBy: proposed_by, publishedBy: published_by, startsOn: starts_on },
  };
}

async function readVersion(store: Reader, version: StoredPublication): Promise<PublicationVersion> {
  const acts = await store
    .selectFrom('publication_acts')
    .innerJoin('accounts', 'accounts.account', 'publication_acts.account')
    .select(['act', 'publication_acts.account', 'accounts.name', 'day', 'reason'])
    .where('kind', '=', version.kind)
    .where('id', '=', version.id)
    .where('version', '=', version.version)
    .orderBy('position')
    .execute();
  return { ...standingOf(version), ...(await readSource(store, version)), acts };
}

async function changedDays(store: Reader): Promise<Map<string, string>> {
  const rows = await store
    .selectFrom('publication_acts')
    .select(['kind', 'id', ({ fn }) => fn.max('day').as('day')])
    .groupBy(['kind', 'id'])
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.day]));
}

function keyOf({ kind, id }: PublicationName): string {
  return `${kind}/${id}`;
}
