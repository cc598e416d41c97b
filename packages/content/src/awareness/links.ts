// Where an article's links may lead: to pages of this site, to addresses of others by https, to a mailbox, to a
// telephone. An editor may be an attacker, or paste what one wrote: whatever is not of these exact forms is no link.

import { CATEGORIES, type Category } from '@bellbuoy/protocol';
import { POLICY_LANGUAGES, type PolicyLanguage } from '../policy/policy.ts';

/**
 * The pages that an article can lead to. None on which money is spoken of: an article is on the way to a report, and
 * what leads there does not mention it.
 */
export const LINKED_PAGES = [
  'report',
  'return',
  'other-ways',
  'is-this-suspicious',
  'policy',
  'protect-yourself',
  'safety',
  'privacy',
  'transparency',
  'accessibility',
  'offline',
  'redress',
  'your-rights',
  'demands',
  'verify',
  'learn',
  'advisories',
] as const;
export type LinkedPage = (typeof LINKED_PAGES)[number];

/** Items that have pages of their own, by the first part of their address. */
export const LINKED_ITEMS = {
  learn: 'lesson',
  practice: 'exercise',
  advisories: 'advisory',
  campaigns: 'campaign',
} as const;
export type LinkedItem = keyof typeof LINKED_ITEMS;

export type Target =
  | { readonly kind: 'page'; readonly page: LinkedPage | 'home'; readonly fragment: string }
  | { readonly kind: 'item'; readonly item: LinkedItem; readonly id: string; readonly fragment: string }
  | { readonly kind: 'here'; readonly fragment: string }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'mail' | 'call'; readonly url: string };

const FRAGMENT = '(#[a-z][a-z0-9=-]{0,63})?';
const HERE = new RegExp(`^${FRAGMENT.replace(')?', ')')}$`);
const PAGE = new RegExp(`^/(?:([a-z-]+)/)?${FRAGMENT}$`);
const ITEM = new RegExp(`^/([a-z]+)/([a-z][a-z0-9-]{0,63})/${FRAGMENT}$`);
/** A host in ASCII alone: letters of other alphabets can be made to look like it. */
const WEB = /^https:\/\/(?!\S*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w.,;:~%!$&()*+=?#/@-]*)?$/i;
const MAIL = /^mailto:[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const CALL = /^tel:\+?\d[\d-]{1,30}$/;

/** What a link leads to; null where it is none that an article may have. */
export function parseTarget(href: string): Target | null {
  if (WEB.test(href)) return { kind: 'web', url: href };
  if (MAIL.test(href)) return { kind: 'mail', url: href };
  if (CALL.test(href)) return { kind: 'call', url: href };
  const [, here] = HERE.exec(href) ?? [];
  if (here !== undefined) return { kind: 'here', fragment: here };
  return parsePage(href) ?? parseItem(href);
}

function parsePage(href: string): Target | null {
  const match = PAGE.exec(href);
  if (match === null) return null;
  const [, name, fragment = ''] = match;
  if (name === undefined) return { kind: 'page', page: 'home', fragment };
  const page = LINKED_PAGES.find((known) => known === name);
  return page === undefined ? null : { kind: 'page', page, fragment };
}

function parseItem(href: string): Target | null {
  const [, item = '', id = '', fragment = ''] = ITEM.exec(href) ?? [];
  return Object.hasOwn(LINKED_ITEMS, item) ? { kind: 'item', item: item as LinkedItem, id, fragment } : null;
}

/** A target's address for readers of a language. */
export function addressOf(target: Target, language: PolicyLanguage): string {
  if (target.kind === 'here') return target.fragment;
  if (target.kind === 'page') {
    return addressIn(language, target.page === 'home' ? '/' : `/${target.page}/`) + target.fragment;
  }
  if (target.kind === 'item') return addressIn(language, `/${target.item}/${target.id}/`) + target.fragment;
  return target.url;
}

/** The address of a page in a language; the first one stands at the root. */
export function addressIn(language: PolicyLanguage, path: string): string {
  return language === POLICY_LANGUAGES[0] ? path : `/${language}${path}`;
}

/** The address at which the report begins with a category chosen. A server never sees a fragment. */
export function reportAddress(
  language: PolicyLanguage,
  category: Category | null,
  advisory: string | null = null,
): string {
  const chosen = category === null ? '' : `#category=${category}`;
  return `${addressIn(language, '/report/')}${chosen}${advisory === null ? '' : `&advisory=${advisory}`}`;
}

/** What is wrong with a link, and what to do about it; null where it can stand. */
export function faultOfLink(
  href: string,
  exists: (item: LinkedItem, id: string) => boolean,
): readonly [problem: string, advice: string] | null {
  const target = parseTarget(href);
  if (target === null) return refusal(href);
  if (target.kind === 'item' && !exists(target.item, target.id)) {
    return [
      `There is no ${LINKED_ITEMS[target.item]} “${target.id}”.`,
      'Look at its name, or take the link out.',
    ];
  }
  if (target.kind === 'page' && target.fragment.includes('=')) {
    const [, category] = /^#category=(.+)$/.exec(target.fragment) ?? [];
    const isKnown = target.page === 'report' && (CATEGORIES as readonly string[]).includes(category ?? '');
    if (!isKnown) return ['This names no category of the report.', 'Write it as /report/#category=phishing.'];
  }
  return null;
}

/** markdown-it escapes what an address cannot hold; it is told as it was written. */
export function decodedAddress(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function refusal(href: string): readonly [problem: string, advice: string] {
  const shown = `“${decodedAddress(href).slice(0, 80)}”`;
  if (/^\/(?:es|fr|ar|zh-Hans|en)\//.test(href))
    return [`${shown} names a language.`, 'Leave the language out: it is put in for each reader.'];
  if (/^http:/i.test(href)) return [`${shown} is not protected on its way.`, 'Begin it with https://.'];
  if (/^https:/i.test(href))
    return [
      `${shown} is not a plain address.`,
      'Write https:// and the host in letters a to z, without a name or a port.',
    ];
  if (/^(?:mailto|tel):/i.test(href))
    return [`${shown} cannot be followed.`, 'Write mailto: and one address, or tel: and digits.'];
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|\\/i.test(href))
    return [
      `${shown} cannot be a link here.`,
      'Link to a page of this site, or to https://, mailto: or tel:.',
    ];
  return [
    `${shown} is no page that an article can lead to.`,
    `Write it as /report/ or /learn/phishing/. Pages: ${LINKED_PAGES.join(', ')}.`,
  ];
}
