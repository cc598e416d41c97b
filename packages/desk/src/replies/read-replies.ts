import { gapsOf, type ReplyTemplate, repliesSchema } from '@bellbuoy/content/replies';
import { fromUtf8, parseAs } from '@bellbuoy/protocol';
import { DeskError } from '../problems/desk-error.ts';
import type { FetchFile } from '../programme/read-programme.ts';

declare const REPLIES: string;

/** A reply to begin with, in the reporter's language and in the reader's. */
export interface OfferedReply {
  readonly id: string;
  /** What it is called, in the reader's language. */
  readonly title: string;
  /** What the reporter would read. */
  readonly text: string;
  readonly locale: string;
  /** The same for the reader; null where both are one language. */
  readonly meaning: string | null;
  readonly meaningLocale: string;
}

/** What the answer form needs of the replies to begin with. */
export interface BegunReplies {
  readonly offered: readonly OfferedReply[];
  /** The one that was put in last, in this case. */
  readonly begunWith: OfferedReply | null;
  readonly onOpen: () => void;
}

/** A gap that is still in a reply. */
export interface Gap {
  /** As it stands in the reply, braces included. */
  readonly found: string;
  /** What goes there, in the reader's language. */
  readonly words: string;
}

/** The replies that came with this desk. The file is named by its content, so it is fetched once. */
export async function readReplies(fetchFile: FetchFile): Promise<readonly ReplyTemplate[]> {
  const bytes = await fetchFile(new URL(REPLIES, document.baseURI).pathname);
  if (bytes === null) throw new DeskError('unavailable');
  try {
    return parseAs(repliesSchema, JSON.parse(fromUtf8(bytes) ?? ''));
  } catch (cause) {
    throw new DeskError('strange-answer', { cause });
  }
}

/**
 * The replies as they are offered.
 *
 * @param locale the reporter's. Where there is no such language the replies are in English, as the site is to them.
 * @param reader the language of whoever chooses.
 */
export function offerReplies(
  templates: readonly ReplyTemplate[],
  { locale, reader }: { locale: string; reader: string },
): OfferedReply[] {
  return templates.map(({ id, words }) => {
    const theirs = languageFor(words, locale);
    const ours = languageFor(words, reader);
    return {
      ...{ id, title: words[ours].title, text: words[theirs].text, locale: theirs },
      meaning: theirs === ours ? null : words[ours].text,
      meaningLocale: ours,
    };
  });
}

/** The gaps of the replies that are still in a text, each with what goes there in the reader's words. */
export function gapsLeft(text: string, offered: readonly OfferedReply[]): Gap[] {
  const known = new Map(
    offered.flatMap(({ text: theirs, meaning }) => {
      const ours = gapsOf(meaning ?? theirs);
      return gapsOf(theirs).map((gap, i) => [gap, ours[i] ?? gap] as const);
    }),
  );
  return gapsOf(text).flatMap((found) => {
    const words = known.get(found);
    return words === undefined ? [] : [{ found, words: words.slice(1, -1) }];
  });
}

function languageFor<Language extends string>(
  words: Readonly<Record<Language, unknown>>,
  wanted: string,
): Language {
  const languages = Object.keys(words) as Language[];
  const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0];
  const found = languages.find((each) => primary(each) === primary(wanted));
  return found ?? ('en' as Language);
}
