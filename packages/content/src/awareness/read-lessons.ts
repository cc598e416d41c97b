// `lessons/lessons.yaml` has the order and what has no language; `lessons/<language>/<id>.md` has the words.

import * as v from 'valibot';
import type { ContentFault } from '../content-error.ts';
import type { Path, YamlFile } from '../yaml/parse-yaml.ts';
import { faultAt, idField, list, members, message, text } from '../yaml/schema.ts';
import type { Lesson, LessonWords, Scene } from './awareness.ts';
import { idsIn, missingDrawing, type Read, readFacts, readWords, type Surroundings } from './facts.ts';
import { categoryField } from './fields.ts';
import { readArticle } from './read-article.ts';
import { itemsOf, type ReadItems, wordlessFaults } from './read-items.ts';
import type { SourceFiles } from './source-files.ts';
import type { WrittenArticle } from './written-article.ts';

export const LESSONS_FILE = 'lessons/lessons.yaml';

/** What is said in one scene has to be read while it is shown. */
const MAX_SAID = 140;
const MAX_SCENES = 40;

const NO_SECONDS = message('Seconds are expected here.', 'Write a number from 2 to 30.');
const seconds = v.pipe(v.number(NO_SECONDS), v.minValue(2, NO_SECONDS), v.maxValue(30, NO_SECONDS));

const facts = {
  category: v.nullable(categoryField),
  drawing: idField,
  scenes: v.exactOptional(list(members({ drawing: idField, seconds: v.exactOptional(seconds) }), MAX_SCENES)),
};
const listed = members({ lessons: list(members({ id: idField, ...facts }), 100) });
const single = members(facts);

/** A film is made once: the number that it says must not be one that a programme has changed since. */
const sceneText = (length: number) => text(length, []);

const words = members({
  title: text(80, []),
  summary: text(160, []),
  picture: text(240, []),
  scenes: v.exactOptional(list(members({ say: sceneText(MAX_SAID), picture: sceneText(240) }), MAX_SCENES)),
});

/** The facts of a lesson, and where they stand. */
interface PlacedFacts {
  readonly facts: Omit<Lesson, 'words'>;
  readonly file: YamlFile;
  readonly path: Path;
}

export function readLessons(files: SourceFiles, around: Surroundings): ReadItems<Lesson> {
  const { placed, faults } = readLessonFacts(files);
  const read = placed.map(({ facts, file, path }) => {
    const { words, faults, gaps } = readWords(
      files,
      (language) => `lessons/${language}/${facts.id}.md`,
      (article) => readLessonWords(article, facts.scenes.length, around),
    );
    const item: Lesson = { ...facts, words };
    return { item, faults: [...faults, ...factFaults(file, path, item, around)], gaps };
  });
  const all = itemsOf(read);
  return { ...all, faults: [...faults, ...all.faults] };
}

/** The ids of lessons, also where their facts have faults. */
export function lessonIds(files: SourceFiles): ReadonlySet<string> {
  const { value } = readFacts(files, LESSONS_FILE, loosely);
  return new Set([...(value?.facts.lessons.map(({ id }) => id) ?? []), ...ownFileIds(files)]);
}

const loosely = v.looseObject({ lessons: v.array(v.looseObject({ id: v.string() })) });

/** The list, and after it lessons that have a file of their own; such a file also takes the place of a line. */
function readLessonFacts(files: SourceFiles): { placed: PlacedFacts[]; faults: readonly ContentFault[] } {
  const list = files.has(LESSONS_FILE) ? readFacts(files, LESSONS_FILE, listed) : { value: null, faults: [] };
  const lines = (list.value?.facts.lessons ?? []).map((facts, index) => ({
    facts,
    path: ['lessons', index] as const,
  }));
  const repeats = lines.flatMap(({ facts: { id }, path }, index) =>
    list.value !== null && lines.findIndex(({ facts }) => facts.id === id) < index
      ? [faultAt(list.value.file, path, `“${id}” is listed twice.`, 'Keep one of them.')]
      : [],
  );
  const own = ownFileIds(files).map((id) => ({ id, ...readFacts(files, `lessons/${id}.yaml`, single) }));
  const ownFacts = own.flatMap(({ id, value }): PlacedFacts[] =>
    value === null
      ? []
      : [{ facts: { id, ...value.facts, scenes: scenesOf(value.facts) }, file: value.file, path: [] }],
  );
  const placed = lines.map(
    ({ facts, path }): PlacedFacts =>
      ownFacts.find((each) => each.facts.id === facts.id) ?? {
        ...{ facts: { ...facts, scenes: scenesOf(facts) }, path },
        file: (list.value as NonNullable<typeof list.value>).file,
      },
  );
  const added = ownFacts.filter(({ facts }) => !lines.some((line) => line.facts.id === facts.id));
  return {
    placed: [...placed, ...added],
    faults: [...list.faults, ...repeats, ...own.flatMap((each) => each.faults)],
  };
}

function scenesOf({ scenes = [] }: v.InferOutput<typeof single>): readonly Scene[] {
  return scenes;
}

function ownFileIds(files: SourceFiles): string[] {
  return idsIn(files, 'lessons').filter((id) => id !== 'lessons');
}

function factFaults(file: YamlFile, path: Path, lesson: Lesson, { drawings }: Surroundings): ContentFault[] {
  const { id, drawing, scenes } = lesson;
  const drawn = [
    { path: [...path, 'drawing'], drawing },
    ...scenes.map((scene, at) => ({ path: [...path, 'scenes', at, 'drawing'], drawing: scene.drawing })),
  ];
  return [
    ...drawn.flatMap((each) => missingDrawing(file, each.path, each.drawing, drawings)),
    ...wordlessFaults(file, path, lesson, { kind: 'lesson', words: `lessons/en/${id}.md` }),
  ];
}

function readLessonWords(
  article: WrittenArticle,
  scenes: number,
  { exists }: Surroundings,
): Read<LessonWords> {
  const { value, faults } = readArticle(article, words, { marks: ['innocent', 'do'], exists });
  if (value === null || value.matter === null) return { value: null, faults };
  const { matter, body, file } = value;
  const said = matter.scenes ?? [];
  const problem = `There are ${said.length} scenes here, and ${scenes} in its facts.`;
  const unequal =
    said.length === scenes ? [] : [faultAt(file.matter, ['scenes'], problem, 'Make them the same.')];
  return { value: { ...matter, scenes: said, body }, faults: [...faults, ...unequal] };
}
