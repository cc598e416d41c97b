import type { messages } from './en.live.ts';
import type { en } from './en.ts';

/** A text that stands in a page as it is built. */
export type PageKey = keyof typeof en;
/** A text that a script shows; these alone are in a language's bundle. */
export type LiveKey = keyof typeof messages;
