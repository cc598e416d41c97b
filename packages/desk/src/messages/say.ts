import { en } from './en.ts';
import { fillMessage, type GapsOf, type Message } from './message.ts';

export type MessageKey = keyof typeof en;

/** A language of the desk: every message, none forgotten. */
export type Catalogue = Readonly<Record<MessageKey, Message>>;

type Values<Key extends MessageKey> = [GapsOf<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<GapsOf<(typeof en)[Key]>, string | number>>];

/** The language that dates, numbers and plural forms follow. */
export const language = 'en-GB';

const catalogue: Catalogue = en;

/** The text of a message in the reader's language, its gaps filled. */
export function say<Key extends MessageKey>(key: Key, ...values: Values<Key>): string {
  return fillMessage(catalogue[key], language, values[0] ?? {});
}
