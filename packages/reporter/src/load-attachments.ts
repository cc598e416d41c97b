import type * as Attachments from './attachments/attachment-field.ts';
import { once } from './load-once.ts';

/** The code for files, loaded once somebody comes to the question about them. */
export const loadAttachments: () => Promise<typeof Attachments> = once(
  () => import('./attachments/attachment-field.ts'),
);
