// Reads everything at once, and tells everything that is wrong. Lessons, advisories and campaigns lead to each other,
// so that none can be checked alone.

import type { ContentFault } from '../content-error.ts';
import type { Awareness } from './awareness.ts';
import { idsIn } from './facts.ts';
import type { LinkedItem } from './links.ts';
import { readDrawings } from './read-drawings.ts';
import { readExercises } from './read-exercises.ts';
import { lessonIds, readLessons } from './read-lessons.ts';
import type { SourceFiles } from './source-files.ts';
import { strayFiles } from './stray-files.ts';

export interface CheckedAwareness {
  /** What could be read. Where there are faults it is for previews alone. */
  readonly awareness: Awareness;
  /** With any of these nothing is published. */
  readonly faults: readonly ContentFault[];
  /** Translations that are missing: what was written is shown to readers of these languages instead, and marked so. */
  readonly gaps: readonly ContentFault[];
}

export function checkAwareness(files: SourceFiles): CheckedAwareness {
  const ids: Readonly<Record<LinkedItem, ReadonlySet<string>>> = {
    learn: lessonIds(files),
    practice: new Set(idsIn(files, 'exercises')),
    advisories: new Set(idsIn(files, 'advisories')),
    campaigns: new Set(idsIn(files, 'campaigns')),
  };
  const exists = (item: LinkedItem, id: string): boolean => ids[item].has(id);
  const drawn = readDrawings(files);
  const { lessons, faults, gaps } = readLessons(files, { drawings: drawn.drawings, exists });
  const practice = readExercises(files, ids.learn);
  const listed = { lessons: ids.learn, exercises: ids.practice };
  return {
    awareness: { lessons, exercises: practice.exercises, drawings: drawn.drawings },
    faults: [...drawn.faults, ...faults, ...practice.faults, ...strayFiles(files, listed)],
    gaps: [...gaps, ...practice.gaps],
  };
}
