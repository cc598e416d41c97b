import type { Attachment } from '@bellbuoy/protocol';
import { say, spokenLanguage } from '../messages/say.ts';
import { isMislabelled, type Sniffed } from './sniff-type.ts';
import type { FromSandbox } from './viewer-messages.ts';

const MAX_CLAIMED = 60;

/** A size as people read it. */
export function bytesWords(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  const options = { style: 'unit', unit, maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(spokenLanguage().locale, options).format(size);
}

/** What an attachment really is. */
export function kindWords({ shownAs, risk }: Sniffed): string {
  if (shownAs === 'text' && risk !== 'plain') return say(`viewer.kind.${risk}`);
  return say(`viewer.kind.${shownAs ?? risk}`);
}

/** That an attachment was sent as something else; null when it was not. */
export function mislabelWords({ type }: Attachment, sniffed: Sniffed): string | null {
  if (!isMislabelled(type, sniffed)) return null;
  // The sender chose these letters: set apart, so that they turn nothing around.
  const claimed = `\u2068${type.slice(0, MAX_CLAIMED)}\u2069`;
  return say('viewer.mislabelled', { claimed, kind: kindWords(sniffed), type: sniffed.type });
}

/** What there is to say of something that is shown. */
export function factsOf(told: FromSandbox): string[] {
  if (told.kind === 'picture') return [say('viewer.pixels', { width: told.width, height: told.height })];
  if (told.kind === 'pages') return told.isCut ? [say('viewer.pages-cut')] : [];
  if (told.kind !== 'text') return [];
  return [
    say('viewer.encoding', { encoding: told.encoding.toUpperCase() }),
    ...(told.isCut ? [say('viewer.text-cut')] : []),
    ...(told.hasMarks ? [say('viewer.marks')] : []),
  ];
}

/** A name to save by, without what a system could take for a folder, for its own, or for another direction of writing. */
export function safeName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').replace(/^\.+/, '_');
}
