import { checkItem, daysOf, type ItemDays } from '@bellbuoy/content/awareness';
import type { PublicationName, PublicationSource } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { sourcesOn } from './sources.ts';

/**
 * Checks an item beside all that is on the site, and reads its days.
 *
 * @throws Problem `text-faults`, with how many there are: where they are the editor's browser tells, by the same checks.
 */
export async function readFacts(
  store: Reader,
  programme: Programme,
  name: PublicationName,
  source: PublicationSource,
): Promise<ItemDays> {
  const around = await sourcesOn(store, programme.awareness, today(programme));
  const { faults } = checkItem(around, name, source);
  if (faults.length > 0 || Object.keys(source.texts).length === 0)
    throw new Problem('text-faults', `${faults.length} found`);
  return daysOf(source.facts);
}
