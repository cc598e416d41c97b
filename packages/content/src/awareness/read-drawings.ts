// `drawings/drawings.yaml`, which says whether somebody is in a drawing, and the drawings.

import * as v from 'valibot';
import type { ContentFault } from '../content-error.ts';
import { faultAt, idField, members, message } from '../yaml/schema.ts';
import type { Drawing } from './awareness.ts';
import { checkDrawing } from './drawings/check-drawing.ts';
import { readFacts } from './facts.ts';
import type { SourceFiles } from './source-files.ts';

export const DRAWINGS_FILE = 'drawings/drawings.yaml';

const MOST_KEPT = 200;

const drawings = v.record(
  idField,
  members({ people: v.boolean(message('Yes or no is expected here.', 'Write true or false.')) }),
  message('Drawings are expected here.', 'Begin each with its short name.'),
);

export interface ReadDrawings {
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly faults: readonly ContentFault[];
}

export function readDrawings(files: SourceFiles): ReadDrawings {
  const found = [...files.keys()].filter((path) => /^drawings\/[^/]+\.svg$/.test(path));
  if (!files.has(DRAWINGS_FILE) && found.length === 0) return { drawings: new Map(), faults: [] };
  const { value, faults } = readFacts(files, DRAWINGS_FILE, drawings);
  if (value === null) return { drawings: new Map(), faults };
  const { file, facts } = value;
  const listed = Object.entries(facts).map(([id, { people }]) => ({
    id,
    people,
    svg: files.get(pathOf(id)),
  }));
  return {
    drawings: new Map(
      listed.flatMap(({ id, people, svg }) =>
        svg === undefined ? [] : [[id, { id, people, svg }] as const],
      ),
    ),
    faults: [
      ...listed.flatMap(({ id, svg }) => (svg === undefined ? [] : drawingFaults(pathOf(id), svg))),
      ...listed
        .filter(({ svg }) => svg === undefined)
        .map(({ id }) => faultAt(file, [id], `There is no ${pathOf(id)}.`, 'Draw it, or take the line out.')),
      ...found.filter((path) => !listed.some(({ id }) => pathOf(id) === path)).map((path) => unlisted(path)),
    ],
  };
}

/** What was found in drawings that have not changed since: an editor's preview checks everything at each key. */
const checked = new Map<string, readonly ContentFault[]>();

function drawingFaults(path: string, svg: string): readonly ContentFault[] {
  const key = `${path}\n${svg}`;
  const known = checked.get(key);
  if (known !== undefined) return known;
  if (checked.size > MOST_KEPT) checked.clear();
  const faults = checkDrawing(path, svg);
  checked.set(key, faults);
  return faults;
}

function pathOf(id: string): string {
  return `drawings/${id}.svg`;
}

function unlisted(file: string): ContentFault {
  const problem = `The drawing is not in ${DRAWINGS_FILE}.`;
  return { file, line: 1, column: 1, problem, advice: 'Add it there, and say whether somebody is in it.' };
}
