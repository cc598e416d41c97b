import { POLICY_LANGUAGES, type PolicyLanguage } from '@bellbuoy/content/policy';
import type { FediverseSettings } from '../fediverse-config.ts';
import type { Programme } from '../programme/index.ts';

/** Who speaks, in which languages, and where the site is. */
export interface Account {
  /** What stands before the @. */
  readonly name: string;
  /** Without a slash at its end. */
  readonly origin: string;
  /** Of the site; the one that is shown where one alone is shown comes first. */
  readonly languages: readonly PolicyLanguage[];
}

/** @throws when the site does not have the configured language. */
export function accountOf(
  { config, policy }: Pick<Programme, 'config' | 'policy'>,
  { name, language }: FediverseSettings,
): Account {
  const languages = POLICY_LANGUAGES.filter((each) => policy.languages.includes(each));
  const [first = 'en'] = languages;
  const main = language ?? first;
  if (!languages.includes(main)) throw new Error('config.json: fediverse.language is none of the site');
  const others = languages.filter((each) => each !== main);
  return { name, origin: new URL(config.urls.public).origin, languages: [main, ...others] };
}
