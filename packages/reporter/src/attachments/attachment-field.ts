import { type FieldProblem, showProblems } from '../page/errors.ts';
import { onPress, part, show } from '../page/parts.ts';
import { locale, say } from '../page/say.ts';
import { sayShare } from '../page/say-share.ts';
import { AttachmentList, type ChosenFile } from './attachment-list.ts';
import { VoiceNote } from './voice-note.ts';

export interface AttachmentLimits {
  readonly attachments: number;
  readonly attachmentBytes: number;
}

/** Choosing files, and seeing what becomes of them. */
export class AttachmentField {
  readonly #root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #limits: AttachmentLimits;
  readonly #onChosen: () => void;
  readonly #voice: VoiceNote;
  readonly #rows = new Map<number, HTMLElement>();
  readonly list = new AttachmentList(() => this.#showAll());

  /**
   * @param root the part of the page that holds the field `files`.
   * @param onChosen told whenever files were chosen.
   */
  constructor(root: HTMLElement, limits: AttachmentLimits, onChosen: () => void = () => undefined) {
    this.#root = root;
    this.#limits = limits;
    this.#onChosen = onChosen;
    this.#input = part(root, 'field="files"', HTMLInputElement);
    this.#input.addEventListener('change', () => this.#choose());
    onPress(part(root, 'files-pause'), () => this.list.pause(true));
    onPress(part(root, 'files-resume'), () => this.list.pause(false));
    this.#voice = new VoiceNote(part(root, 'voice'), (file) => this.#add([file]));
    this.#input.disabled = false;
  }

  /** Whether one may go on: nothing is left to decide. Otherwise the page says what. */
  read(): boolean {
    return this.#tell(
      this.list.files.flatMap(({ name, state }) => {
        if (state.kind === 'undecided') return [say('error.fileUndecided', { name })];
        return state.kind === 'failed' ? [say('error.fileFailed', { name })] : [];
      }),
    );
  }

  /** Files are no text: they are named apart from the answers. */
  answer(): string {
    return '';
  }

  /** The names of the files, one a line. */
  summary(): string {
    return this.list.files.map(({ name }) => name).join('\n');
  }

  clear(): void {
    this.#voice.clear();
    this.list.clear();
  }

  #choose(): void {
    const chosen = [...(this.#input.files ?? [])];
    // The same file may be chosen again once it was removed; and the browser is not to restore it.
    this.#input.value = '';
    this.#add(chosen);
  }

  #add(chosen: readonly File[]): void {
    this.#onChosen();
    const room = this.#limits.attachments - this.list.files.length;
    const fitting = chosen.filter(({ size }) => size > 0 && size <= this.#limits.attachmentBytes);
    this.list.add(fitting.slice(0, Math.max(0, room)));
    this.#tell([
      ...chosen.filter((file) => !fitting.includes(file)).map((file) => this.#sayUnfit(file)),
      ...(fitting.length > room ? [say('error.filesMany', { max: this.#limits.attachments })] : []),
    ]);
  }

  #sayUnfit({ name, size }: File): string {
    if (size === 0) return say('error.fileEmpty', { name });
    return say('error.fileLarge', { name, size: saySize(this.#limits.attachmentBytes) });
  }

  #tell(texts: readonly string[]): boolean {
    const problems: FieldProblem[] = texts.map((text) => ({ field: 'files', text }));
    return showProblems(this.#root, problems);
  }

  #showAll(): void {
    const { files, isPaused } = this.list;
    for (const [id, row] of this.#rows) {
      if (files.some((file) => file.id === id)) continue;
      row.remove();
      this.#rows.delete(id);
    }
    for (const file of files) this.#showFile(file);
    const isSending = files.some(({ state }) => state.kind === 'sending');
    show(part(this.#root, 'files-pause'), isSending && !isPaused);
    show(part(this.#root, 'files-resume'), isPaused);
    show(part(this.#root, 'files-lapse'), files.length > 0);
  }

  #showFile(file: ChosenFile): void {
    const row = this.#rows.get(file.id) ?? this.#addRow(file);
    const { state } = file;
    row.dataset['fileState'] = state.kind;
    part(row, 'file-name').textContent = file.name;
    part(row, 'file-size').textContent = saySize(file.bytes);
    setText(part(row, 'file-told'), sayState(file, this.list.isPaused));
    const found = sayFound(file);
    setText(part(row, 'file-found'), found);
    show(part(row, 'file-found'), found !== '');
    show(part(row, 'file-choice'), state.kind === 'undecided');
    for (const cleaning of ['unsure', 'undrawable', 'partly'] as const)
      show(part(row, `file-${cleaning}`), file.cleaning === cleaning);
    const progress = part(row, 'file-progress', HTMLProgressElement);
    show(progress, state.kind === 'sending');
    if (state.kind === 'sending') progress.value = state.share;
  }

  #addRow({ id, name }: ChosenFile): HTMLElement {
    const template = part(this.#root, 'file-row', HTMLTemplateElement);
    const row = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const remove = (): void => {
      this.list.remove(id);
      this.#input.focus();
    };
    onPress(part(row, 'file-accept'), () => {
      this.list.accept(id);
      part(row, 'file-remove').focus();
    });
    onPress(part(row, 'file-leave-out'), remove);
    onPress(part(row, 'file-remove'), remove);
    part(row, 'file-progress').setAttribute('aria-label', name);
    for (const place of row.querySelectorAll('[data-file-of]')) place.textContent = `: ${name}`;
    this.#rows.set(id, row);
    part(this.#root, 'files').append(row);
    return row;
  }
}

/** A length as people say it. */
export function saySize(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  const maximumFractionDigits = size < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits }).format(size);
}

function sayState({ state }: ChosenFile, isPaused: boolean): string {
  switch (state.kind) {
    case 'checking':
      return say('file.checking');
    case 'undecided':
      return '';
    case 'sending':
      if (isPaused) return say('file.paused');
      if (!state.isConnected) return say('file.waiting');
      return say('file.sending', { percent: sayShare(state.share) });
    case 'sent':
      return say('file.sent');
    case 'failed':
      return say(state.why === 'refused' ? 'file.refused' : 'file.unreadable');
  }
}

function sayFound({ found, cleaning }: ChosenFile): string {
  if (cleaning === null) return '';
  const list = new Intl.ListFormat(locale()).format(found.map((finding) => say(`finding.${finding}`)));
  const isRemoved = cleaning === 'cleaned' || cleaning === 'partly';
  if (list !== '') return say(isRemoved ? 'file.cleaned' : 'file.found', { list });
  return cleaning === 'cleaned' ? say('file.nothingFound') : '';
}

// A live region speaks whenever it is written to, even with what it says already.
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
