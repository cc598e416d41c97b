import type { en } from './en.ts';
import type { Message } from './message.ts';

export type MessageKey = keyof typeof en;

/** A language of the desk: every message, none forgotten. */
export type Catalogue = Readonly<Record<MessageKey, Message>>;
