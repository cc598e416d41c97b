import type * as Attachments from './attachments/attachment-field.ts';

let loading: Promise<typeof Attachments> | null = null;

/** The code for files, loaded once somebody comes to the question about them. A failed load is tried again. */
export function loadAttachments(): Promise<typeof Attachments> {
  loading ??= import('./attachments/attachment-field.ts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
