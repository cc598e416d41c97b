import { type PostPlace, postFaults, postWords } from '@bellbuoy/content/posts';
import type { WrittenPost } from '@bellbuoy/protocol';
import { readAwareness } from '../awareness/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';

/** What is signed of a post, as it stands. */
export function wordsOf({ config }: Programme, written: WrittenPost): string {
  return postWords(written, { site: config.urls.public });
}

/**
 * The same, checked.
 *
 * @throws Problem `text-faults`, with how many there are: where they are the editor's browser tells, by the same checks.
 */
export function requireGoodWords(programme: Programme, place: PostPlace, written: WrittenPost): string {
  const faults = postFaults(written, place);
  if (faults.length > 0 || !isOfSite(programme, written))
    throw new Problem('text-faults', `${faults.length} found`);
  return wordsOf(programme, written);
}

/** What posts may lead to now. Read before a change begins: it reads by a connection of its own. */
export async function placeOf(programme: Programme): Promise<PostPlace> {
  const { lessons, advisories, campaigns, exercises } = await readAwareness(programme);
  const items = { learn: lessons, advisories, campaigns, practice: exercises };
  return {
    site: programme.config.urls.public,
    exists: (item, id) => items[item].some((each) => each.id === id),
  };
}

/** A post leads to the site in its own language, so the site has to have that. */
function isOfSite({ policy }: Programme, { language }: WrittenPost): boolean {
  return language === null || policy.languages.includes(language);
}
