import type { Refusal } from '../../viewer-messages.ts';

/** What the frame asks of the worker that reads and draws a PDF: one thing after the other. */
export type PdfQuestion =
  | { readonly kind: 'open'; readonly file: ArrayBuffer; readonly data: ArrayBuffer }
  | {
      readonly kind: 'draw';
      readonly page: number;
      readonly zoom: number;
      /** Pixels of the screen for one of the page. */
      readonly ratio: number;
      readonly room: { readonly width: number; readonly height: number };
    };

export type PdfAnswer =
  | { readonly kind: 'opened'; readonly pages: number }
  | {
      readonly kind: 'drawn';
      readonly picture: ImageBitmap;
      /** The ratio at which it was drawn: smaller than asked for where the page would have become too large. */
      readonly ratio: number;
      readonly text: string;
    }
  | { readonly kind: 'refused'; readonly why: Refusal };
