import { isB64 } from '@bellbuoy/protocol';
import type { Chosen } from '../desk/desk-state.ts';
import { GUARDIAN_PAGES, type GuardianPage } from '../guardians/guardian-place.ts';

/** Where somebody is in the desk. The address carries random ids only, never content. */
export type Address =
  | { readonly page: 'cases'; readonly chosen: Chosen }
  | { readonly page: 'members' }
  | { readonly page: 'measures' }
  | { readonly page: 'recovery' }
  | { readonly page: 'accounts' }
  | { readonly page: 'account' }
  | { readonly page: 'awards' }
  | { readonly page: 'publications' }
  | { readonly page: GuardianPage };

export function addressOf(chosen: Chosen): string {
  if (chosen.kind === 'waiting') return `#/waiting/${chosen.report}`;
  return chosen.kind === 'case' ? `#/case/${chosen.id}` : '#/';
}

/** Reads an address; anything that is not one leads to the list. */
export function parseAddress(hash: string): Address {
  const [, page = '', id = ''] = hash.split('/');
  if (isPlainPage(page)) return { page };
  if (page === 'waiting' && isB64(id, 32)) return { page: 'cases', chosen: { kind: 'waiting', report: id } };
  if (page === 'case' && isB64(id, 16)) return { page: 'cases', chosen: { kind: 'case', id } };
  return { page: 'cases', chosen: { kind: 'nothing' } };
}

const PLAIN_PAGES = [
  ...['members', 'measures', 'recovery', 'accounts', 'account', 'awards', 'publications'],
  ...GUARDIAN_PAGES,
] as const;

function isPlainPage(page: string): page is (typeof PLAIN_PAGES)[number] {
  return PLAIN_PAGES.some((each) => each === page);
}

/** The links that are sent to people who have no account yet. */
export type EntryLink =
  | { readonly kind: 'setup'; readonly token: string }
  | { readonly kind: 'invitation' | 'joining'; readonly id: string; readonly secret: string };

/**
 * Reads a link's fragment: `#setup=<b64 of 32 bytes>`, or `#invite=<b64 of 16 bytes>.<b64 of 32 bytes>` to a desk, or the same as
 * `#join=` to roles of the programme.
 */
export function parseEntryLink(hash: string): EntryLink | null {
  const [name, value = ''] = hash.replace(/^#/, '').split('=', 2);
  if (name === 'setup' && isB64(value, 32)) return { kind: 'setup', token: value };
  const [id = '', secret = ''] = value.split('.', 2);
  if (!isB64(id, 16) || !isB64(secret, 32)) return null;
  if (name === 'invite') return { kind: 'invitation', id, secret };
  if (name === 'join') return { kind: 'joining', id, secret };
  return null;
}
