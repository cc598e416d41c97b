// What the page and its worker say to each other. Files are named by the page's own numbers.

import type { AttachmentSeal } from '@bellbuoy/protocol';

/** What a file tells besides its content, in the kinds that the page has words for. */
export const FINDINGS = ['place', 'time', 'camera', 'author', 'program', 'description'] as const;
export type Finding = (typeof FINDINGS)[number];

/**
 * `cleaned`: nothing of it is left. `partly`: what was found is gone, but comments or changes by people are part of the
 * document. The others stay as they came. `undrawable`: a picture in a form that this browser does not read, which may
 * be had in another. `unsure`: nothing can be promised for this kind of file.
 */
export type Cleaning = 'cleaned' | 'partly' | 'undrawable' | 'unsure';

/** Why a file cannot be sent at all. */
export type SendingProblem = 'unreadable' | 'refused';

export type ToWorker =
  | { readonly kind: 'check'; readonly id: number; readonly file: Blob }
  /** Seals and uploads what was checked, cleaned where that was possible. */
  | { readonly kind: 'send'; readonly id: number }
  /** Seals what was checked onto the device, under this id. */
  | { readonly kind: 'keep'; readonly id: number; readonly file: string }
  /** Stops whatever is done for it and deletes what the server has of it. */
  | { readonly kind: 'remove'; readonly id: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' };

export type FromWorker =
  | {
      readonly kind: 'checked';
      readonly id: number;
      readonly found: readonly Finding[];
      readonly cleaning: Cleaning;
      readonly bytes: number;
      /** The media type of the cleaned file, or null when that is still the file's own. */
      readonly type: string | null;
    }
  | { readonly kind: 'progress'; readonly id: number; readonly share: number; readonly isConnected: boolean }
  | { readonly kind: 'sent'; readonly id: number; readonly upload: string; readonly seal: AttachmentSeal }
  | { readonly kind: 'failed'; readonly id: number; readonly why: SendingProblem }
  /** `kept` is null where there was no room for it. */
  | { readonly kind: 'kept'; readonly id: number; readonly kept: SealedOnDevice | null };

/** A file that was sealed onto the device. */
export interface SealedOnDevice {
  /** The length of the sealed file. */
  readonly bytes: number;
  readonly seal: AttachmentSeal;
}
