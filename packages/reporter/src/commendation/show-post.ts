import { dayOf, daysBetween } from '@bellbuoy/protocol';
import { fingerprint, fingerprintWords } from '@bellbuoy/protocol/fingerprint';
import type { PostVerdict } from '@bellbuoy/protocol/posts';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import { sayDate } from '../messages/dates.ts';
import { receiptLanguageOf } from '../messages/receipt-language.ts';
import { part, parts, show } from '../page/parts.ts';

/** After so many days a post is said to be old: it may have been shown again by somebody whom it suits. */
const FRESH_DAYS = 30;

/** Shows what was signed, and by whom it says it is where that is another programme. */
export function showPost(verdict: PostVerdict): void {
  if (verdict.kind === 'other') part(document, 'post-origin').textContent = verdict.origin;
  if (!('post' in verdict)) return;
  const { day, text } = verdict.post;
  for (const place of parts(document, 'post-day'))
    place.textContent = sayDate(day, document.documentElement.lang);
  // As text: what is signed can hold markup and addresses like anything else that is written.
  part(document, 'post-words').textContent = text;
  show(part(document, 'post-old'), daysBetween(day, dayOf(Date.now())) > FRESH_DAYS);
  show(part(document, 'post'));
}

/** @param vkey the programme key; null where it could not be fetched and checked. */
export async function showFingerprint(vkey: string | null): Promise<void> {
  show(part(document, 'key-offline'), vkey === null);
  if (vkey === null) return;
  const language = receiptLanguageOf(document.documentElement.lang);
  const words = part(document, 'key-words');
  words.lang = language;
  words.textContent = fingerprintWords(vkey, await receiptWordlist(language)).join(' ');
  part(document, 'key-figures').textContent = fingerprint(vkey);
  part(document, 'key-whole').textContent = vkey;
  show(part(document, 'key'));
}
