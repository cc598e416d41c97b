// Reads everything at once, and tells everything that is wrong. Lessons, advisories and campaigns lead to each other,
// so that none can be checked alone.

import type { ContentFault } from '../content-error.ts';
import type { Awareness } from './awareness.ts';
import { idsIn } from './facts.ts';
import type { LinkedItem } from './links.ts';
import { readAdvisories } from './read-advisories.ts';
import { readCampaigns } from './read-campaigns.ts';
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
  const { drawings, faults } = readDrawings(files);
  const around = { drawings, exists };
  const lessons = readLessons(files, around);
  const exercises = readExercises(files, around);
  const advisories = readAdvisories(files, around);
  const campaigns = readCampaigns(files, around);
  const kinds = [lessons, exercises, advisories, campaigns];
  return {
    awareness: {
      ...{ lessons: lessons.items, exercises: exercises.items },
      ...{ advisories: advisories.items, campaigns: campaigns.items, drawings },
    },
    faults: [...faults, ...kinds.flatMap((kind) => kind.faults), ...strayFiles(files, ids)],
    gaps: kinds.flatMap((kind) => kind.gaps),
  };
}
