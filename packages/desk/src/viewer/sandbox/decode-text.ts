import { utf16Of } from '../sniff-type.ts';
import { MAX_TEXT_BYTES } from './limits.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256' | 'gb18030';

/** A text as it can be shown. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether there is more of it than is shown. */
  readonly isCut: boolean;
  /** Whether it had marks that turn the direction of writing, which are shown as marks here. */
  readonly hasMarks: boolean;
}

// Marks that change the order in which letters are shown: with them a text can look as if it said something else.
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f\x7f]/g;

/**
 * Decodes a text: by its byte order mark, as UTF-8 where it is that, and otherwise in what people who write the report's language
 * use without it.
 *
 * @param locale the language of the report.
 */
export function decodeText(bytes: Uint8Array, locale: string): DecodedText {
  const isCut = bytes.length > MAX_TEXT_BYTES;
  const part = bytes.subarray(0, MAX_TEXT_BYTES);
  const { text, encoding } = decode(part, locale, isCut);
  const shown = text.replace(DIRECTION_MARKS, describeMark).replace(CONTROLS, '\ufffd');
  return { text: shown, encoding, isCut, hasMarks: text.search(DIRECTION_MARKS) >= 0 };
}

function decode(bytes: Uint8Array, locale: string, isCut: boolean): { text: string; encoding: Encoding } {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  for (const encoding of ['utf-8', ...oldEncodings(locale)] as const) {
    try {
      // What was cut may end within a character, which is no fault of it.
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut });
      return { text, encoding };
    } catch {}
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function oldEncodings(locale: string): readonly Encoding[] {
  if (locale.startsWith('zh')) return ['gb18030'];
  return locale.startsWith('ar') || locale.startsWith('fa') ? ['windows-1256'] : [];
}

function describeMark(mark: string): string {
  return `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
