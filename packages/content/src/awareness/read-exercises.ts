// `exercises/<id>.yaml` says what each story is, `exercises/<language>/<id>.yaml` tells it.

import * as v from 'valibot';
import type { ContentFault } from '../content-error.ts';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { faultAt, idField, list, members, membersOf, message, text } from '../yaml/schema.ts';
import type { Exercise, ExerciseWords, Scenario } from './awareness.ts';
import { idsIn, type Read, readFacts, readWords, type Surroundings } from './facts.ts';
import { categoryField, exclusionField, referenceFaults } from './fields.ts';
import { personFaults } from './person-words.ts';
import { itemsOf, type ReadItem, type ReadItems, wordlessFaults } from './read-items.ts';
import { forbiddenFaults, type PlacedText, readingFaults, textsOfYaml } from './shown-texts.ts';
import type { SourceFiles } from './source-files.ts';

/** With fewer stories in a set, luck tells more than skill; with more, nobody comes to the end. */
const [FEWEST, MOST] = [8, 40];
const MOST_SETS = 6;
/** An ordinary story may say who somebody is, because that is what people stumble over. */
const WHOEVER = 'What is worth reporting would be so whoever did it: tell what happened, and not who it was.';
/** A story is read while somebody stands in a bus. */
const MAX_STORY = 320;

const scenario = v.variant(
  'answer',
  [
    members({ id: idField, answer: v.literal('report'), category: categoryField }),
    members({ id: idField, answer: v.literal('ordinary'), exclusion: exclusionField }),
  ],
  message('A story is worth reporting or ordinary.', 'Write answer: report or answer: ordinary.'),
);
const set = members({ scenarios: list(scenario, MOST) });
const exercise = members({ lesson: v.exactOptional(idField), sets: list(set, MOST_SETS) });

const story = members({ text: text(MAX_STORY, []), why: text(MAX_STORY, []) });

export function readExercises(files: SourceFiles, around: Surroundings): ReadItems<Exercise> {
  return itemsOf(idsIn(files, 'exercises').map((id) => readExercise(files, id, around)));
}

function readExercise(files: SourceFiles, id: string, around: Surroundings): ReadItem<Exercise> {
  const { value, faults } = readFacts(files, `exercises/${id}.yaml`, exercise);
  if (value === null) return { item: null, faults, gaps: [] };
  const { lesson = null } = value.facts;
  const sets = value.facts.sets.map(({ scenarios }) => scenarios);
  const told = readWords(
    files,
    (language) => `exercises/${language}/${id}.yaml`,
    ({ path, language }) => readStories(files, path, language, sets.flat()),
  );
  const item = { id, lesson, sets, words: told.words };
  return {
    item,
    faults: [
      ...faults,
      ...sets.flatMap((_, at) => setFaults(value.file, sets, at)),
      ...(lesson === null ? [] : referenceFaults(value.file, ['lesson'], 'learn', lesson, around)),
      ...wordlessFaults(value.file, [], item, { kind: 'exercise', words: `exercises/en/${id}.yaml` }),
      ...told.faults,
    ],
    gaps: told.gaps,
  };
}

function readStories(
  files: SourceFiles,
  path: string,
  language: PolicyLanguage,
  scenarios: readonly Scenario[],
): Read<ExerciseWords> {
  const words = members({
    title: text(80, []),
    lead: text(200, []),
    scenarios: membersOf(
      scenarios.map(({ id }) => id),
      story,
      'Every language tells the stories that the exercise lists, and no others.',
    ),
  });
  const { value, faults } = readFacts(files, path, words);
  if (value === null) return { value: null, faults };
  const texts = textsOfYaml(value.file, value.facts);
  return {
    value: value.facts,
    faults: [
      ...faults,
      ...forbiddenFaults(texts, language),
      ...personFaults(textsWorthReporting(value.file, value.facts, scenarios), language, WHOEVER),
      ...readingFaults(texts, language),
    ],
  };
}

function textsWorthReporting(
  file: YamlFile,
  { scenarios: words }: ExerciseWords,
  scenarios: readonly Scenario[],
): PlacedText[] {
  const worth = scenarios.filter(({ answer }) => answer === 'report');
  return worth.flatMap(({ id }) =>
    (['text', 'why'] as const).map((member) => ({
      text: words[id]?.[member] ?? '',
      placeOf: () => file.placeOf(['scenarios', id, member]),
    })),
  );
}

/** What one set may not be, beside those before it. */
function setFaults(file: YamlFile, sets: Exercise['sets'], at: number): ContentFault[] {
  const scenarios = sets[at] ?? [];
  const [{ length: first } = scenarios] = sets;
  const path = ['sets', at, 'scenarios'];
  const ordinary = scenarios.filter(({ answer }) => answer === 'ordinary').length;
  const before = sets.slice(0, at).flat();
  const repeated = scenarios.findIndex(({ id }, place) =>
    [...before, ...scenarios.slice(0, place)].some((other) => other.id === id),
  );
  return faultsOf(file, [
    [
      2 * ordinary !== scenarios.length,
      path,
      `${ordinary} of ${scenarios.length} stories are ordinary.`,
      'Make it exactly half of each set: an exercise teaches to tell apart, not to report.',
    ],
    [
      scenarios.length < FEWEST,
      path,
      `There are ${scenarios.length} stories; ${FEWEST} are the fewest.`,
      'Write more: with so few, luck tells more than skill.',
    ],
    [
      scenarios.length !== first,
      path,
      `There are ${scenarios.length} stories, and ${first} in the first set.`,
      'Give all sets as many: otherwise the results of two cannot be compared.',
    ],
    [
      repeated >= 0,
      [...path, repeated],
      `“${scenarios[repeated]?.id}” is listed twice.`,
      'Keep one of them: whoever practises again must not know it already.',
    ],
  ]);
}

type MaybeFault = readonly [isFault: boolean, path: (string | number)[], problem: string, advice: string];

function faultsOf(file: YamlFile, faults: readonly MaybeFault[]): ContentFault[] {
  return faults.flatMap(([isFault, path, problem, advice]) =>
    isFault ? [faultAt(file, path, problem, advice)] : [],
  );
}
