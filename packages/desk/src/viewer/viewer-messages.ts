// What the desk and the sandbox say to each other, over a port that only they hold. The sandbox runs on what a stranger sent: what
// it says is read as a closed set of words and numbers, and none of it is ever shown as text or used as an address.

import * as v from 'valibot';
import type { ShownAs } from './sniff-type.ts';

/** What the desk hands over. Bytes and nothing else: no key, no name, no case. */
export type ToSandbox =
  | {
      readonly kind: 'show';
      readonly as: ShownAs;
      readonly type: string;
      readonly file: Blob;
      /** What a PDF needs besides: its worker, and fonts and tables in one file. */
      readonly pdf?: { readonly worker: Blob; readonly data: Blob };
      readonly locale: string;
      readonly isDark: boolean;
    }
  | { readonly kind: 'zoom'; readonly step: ZoomStep }
  | { readonly kind: 'page'; readonly step: 1 | -1 };

export type ZoomStep = 1 | 0 | -1;

/** Why something cannot be shown. */
export const REFUSALS = ['too-large', 'too-slow', 'damaged', 'locked'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Keys that are the desk's, pressed while the sandbox had the focus. */
export const VIEWER_KEYS = ['Escape', 'n', 'p', '+', '-', '0', 's', 'PageDown', 'PageUp'] as const;
export type ViewerKey = (typeof VIEWER_KEYS)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000));

const FromSandbox = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('picture'), width: count, height: count }),
  v.strictObject({ kind: v.literal('media'), seconds: v.nullable(count), hasPicture: v.boolean() }),
  v.strictObject({
    kind: v.literal('text'),
    encoding: v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256', 'gb18030']),
    isCut: v.boolean(),
    hasMarks: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('pages'), page: count, pages: count, isCut: v.boolean() }),
  v.strictObject({ kind: v.literal('refused'), why: v.picklist(REFUSALS) }),
  v.strictObject({ kind: v.literal('key'), key: v.picklist(VIEWER_KEYS) }),
]);

export type FromSandbox = v.InferOutput<typeof FromSandbox>;

/** What came out of the sandbox; null for anything that it has no business to say. */
export function parseFromSandbox(data: unknown): FromSandbox | null {
  const parsed = v.safeParse(FromSandbox, data);
  return parsed.success ? parsed.output : null;
}
