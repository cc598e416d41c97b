import { type Awareness, wordsFor } from '@bellbuoy/content/awareness';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import type { PublicationKind } from '@bellbuoy/protocol';
import { type Programme, today } from '../programme/index.ts';
import { shownOn } from './in-force.ts';
import { readAwareness } from './read-awareness.ts';
import { groupItems } from './sources.ts';
import { listAllVersions } from './store.ts';

/** Something that the public is told, as whoever leads to it needs it. */
export interface ToldItem {
  readonly kind: PublicationKind;
  readonly id: string;
  /** Its page, without the language. */
  readonly path: string;
  /** The editors' version; 0 as long as it is the release's. */
  readonly version: number;
  /** In every language of the site that has words for it; in another one, where none has. */
  readonly words: ReadonlyMap<PolicyLanguage, ToldWords>;
}

export interface ToldWords {
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
}

/** Everything that is told today; nothing before its day. */
export async function listTold(programme: Programme): Promise<ToldItem[]> {
  const day = today(programme);
  const { lessons, advisories, campaigns } = await readAwareness(programme, day);
  const versions = await versionsOn(programme, day);
  const tell = (kind: PublicationKind, folder: string) => (item: AnyItem) => ({
    ...{ kind, id: item.id, path: `/${folder}/${item.id}/` },
    version: versions.get(`${kind}/${item.id}`) ?? 0,
    words: wordsOf(item, programme.policy.languages as readonly PolicyLanguage[]),
  });
  const hasBegun = ({ from }: { readonly from: string }) => from <= day;
  return [
    ...lessons.map(tell('lesson', 'learn')),
    ...advisories.filter(hasBegun).map(tell('advisory', 'advisories')),
    ...campaigns.filter(hasBegun).map(tell('campaign', 'campaigns')),
  ];
}

type AnyItem = Awareness['lessons' | 'advisories' | 'campaigns'][number];

async function versionsOn(programme: Programme, day: string): Promise<Map<string, number>> {
  const items = groupItems(await listAllVersions(programme.database.store));
  return new Map(
    items.flatMap((versions) => {
      const shown = shownOn(versions, day);
      return shown === null ? [] : [[`${shown.kind}/${shown.id}`, shown.version] as const];
    }),
  );
}

function wordsOf(item: AnyItem, languages: readonly PolicyLanguage[]): Map<PolicyLanguage, ToldWords> {
  const pairs = languages.map((language) => wordsFor<ToldWords>(item, language));
  return new Map(pairs.map(({ language, words: { title, summary } }) => [language, { title, summary }]));
}
