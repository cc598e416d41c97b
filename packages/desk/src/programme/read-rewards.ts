import { parseJson } from '@bellbuoy/protocol';
import { parseRewardRules, type RewardRules } from '@bellbuoy/protocol/rewards';
import * as v from 'valibot';
import { spokenLanguage } from '../messages/say.ts';
import type { FetchFile } from './read-programme.ts';

/** By which rules the programme thanks and pays, with its own words for its bands. */
export interface ProgrammeRewards {
  readonly rules: RewardRules;
  /** By language, then by band. */
  readonly bandWords: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What the desk needs of the rules in force. */
const file = v.object({
  rules: v.unknown(),
  words: v.record(v.string(), v.object({ bands: v.record(v.string(), v.string()) })),
});

/**
 * The rules that hold today, which others may be announced to follow. Null where the programme neither thanks nor pays: then nothing of it is shown. Rules that cannot
 * be read are as good as none; the server holds everybody to its own.
 */
export async function readRewards(fetchFile: FetchFile): Promise<ProgrammeRewards | null> {
  try {
    const bytes = await fetchFile('/rewards-in-force.json');
    if (bytes === null) return null;
    const { rules, words } = v.parse(file, parseJson(bytes));
    const bandWords = Object.fromEntries(Object.entries(words).map(([tag, { bands }]) => [tag, bands]));
    return { rules: parseRewardRules(rules), bandWords };
  } catch {
    return null;
  }
}

/** What the programme says of a band in the reader's language; its id where it says nothing. */
export function bandWords({ bandWords: words }: ProgrammeRewards, band: string): string {
  return words[spokenLanguage().tag]?.[band] ?? words['en']?.[band] ?? band;
}
