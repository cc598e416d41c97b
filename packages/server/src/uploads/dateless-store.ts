import { FileStore } from '@tus/file-store';
import type { BlobFolder } from '../blobs/index.ts';
import type { UploadRecords } from './upload-records.ts';

/** The files of tus, of which none has a date, also while it is half here. */
export class DatelessStore extends FileStore {
  readonly #folder: BlobFolder;
  readonly #records: UploadRecords;

  constructor(folder: BlobFolder, records: UploadRecords) {
    super({ directory: folder.path, configstore: records });
    this.#folder = folder;
    this.#records = records;
  }

  override async create(...file: Parameters<FileStore['create']>): ReturnType<FileStore['create']> {
    const created = await super.create(...file);
    await this.#folder.forgetDates([created.id]);
    return created;
  }

  override async write(...[bytes, id, offset]: Parameters<FileStore['write']>): Promise<number> {
    try {
      return await super.write(bytes, id, offset);
    } finally {
      // A line that was cut has brought something too.
      await this.#records.noteArrived(id, await this.#folder.sizeOf(id));
      await this.#folder.forgetDates([id]);
    }
  }

  override async remove(id: string): Promise<void> {
    await super.remove(id);
    await this.#folder.forgetDates([]);
  }
}
