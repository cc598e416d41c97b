import type { Attachment } from '@bellbuoy/protocol';
import { forgetFiles, type KeptFile } from '../offline/kept-files.ts';
import type {
  Cleaning,
  Finding,
  FromWorker,
  SealedOnDevice,
  SendingProblem,
  ToWorker,
} from './attachment-calls.ts';

/** Where the build put the worker. */
declare const ATTACHMENT_WORKER: string;

/** A file that the reporter chose, as far as it has come. */
export interface ChosenFile {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  /** The length of what is sent, once that is known. */
  readonly bytes: number;
  readonly found: readonly Finding[];
  /** Null until it has been looked into. */
  readonly cleaning: Cleaning | null;
  readonly state: FileState;
}

export type FileState =
  | { readonly kind: 'checking' }
  /** It could not be cleaned for certain: the reporter decides. */
  | { readonly kind: 'undecided' }
  | { readonly kind: 'sending'; readonly share: number; readonly isConnected: boolean }
  | { readonly kind: 'sent'; readonly attached: AttachedFile }
  | { readonly kind: 'failed'; readonly why: SendingProblem };

/** What a report says of a file, and the upload that it thereby makes its own. */
export interface AttachedFile {
  readonly upload: string;
  readonly attachment: Attachment;
}

/** What a report says of a file, and the sealed file that waits with it on the device. */
export interface KeptAttachment {
  readonly file: KeptFile;
  readonly attachment: Attachment;
}

class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

const MAX_NAME = 256;
const MAX_TYPE = 128;
const UNKNOWN_TYPE = 'application/octet-stream';
const EXTENSIONS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** The files of one report. Names and types stay here until they are sealed into it. */
export class AttachmentList {
  #files: readonly ChosenFile[] = [];
  #nextId = 1;
  #worker: Worker | null = null;
  #isPaused = false;
  /** Then nothing that arrives from here counts any more. */
  #isKeeping = false;
  readonly #onChange: () => void;
  readonly #waiting = new Set<() => void>();
  readonly #keeping = new Map<number, (kept: SealedOnDevice | null) => void>();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get files(): readonly ChosenFile[] {
    return this.#files;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** What has arrived sealed at the server. */
  get attached(): readonly AttachedFile[] {
    return this.#files.flatMap(({ state }) => (state.kind === 'sent' ? [state.attached] : []));
  }

  add(files: readonly File[]): void {
    const chosen = files.map((file) => ({ file, id: this.#nextId++ }));
    this.#set([...this.#files, ...chosen.map(({ file, id }) => chosenFile(id, file))]);
    for (const { id, file } of chosen) this.#post({ kind: 'check', id, file });
  }

  /** Sends a file although it may still tell more than its content. */
  accept(id: number): void {
    this.#send(id);
  }

  remove(id: number): void {
    this.#post({ kind: 'remove', id });
    this.#set(this.#files.filter((file) => file.id !== id));
  }

  pause(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#post({ kind: isPaused ? 'pause' : 'resume' });
    this.#set(this.#files);
  }

  /** Resolves when nothing is under way any more. Returns whether all have arrived. */
  async settled(): Promise<boolean> {
    while (
      this.#isKeeping ||
      this.#files.some(({ state }) => state.kind === 'checking' || state.kind === 'sending')
    )
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    return this.#files.every(({ state }) => state.kind === 'sent');
  }

  /**
   * Seals every file anew, onto the device, and takes back what went up from here: what belongs to no report is
   * deleted in two days, and a report that waits may take longer.
   *
   * @param write writes down what they belong to.
   * @returns whether that is done; otherwise there is no room, and sending goes on.
   * @throws whatever `write` does; sending then goes on as well.
   */
  async keep(write: (kept: readonly KeptAttachment[]) => Promise<void>): Promise<boolean> {
    const wasPaused = this.#isPaused;
    this.#isKeeping = true;
    this.pause(true);
    const kept: KeptAttachment[] = [];
    try {
      for (const file of this.#files) kept.push(await this.#keepOne(file));
      await write(kept);
    } catch (error) {
      await forgetFiles(kept.map(({ file }) => file.id));
      this.#isKeeping = false;
      this.pause(wasPaused);
      if (error instanceof NoRoom) return false;
      throw error;
    }
    for (const { id } of this.#files) this.#post({ kind: 'remove', id });
    return true;
  }

  async #keepOne({ id, name, type }: ChosenFile): Promise<KeptAttachment> {
    const file = crypto.randomUUID();
    const sealed = await new Promise<SealedOnDevice | null>((resolve) => {
      this.#keeping.set(id, resolve);
      this.#post({ kind: 'keep', id, file });
    });
    if (sealed === null) throw new NoRoom();
    const { bytes, seal } = sealed;
    const attachment = { ...seal, type, name };
    return { file: { id: file, bytes, upload: null, isWhole: false }, attachment };
  }

  /** Forgets the files. What was sent stays: a report has made it its own, or it goes in two days. */
  clear(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#isPaused = false;
    this.#isKeeping = false;
    this.#set([]);
  }

  #receive(told: FromWorker): void {
    switch (told.kind) {
      case 'checked':
        return this.#checked(told);
      case 'progress':
        return this.#change(told.id, {
          state: { kind: 'sending', share: told.share, isConnected: told.isConnected },
        });
      case 'sent':
        return this.#sent(told);
      case 'failed':
        return this.#change(told.id, { state: { kind: 'failed', why: told.why } });
      case 'kept':
        this.#keeping.get(told.id)?.(told.kept);
        this.#keeping.delete(told.id);
    }
  }

  #checked({ id, found, cleaning, bytes, type }: Extract<FromWorker, { kind: 'checked' }>): void {
    const file = this.#files.find((each) => each.id === id);
    if (file === undefined) return;
    const form = type === null ? {} : { type, name: renamed(file, type) };
    this.#change(id, { found, cleaning, bytes, ...form, state: { kind: 'undecided' } });
    if (cleaning === 'cleaned') this.#send(id);
  }

  #send(id: number): void {
    this.#change(id, { state: { kind: 'sending', share: 0, isConnected: true } });
    this.#post({ kind: 'send', id });
  }

  #sent({ id, upload, seal }: Extract<FromWorker, { kind: 'sent' }>): void {
    const file = this.#files.find((each) => each.id === id);
    if (file === undefined) return;
    const attachment = { ...seal, type: file.type, name: file.name };
    this.#change(id, { state: { kind: 'sent', attached: { upload, attachment } } });
  }

  #change(id: number, change: Partial<ChosenFile>): void {
    this.#set(this.#files.map((file) => (file.id === id ? { ...file, ...change } : file)));
  }

  #set(files: readonly ChosenFile[]): void {
    this.#files = files;
    this.#onChange();
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  #post(call: ToWorker): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(call);
  }

  #start(): Worker {
    const worker = new Worker(ATTACHMENT_WORKER, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#receive(data);
    worker.onerror = () => {
      for (const { id, state } of this.#files)
        if (state.kind !== 'sent') this.#change(id, { state: { kind: 'failed', why: 'unreadable' } });
    };
    return worker;
  }
}

function chosenFile(id: number, { name, type, size }: File): ChosenFile {
  return {
    id,
    // Some systems give names that are no text.
    name: name.toWellFormed().slice(0, MAX_NAME).toWellFormed(),
    type: type === '' || type.length > MAX_TYPE ? UNKNOWN_TYPE : type,
    bytes: size,
    found: [],
    cleaning: null,
    state: { kind: 'checking' },
  };
}

/** The name with the ending of what the file has become. */
function renamed({ name, type }: ChosenFile, newType: string): string {
  const ending = EXTENSIONS[newType];
  return type === newType || ending === undefined ? name : `${name.replace(/\.\w{1,5}$/, '')}.${ending}`;
}
