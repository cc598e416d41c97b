import { SendingControl } from '../attachments/send/sending-control.ts';
import { transport } from '../attachments/send/tus-request.ts';
import { UploadRefused, uploadStored } from '../attachments/send/upload-stream.ts';
import { earnQuietly } from './earn-quietly.ts';
import { whileNobodySends } from './keeping-lock.ts';
import { type KeptFile, piecesOf } from './kept-files.ts';
import { findKept, noteFiles, type WaitingReport } from './waiting-reports.ts';

/** How far the files of a report have come, all together. */
export interface FilesProgress {
  /** 0 to 1. */
  readonly share: number;
  readonly isConnected: boolean;
}

/** The files cannot be sent any more, whatever the connection. */
export class FilesLost extends Error {
  override readonly name = 'FilesLost';
  /** `files-gone`: the browser has deleted them. `files-refused`: the server does not take them. */
  readonly code: 'files-gone' | 'files-refused';

  constructor(code: FilesLost['code']) {
    super(code);
    this.code = code;
  }
}

/** The first one, and one more when the server has lost what it had. */
const MAX_TRIES = 2;

/**
 * Sends what the server does not have yet of the files of a report, through any number of cuts. Returns the report as
 * it may then be sent; null when another page is at it, or when the report was deleted meanwhile.
 *
 * @throws FilesLost
 */
export function sendFiles(
  { mailbox }: WaitingReport,
  onProgress: (progress: FilesProgress) => void,
): Promise<WaitingReport | null> {
  return whileNobodySends(mailbox, async () => {
    const report = await findKept(mailbox);
    return report?.kind === 'waiting' ? new FilesOfReport(report, onProgress).send() : null;
  });
}

/** Forgets that the server has had anything of the files. */
export function startFilesAgain({ mailbox, files, body }: WaitingReport): Promise<WaitingReport | null> {
  const { uploads: _, ...rest } = body;
  return noteFiles(mailbox, { files: files.map(forgetUpload), body: rest });
}

class FilesOfReport {
  #report: WaitingReport;
  #noting: Promise<WaitingReport | null> = Promise.resolve(null);
  readonly #onProgress: (progress: FilesProgress) => void;

  constructor(report: WaitingReport, onProgress: (progress: FilesProgress) => void) {
    this.#report = report;
    this.#onProgress = onProgress;
  }

  async send(): Promise<WaitingReport | null> {
    for (const { id } of this.#report.files) if (!(await this.#sendOne(id))) return null;
    const uploads = this.#report.files.flatMap(({ upload }) => upload ?? []);
    return noteFiles(this.#report.mailbox, {
      files: this.#report.files,
      body: { ...this.#report.body, uploads },
    });
  }

  /** Whether it has arrived; otherwise its report was deleted meanwhile. */
  async #sendOne(id: string): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      const file = this.#find(id);
      if (file.isWhole) return true;
      try {
        const upload = await this.#upload(file);
        return await this.#note({ ...file, upload, isWhole: true });
      } catch (error) {
        if ((await findKept(this.#report.mailbox)) === null) return false;
        if (!(error instanceof UploadRefused)) throw new FilesLost('files-gone');
        if (!error.isLost || tries === MAX_TRIES) throw new FilesLost('files-refused');
        if (!(await this.#note(forgetUpload(file)))) return false;
      }
    }
  }

  #upload(file: KeptFile): Promise<string> {
    const { bytes, upload } = file;
    const source = { bytes, upload, chunksFrom: (offset: number) => piecesOf(file, offset) };
    return uploadStored(source, {
      send: transport,
      control: new SendingControl(),
      earn: earnWork,
      hooks: {
        onBegun: (begun) => void this.#note({ ...file, upload: begun }),
        onProgress: (sent, isConnected) => this.#tell(file, sent, isConnected),
      },
    });
  }

  #tell({ id }: KeptFile, sent: number, isConnected: boolean): void {
    const { files } = this.#report;
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const whole = files.reduce((sum, { isWhole, bytes }) => sum + (isWhole ? bytes : 0), 0);
    const own = this.#find(id).isWhole ? 0 : sent;
    this.#onProgress({ share: (whole + own) / total, isConnected });
  }

  #find(id: string): KeptFile {
    const file = this.#report.files.find((each) => each.id === id);
    if (file === undefined) throw new FilesLost('files-gone');
    return file;
  }

  /** Whether the report is still there. */
  async #note(changed: KeptFile): Promise<boolean> {
    const files = this.#report.files.map((file) => (file.id === changed.id ? changed : file));
    this.#report = { ...this.#report, files };
    const { mailbox, body } = this.#report;
    // One after the other, so that the last one stays.
    this.#noting = this.#noting.then(() => noteFiles(mailbox, { files, body }));
    return (await this.#noting) !== null;
  }
}

async function earnWork(bytes: number): Promise<string | null> {
  const toll = await earnQuietly({ bytes }, null);
  return toll.kind === 'work' ? toll.work : null;
}

function forgetUpload({ id, bytes }: KeptFile): KeptFile {
  return { id, bytes, upload: null, isWhole: false };
}
