// `advisories/<id>.yaml` has what has no language; `advisories/<language>/<id>.md` has the words.

import * as v from 'valibot';
import type { ContentFault } from '../content-error.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { faultAt, idField, list, members, message, text } from '../yaml/schema.ts';
import type { Advisory, AdvisoryWords } from './awareness.ts';
import { idsIn, missingDrawing, type Read, readFacts, readWords, type Surroundings } from './facts.ts';
import { categoryField, dayField, referenceFaults, repeatFaults, spanFaults } from './fields.ts';
import { personFaults } from './person-words.ts';
import { readArticle } from './read-article.ts';
import { itemsOf, type ReadItem, type ReadItems, wordlessFaults } from './read-items.ts';
import type { SourceFiles } from './source-files.ts';
import type { WrittenArticle } from './written-article.ts';

/** Of one that asks: what is asked of the public has an end. */
const MOST_DAYS_ASKED = 30;
const MOST_DAYS = 366;
const MOST_ASKS = 5;
/** It is part of a question’s name in a report. */
const LONGEST_ASK = 40;

const period = members({ from: dayField, until: dayField });
const NO_COUNT = message(
  'A number is expected here.',
  'Write how many answers helped, or take the line out.',
);

const askField = v.pipe(
  idField,
  v.maxLength(LONGEST_ASK, message('This short name is too long.', `Use ${LONGEST_ASK} letters at most.`)),
);

const facts = members({
  from: dayField,
  until: dayField,
  category: categoryField,
  drawing: v.exactOptional(idField),
  period: v.exactOptional(period),
  asks: v.exactOptional(list(askField, MOST_ASKS)),
  lessons: v.exactOptional(list(idField, 6)),
  helped: v.exactOptional(v.pipe(v.number(NO_COUNT), v.safeInteger(NO_COUNT), v.minValue(0, NO_COUNT))),
});

const words = members({
  title: text(80, []),
  summary: text(160, []),
  picture: v.exactOptional(text(240, [])),
  place: v.exactOptional(text(120, [])),
  asks: v.exactOptional(
    v.record(
      idField,
      text(160, []),
      message('Questions are expected here.', 'Begin each with its short name.'),
    ),
  ),
});

type Facts = Omit<Advisory, 'words'>;

export function readAdvisories(files: SourceFiles, around: Surroundings): ReadItems<Advisory> {
  const read = idsIn(files, 'advisories').map((id) => readAdvisory(files, id, around));
  return itemsOf(read, (a, b) => b.from.localeCompare(a.from) || a.id.localeCompare(b.id));
}

function readAdvisory(files: SourceFiles, id: string, around: Surroundings): ReadItem<Advisory> {
  const { value, faults } = readFacts(files, `advisories/${id}.yaml`, facts);
  if (value === null) return { item: null, faults, gaps: [] };
  const { drawing = null, period = null, asks = [], lessons = [], helped = null, ...dated } = value.facts;
  const own: Facts = { id, ...dated, drawing, period, asks, lessons, helped };
  const read = readWords(
    files,
    (language) => `advisories/${language}/${id}.md`,
    (article) => readAdvisoryWords(article, own, around),
  );
  const item = { ...own, words: read.words };
  return {
    item,
    faults: [
      ...faults,
      ...factFaults(value.file, own, around),
      ...wordlessFaults(value.file, [], item, { kind: 'advisory', words: `advisories/en/${id}.md` }),
      ...read.faults,
    ],
    gaps: read.gaps,
  };
}

function factFaults(file: YamlFile, advisory: Facts, around: Surroundings): ContentFault[] {
  const { drawing, period, asks, lessons } = advisory;
  const isPeopled = drawing !== null && around.drawings.get(drawing)?.people === true;
  return [
    ...spanFaults(file, ['until'], advisory, asks.length > 0 ? MOST_DAYS_ASKED : MOST_DAYS),
    ...(period === null ? [] : spanFaults(file, ['period'], period, MOST_DAYS)),
    ...(asks.length > 0 && period === null
      ? [faultAt(file, ['asks'], 'It asks without saying of when.', 'Write “period:” with from and until.')]
      : []),
    ...(drawing === null ? [] : missingDrawing(file, ['drawing'], drawing, around.drawings)),
    ...(isPeopled
      ? [
          faultAt(
            file,
            ['drawing'],
            `Somebody is in the drawing “${drawing}”.`,
            'An advisory shows nobody: take another.',
          ),
        ]
      : []),
    ...repeatFaults(file, ['asks'], asks),
    ...repeatFaults(file, ['lessons'], lessons),
    ...lessons.flatMap((lesson, index) => referenceFaults(file, ['lessons', index], 'learn', lesson, around)),
  ];
}

function readAdvisoryWords(
  article: WrittenArticle,
  { drawing, asks }: Facts,
  { exists }: Surroundings,
): Read<AdvisoryWords> {
  const rules = { marks: ['innocent', 'do'], mayMark: 'outcome', exists } as const;
  const { value, faults } = readArticle(article, words, rules);
  if (value === null) return { value: null, faults };
  const { matter, body, file, texts } = value;
  const described = personFaults(texts, article.language);
  if (matter === null) return { value: null, faults: [...faults, ...described] };
  const { picture = null, place = null, asks: questions = {}, ...told } = matter;
  return {
    value: { ...told, picture, place, asks: questions, body },
    faults: [
      ...faults,
      ...described,
      ...agreementFaults(file.matter, { drawing, asks }, { picture, place, asks: questions }),
    ],
  };
}

/** Where the words and the facts do not say the same. */
function agreementFaults(
  file: YamlFile,
  { drawing, asks }: Pick<Facts, 'drawing' | 'asks'>,
  { picture, place, asks: questions }: Pick<AdvisoryWords, 'picture' | 'place' | 'asks'>,
): ContentFault[] {
  return [
    ...(drawing !== null && picture === null
      ? [faultAt(file, [], '“picture” is missing here.', 'Say what the drawing shows.')]
      : []),
    ...(drawing === null && picture !== null
      ? [
          faultAt(
            file,
            ['picture'],
            'There is no drawing that this could be about.',
            'Name one, or take it out.',
          ),
        ]
      : []),
    ...(asks.length > 0 && place === null
      ? [faultAt(file, ['asks'], 'It asks without saying of where.', 'Write “place:” too.')]
      : []),
    ...asks
      .filter((id) => questions[id] === undefined)
      .map((id) => faultAt(file, ['asks'], `The question “${id}” is missing here.`, 'Write it.')),
    ...Object.keys(questions)
      .filter((id) => !asks.includes(id))
      .map((id) =>
        faultAt(file, ['asks', id], `“${id}” is not asked for.`, 'Add it to the facts, or take it out.'),
      ),
  ];
}
