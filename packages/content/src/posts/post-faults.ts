// What keeps a post from being signed. It cannot be taken back, so the rules are those of advisories: it describes nobody,
// promises nothing, and leads nowhere that an article could not. There is no way past them.

import type { WrittenPost } from '@bellbuoy/protocol';
import { findPostLink, hasHiddenCharacter, maxPostLength } from '@bellbuoy/protocol/posts';
import { faultOfLink, parseTarget } from '../awareness/links.ts';
import { personWords } from '../awareness/person-words.ts';
import { forbiddenWords } from '../policy/forbidden-words.ts';
import { POLICY_LANGUAGES, type PolicyLanguage } from '../policy/policy.ts';
import { ITEM_PATHS, type PostPlace, postWords } from './post-words.ts';

export type PostFault =
  | { readonly kind: 'empty' | 'hidden' | 'gone' }
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number }
  /** A word that describes somebody, one that no tip line uses, or an address that must not stand here. */
  | { readonly kind: 'person' | 'word' | 'address'; readonly found: string };

/**
 * Whatever somebody could press: apps make a link of all that looks like a host, with https:// before it or not. Chinese is written
 * without spaces, and ends an address.
 */
const ADDRESS =
  /https?:\/\/\S+|(?:[\w.+\-]+@)?(?:[[\p{L}\p{M}\p{N}_\-]--\p{Script=Han}]+[.．｡])+[\p{L}--\p{Script=Han}][[\p{L}\p{M}\p{N}\-]--\p{Script=Han}]+(?::\d+)?(?:[\/?#][!-~]*)?/giv;
/** What ends a sentence rather than an address. */
const AFTER = /[.,;:!?'"»”’)\]]+$/u;

/** Everything that has to be mended before a post can be proposed, agreed on and signed. */
export function postFaults(written: WrittenPost, place: PostPlace): PostFault[] {
  const words = postWords(written, place);
  if (postWords({ ...written, about: null }, place) === '') return [{ kind: 'empty' }];
  const languages = languagesOf(written);
  return [
    ...(words.length > maxPostLength
      ? [{ kind: 'too-long' as const, length: words.length, most: maxPostLength }]
      : []),
    ...(hasHiddenCharacter(words) || !words.isWellFormed() ? [{ kind: 'hidden' as const }] : []),
    ...(written.about !== null && !place.exists(ITEM_PATHS[written.about.kind], written.about.id)
      ? [{ kind: 'gone' as const }]
      : []),
    ...found('person', languages, (language) => personWords(words, language)),
    ...found('word', languages, (language) => forbiddenWords(words, language)),
    ...addressFaults(written.text, place),
  ];
}

/** Where nobody says what language it is, it is read in every one: rather a word too many than one too few. */
function languagesOf({ language }: WrittenPost): readonly PolicyLanguage[] {
  const own = POLICY_LANGUAGES.filter((known) => known === language);
  return own.length > 0 ? own : POLICY_LANGUAGES;
}

function found(
  kind: 'person' | 'word',
  languages: readonly PolicyLanguage[],
  wordsIn: (language: PolicyLanguage) => readonly string[],
): PostFault[] {
  return [...new Set(languages.flatMap(wordsIn))].map((word) => ({ kind, found: word }));
}

function addressFaults(text: string, place: PostPlace): PostFault[] {
  const addresses = (text.match(ADDRESS) ?? []).map((each) => each.replace(AFTER, ''));
  const wrong = addresses.filter((each) => !mayStand(each, place));
  // A signed link among the words would be found in place of their own.
  const signed = findPostLink(text)?.link.slice(0, 40) ?? null;
  return [...new Set([...wrong, ...(signed === null ? [] : [signed])])].map((each) => ({
    kind: 'address',
    found: each,
  }));
}

function mayStand(address: string, place: PostPlace): boolean {
  if (/^https?:/iu.test(address)) return isGood(address, place);
  if (address.includes('@')) return parseTarget(`mailto:${address}`)?.kind === 'mail';
  // Without https:// in front only the site's own name: what else reads like a host is rather a mistake, or meant to be.
  const { protocol, host } = new URL(place.site);
  return address.toLowerCase().startsWith(host) && isGood(`${protocol}//${address}`, place);
}

/** An address of the site that an article may lead to, or one elsewhere that does not pass for the site. */
function isGood(address: string, place: PostPlace): boolean {
  // Letters of other scripts look like those of the site's own name.
  if (!/^[!-~]+$/u.test(address) || !URL.canParse(address)) return false;
  const site = new URL(place.site);
  const { origin, host, hostname } = new URL(address);
  if (host === site.host) return origin === site.origin && leadsWell(address, place);
  return !`.${hostname}`.includes(`.${site.hostname}.`) && parseTarget(address)?.kind === 'web';
}

/** Whether an address of the site is a page that an article may lead to, in whichever language. */
function leadsWell(address: string, { exists }: PostPlace): boolean {
  const path = address.replace(/^(?:https?:\/\/)?[^/]+/, '') || '/';
  const language = POLICY_LANGUAGES.find((known) => path.startsWith(`/${known}/`));
  return faultOfLink(language === undefined ? path : path.slice(language.length + 1), exists) === null;
}
