import type { AttachmentField, AttachmentLimits } from '../attachments/attachment-field.ts';
import type { AttachedFile } from '../attachments/attachment-list.ts';
import { loadAttachments } from '../load-attachments.ts';
import { part } from '../page/parts.ts';

/** The files of a message: loaded once somebody opens the part of the form that is for them. */
export class MessageFiles {
  readonly #root: HTMLElement;
  readonly #details: HTMLDetailsElement;
  readonly #limits: () => AttachmentLimits | null;
  #field: AttachmentField | null = null;

  /** @param root the form's part of the page. */
  constructor(root: HTMLElement, limits: () => AttachmentLimits | null) {
    this.#root = root;
    this.#limits = limits;
    this.#details = part(root, 'write-files', HTMLDetailsElement);
    this.#details.addEventListener('toggle', () => void this.#prepare());
  }

  get isSending(): boolean {
    return this.#field?.list.files.some(({ state }) => state.kind === 'sending') ?? false;
  }

  /** What has arrived, once nothing is under way; null when the reporter has to see to a file first. */
  async attached(): Promise<readonly AttachedFile[] | null> {
    const field = this.#field;
    if (field === null) return [];
    if (!field.read()) return null;
    if (await field.list.settled()) return field.list.attached;
    field.read();
    return null;
  }

  clear(): void {
    this.#field?.clear();
    this.#details.open = false;
  }

  async #prepare(): Promise<void> {
    const limits = this.#limits();
    if (!this.#details.open || this.#field !== null || limits === null) return;
    // Without a connection the field stays closed; opening it again tries again.
    const loaded = await loadAttachments().catch(() => null);
    if (loaded !== null) this.#field ??= new loaded.AttachmentField(this.#root, limits);
  }
}
