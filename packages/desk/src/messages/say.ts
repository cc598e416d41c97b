import type { DeskKind } from '@bellbuoy/protocol';
import type { Catalogue, MessageKey } from './catalogue.ts';
import type { en } from './en.ts';
import type { Language } from './languages.ts';
import { fillMessage, type GapsOf, type Message } from './message.ts';

type Values<Key extends MessageKey> = [GapsOf<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<GapsOf<(typeof en)[Key]>, string | number>>];

let spoken: { readonly language: Language; readonly catalogue: Catalogue } | null = null;

/** Whose desk speaks. */
let speaker: DeskKind = 'intake';

/** Fetches a language's texts and speaks it from now on. What is on screen has to be rendered again. */
export async function speak(language: Language): Promise<void> {
  spoken = { language, catalogue: await language.load() };
}

/** The language that is spoken. */
export function spokenLanguage(): Language {
  return speaking().language;
}

/** Speaks from now on as a desk of this kind: at the guardians', nobody who writes has reported anybody. */
export function speakFor(kind: DeskKind): void {
  speaker = kind;
}

/** The text of a message in the reader's language, its gaps filled. */
export function say<Key extends MessageKey>(key: Key, ...values: Values<Key>): string {
  const { language, catalogue } = speaking();
  const heard: Partial<Record<string, Message>> = speaker === 'redress' ? catalogue : {};
  return fillMessage(heard[`heard.${key}`] ?? catalogue[key], language.locale, values[0] ?? {});
}

function speaking() {
  if (spoken === null) throw new Error('no language is spoken yet');
  return spoken;
}
