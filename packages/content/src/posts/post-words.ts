import type { WrittenPost } from '@bellbuoy/protocol';
import { toPostText } from '@bellbuoy/protocol/posts';
import { addressIn, type LinkedItem } from '../awareness/links.ts';
import { POLICY_LANGUAGES, type PolicyLanguage } from '../policy/policy.ts';

/** The site that a post speaks for. */
export interface PostPlace {
  /** Where the public finds it. */
  readonly site: string;
  readonly exists: (item: LinkedItem, id: string) => boolean;
}

/** The first part of an item's address. */
export const ITEM_PATHS = {
  lesson: 'learn',
  advisory: 'advisories',
  campaign: 'campaigns',
} as const satisfies Record<string, LinkedItem>;

/** What is signed: the text as it is cleaned for that, and below it the address of what it is about. */
export function postWords({ text, language, about }: WrittenPost, { site }: Pick<PostPlace, 'site'>): string {
  if (about === null) return toPostText(text);
  const path = `/${ITEM_PATHS[about.kind]}/${about.id}/`;
  return toPostText(`${text}\n\n${new URL(addressIn(siteLanguage(language), path), site).href}`);
}

/** The language in which a post leads to the site: the site's first where it has none of its own. */
function siteLanguage(language: string | null): PolicyLanguage {
  return POLICY_LANGUAGES.find((known) => known === language) ?? POLICY_LANGUAGES[0];
}
