import { addressIn } from '@bellbuoy/content/awareness';
import { html } from '@bellbuoy/content/html';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { canonicalBytes, hashB64, type PublicationKind } from '@bellbuoy/protocol';
import type { ToldItem } from '../awareness/index.ts';
import type { Account } from './account.ts';

/** What followers are told of one advisory, campaign or lesson. */
export interface Post {
  readonly kind: PublicationKind;
  readonly id: string;
  /** Markup by language, the one that is shown where one alone is shown first. */
  readonly content: readonly (readonly [PolicyLanguage, string])[];
  /** The page in that first language. */
  readonly page: string;
  /** Whether it came with the release, as nobody has changed it. */
  readonly isShipped: boolean;
  /** b64 H of what is told, and of which version. */
  readonly digest: string;
}

export function postOf({ kind, id, path, version, words }: ToldItem, { origin, languages }: Account): Post {
  const told = [...words.keys()].toSorted((a, b) => orderOf(a, languages) - orderOf(b, languages));
  const content = told.map((language) => {
    const { title, summary } = words.get(language) ?? { title: '', summary: '' };
    const page = origin + addressIn(language, path);
    const markup = html`<p><strong>${title}</strong></p><p>${summary}</p><p><a href="${page}">${page}</a></p>`;
    return [language, markup.markup] as const;
  });
  const page = origin + addressIn(told[0] ?? 'en', path);
  return {
    kind,
    id,
    content,
    page,
    isShipped: version === 0,
    digest: hashB64(canonicalBytes({ version, content })),
  };
}

function orderOf(language: PolicyLanguage, languages: readonly PolicyLanguage[]): number {
  const place = languages.indexOf(language);
  return place === -1 ? languages.length : place;
}
