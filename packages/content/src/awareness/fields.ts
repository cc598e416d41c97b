// Fields that facts of several kinds have.

import { CATEGORIES, daysBetween, EXCLUSIONS, isDay } from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { ContentFault } from '../content-error.ts';
import type { Path, YamlFile } from '../yaml/parse-yaml.ts';
import { faultAt, message } from '../yaml/schema.ts';
import type { Surroundings } from './facts.ts';
import { LINKED_ITEMS, type LinkedItem } from './links.ts';

export const dayField = v.pipe(
  v.string(message('A day is expected here.', "Write it in quotes, as '2026-12-31'.")),
  v.check(isDay, message('This is no day.', "Write it in quotes, as '2026-12-31'.")),
);

export const categoryField = v.picklist(CATEGORIES, ({ received }) =>
  message(`${received} is not a category.`, `They are: ${CATEGORIES.join(', ')}.`),
);

export const exclusionField = v.picklist(EXCLUSIONS, ({ received }) =>
  message(`${received} is not an exclusion.`, `They are: ${EXCLUSIONS.join(', ')}.`),
);

/** Two days that are the wrong way round, or further apart than they may be. */
export function spanFaults(
  file: YamlFile,
  path: Path,
  { from, until }: { readonly from: string; readonly until: string },
  mostDays: number,
): ContentFault[] {
  const days = daysBetween(from, until) + 1;
  if (days < 1) return [faultAt(file, path, 'It ends before it begins.', 'Put the two days right.')];
  if (days <= mostDays) return [];
  return [faultAt(file, path, `It lasts ${days} days; ${mostDays} is the limit.`, 'Let it end earlier.')];
}

/** An item that is named where there is none of this name. */
export function referenceFaults(
  file: YamlFile,
  path: Path,
  item: LinkedItem,
  id: string,
  { exists }: Surroundings,
): ContentFault[] {
  if (exists(item, id)) return [];
  const problem = `There is no ${LINKED_ITEMS[item]} “${id}”.`;
  return [faultAt(file, path, problem, 'Look at its name, or take it out.')];
}

/** What stands in a list for the second time or later. */
export function repeatFaults(file: YamlFile, path: Path, ids: readonly string[]): ContentFault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [faultAt(file, [...path, index], `“${id}” is listed twice.`, 'Keep one of them.')]
      : [],
  );
}
