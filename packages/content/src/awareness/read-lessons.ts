// `lessons/lessons.yaml` has the order and what has no language; `lessons/<language>/<id>.md` has the words.

import { CATEGORIES } from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { ContentFault } from '../content-error.ts';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { Path, YamlFile } from '../yaml/parse-yaml.ts';
import { checkYaml, faultAt, idField, list, members, message, text } from '../yaml/schema.ts';
import type { Drawing, Lesson, LessonWords, Scene } from './awareness.ts';
import { idsIn, type Read, readFacts, readWords } from './facts.ts';
import type { LinkedItem } from './links.ts';
import { matterFault, parseMarkdownFile } from './markdown-file.ts';
import { readBody } from './sections.ts';
import { forbiddenFaults, readingFaults, textsOfBody, textsOfYaml } from './shown-texts.ts';
import type { SourceFiles } from './source-files.ts';

export const LESSONS_FILE = 'lessons/lessons.yaml';

/** What is said in one scene has to be read while it is shown. */
const MAX_SAID = 140;
const MAX_SCENES = 40;

const NO_SECONDS = message('Seconds are expected here.', 'Write a number from 2 to 30.');
const seconds = v.pipe(v.number(NO_SECONDS), v.minValue(2, NO_SECONDS), v.maxValue(30, NO_SECONDS));

const category = v.nullable(
  v.picklist(CATEGORIES, ({ received }) =>
    message(`${received} is not a category.`, `Write null, or one of: ${CATEGORIES.join(', ')}.`),
  ),
);

const facts = {
  category,
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

/** What lessons are read beside. */
export interface Surroundings {
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly exists: (item: LinkedItem, id: string) => boolean;
}

export interface ReadLessons {
  readonly lessons: readonly Lesson[];
  readonly faults: readonly ContentFault[];
  readonly gaps: readonly ContentFault[];
}

/** The facts of a lesson, and where they stand. */
interface PlacedFacts {
  readonly facts: Omit<Lesson, 'words'>;
  readonly file: YamlFile;
  readonly path: Path;
}

export function readLessons(files: SourceFiles, around: Surroundings): ReadLessons {
  const { placed, faults } = readLessonFacts(files);
  const read = placed.map(({ facts, file, path }) => {
    const { words, faults, gaps } = readWords(
      files,
      (language) => `lessons/${language}/${facts.id}.md`,
      (name, written, language) => readLessonWords(name, written, language, facts.scenes.length, around),
    );
    const lesson: Lesson = { ...facts, words };
    return { lesson, faults: [...faults, ...factFaults(file, path, lesson, around)], gaps };
  });
  return {
    lessons: read.map(({ lesson }) => lesson).filter((lesson) => Object.keys(lesson.words).length > 0),
    faults: [...faults, ...read.flatMap((each) => each.faults)],
    gaps: read.flatMap((each) => each.gaps),
  };
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

function factFaults(
  file: YamlFile,
  path: Path,
  { id, drawing, scenes, words }: Lesson,
  { drawings }: Surroundings,
): ContentFault[] {
  const drawn = [
    { path: [...path, 'drawing'], drawing },
    ...scenes.map((scene, at) => ({ path: [...path, 'scenes', at, 'drawing'], drawing: scene.drawing })),
  ];
  return [
    ...drawn
      .filter((each) => !drawings.has(each.drawing))
      .map((each) =>
        faultAt(file, each.path, `There is no drawing “${each.drawing}”.`, 'Look at drawings/drawings.yaml.'),
      ),
    ...(Object.keys(words).length === 0
      ? [
          faultAt(
            file,
            path,
            `The lesson “${id}” has no words.`,
            `Write lessons/en/${id}.md, or take the lesson out.`,
          ),
        ]
      : []),
  ];
}

function readLessonWords(
  path: string,
  written: string,
  language: PolicyLanguage,
  scenes: number,
  { exists }: Surroundings,
): Read<LessonWords> {
  const { parsed, faults } = parseMarkdownFile(written, path);
  if (parsed === null) return { value: null, faults };
  const { output, faults: matterFaults } = checkYaml(parsed.matter, words);
  const body = readBody(parsed, { marks: ['innocent', 'do'], exists });
  const texts = [...textsOfYaml(parsed.matter, parsed.matter.value), ...textsOfBody(parsed, body.texts)];
  const said = output?.scenes ?? [];
  const sceneFaults =
    output === null || said.length === scenes
      ? []
      : [
          matterFault(
            parsed,
            ['scenes'],
            `There are ${said.length} scenes here, and ${scenes} in ${LESSONS_FILE}.`,
            'Make them the same.',
          ),
        ];
  return {
    value: output === null ? null : { ...output, scenes: said, body: body.sections },
    faults: [
      ...matterFaults,
      ...sceneFaults,
      ...body.faults,
      ...forbiddenFaults(texts, language),
      ...readingFaults(texts, language),
    ],
  };
}
