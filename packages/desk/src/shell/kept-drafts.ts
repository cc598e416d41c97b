import { fromUtf8, utf8 } from '@bellbuoy/protocol';
import type { Draft, Drafts } from '../desk/desk-state.ts';
import type { Keychain } from '../keys/keychain.ts';

/** What a member was writing when the desk locked: sealed to their own key, in this page's memory only. */
export interface KeptDrafts {
  readonly account: string;
  readonly file: string;
}

/** Seals drafts to their writer. Null when there is nothing to keep. */
export async function keepDrafts(
  keychain: Keychain,
  account: string,
  drafts: Drafts,
): Promise<KeptDrafts | null> {
  const begun = Object.entries(drafts).filter(([, draft]) => isBegun(draft));
  if (begun.length === 0) return null;
  const bytes = utf8(JSON.stringify(Object.fromEntries(begun)));
  return { account, file: await keychain.sealToSelf(bytes) };
}

/** Opens kept drafts for whoever has signed in, if they are theirs. */
export async function openDrafts(
  keychain: Keychain,
  account: string,
  kept: KeptDrafts | null,
): Promise<Drafts> {
  if (kept?.account !== account) return {};
  try {
    return JSON.parse(fromUtf8(await keychain.openOwn(kept.file)) ?? '{}') as Drafts;
  } catch {
    return {};
  }
}

function isBegun({ reply, note, ownNote, scrub, translations }: Draft): boolean {
  const hasLong = Object.keys(scrub).length + Object.keys(translations).length > 0;
  return hasLong || `${reply}${note}${ownNote}`.trim() !== '';
}
