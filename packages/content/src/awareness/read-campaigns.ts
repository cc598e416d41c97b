// `campaigns/<id>.yaml` has what has no language; `campaigns/<language>/<id>.md` has the words.

import * as v from 'valibot';
import type { ContentFault } from '../content-error.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { idField, list, members, text } from '../yaml/schema.ts';
import type { Campaign, CampaignWords } from './awareness.ts';
import { idsIn, missingDrawing, type Read, readFacts, readWords, type Surroundings } from './facts.ts';
import { dayField, referenceFaults, repeatFaults, spanFaults } from './fields.ts';
import { readArticle } from './read-article.ts';
import { itemsOf, type ReadItem, type ReadItems, wordlessFaults } from './read-items.ts';
import type { SourceFiles } from './source-files.ts';
import type { WrittenArticle } from './written-article.ts';

/** A campaign that does not end is none. */
const MOST_DAYS = 92;

const facts = members({
  from: dayField,
  until: dayField,
  lessons: list(idField, 6),
  advisory: v.exactOptional(idField),
  exercise: v.exactOptional(idField),
  film: v.exactOptional(idField),
  drawing: idField,
});

const words = members({
  title: text(80, []),
  summary: text(160, []),
  poster: members({ headline: text(60, []), line: text(90, []) }),
  card: text(240, []),
});

type Facts = Omit<Campaign, 'words'>;

export function readCampaigns(files: SourceFiles, around: Surroundings): ReadItems<Campaign> {
  const read = idsIn(files, 'campaigns').map((id) => readCampaign(files, id, around));
  return itemsOf(read, (a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
}

function readCampaign(files: SourceFiles, id: string, around: Surroundings): ReadItem<Campaign> {
  const { value, faults } = readFacts(files, `campaigns/${id}.yaml`, facts);
  if (value === null) return { item: null, faults, gaps: [] };
  const { advisory = null, exercise = null, film = null, ...dated } = value.facts;
  const own: Facts = { id, ...dated, advisory, exercise, film };
  const read = readWords(
    files,
    (language) => `campaigns/${language}/${id}.md`,
    (article) => readCampaignWords(article, around),
  );
  const item = { ...own, words: read.words };
  return {
    item,
    faults: [
      ...faults,
      ...factFaults(value.file, own, around),
      ...wordlessFaults(value.file, [], item, { kind: 'campaign', words: `campaigns/en/${id}.md` }),
      ...read.faults,
    ],
    gaps: read.gaps,
  };
}

function factFaults(file: YamlFile, campaign: Facts, around: Surroundings): ContentFault[] {
  const { lessons, advisory, exercise, film, drawing } = campaign;
  const named = [
    ...lessons.map((id, index) => ({ path: ['lessons', index], item: 'learn', id }) as const),
    ...(advisory === null ? [] : [{ path: ['advisory'], item: 'advisories', id: advisory } as const]),
    ...(exercise === null ? [] : [{ path: ['exercise'], item: 'practice', id: exercise } as const]),
    ...(film === null ? [] : [{ path: ['film'], item: 'learn', id: film } as const]),
  ];
  return [
    ...spanFaults(file, ['until'], campaign, MOST_DAYS),
    ...missingDrawing(file, ['drawing'], drawing, around.drawings),
    ...repeatFaults(file, ['lessons'], lessons),
    ...named.flatMap(({ path, item, id }) => referenceFaults(file, path, item, id, around)),
  ];
}

function readCampaignWords(article: WrittenArticle, { exists }: Surroundings): Read<CampaignWords> {
  const { value, faults } = readArticle(article, words, { marks: ['pack', 'press'], exists });
  if (value === null || value.matter === null) return { value: null, faults };
  return { value: { ...value.matter, body: value.body }, faults };
}
