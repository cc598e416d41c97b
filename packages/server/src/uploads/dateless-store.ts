import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import type { BlobFolder } from '../blobs/index.ts';
import { Arrival } from './arrival.ts';
import type { RoomKeeper } from './room-keeper.ts';
import type { UploadRecords } from './upload-records.ts';

/** The files of tus, of which none has a date, also while it is half here, and which end where the room does. */
export class DatelessStore extends FileStore {
  readonly #folder: BlobFolder;
  readonly #records: UploadRecords;
  readonly #keeper: RoomKeeper;

  constructor(folder: BlobFolder, records: UploadRecords, keeper: RoomKeeper) {
    super({ directory: folder.path, configstore: records });
    this.#folder = folder;
    this.#records = records;
    this.#keeper = keeper;
  }

  override async create(...file: Parameters<FileStore['create']>): ReturnType<FileStore['create']> {
    const created = await super.create(...file);
    await this.#folder.forgetDates([created.id]);
    return created;
  }

  override async write(...[bytes, id, offset]: Parameters<FileStore['write']>): Promise<number> {
    const note = (here: number) => this.#records.noteArrived(id, here);
    const arrival = new Arrival(this.#keeper, note, offset);
    try {
      return await super.write(Readable.from(arrival.letIn(bytes), { objectMode: false }), id, offset);
    } catch (error) {
      // The store says of any failure that it could not write.
      throw arrival.failure ?? error;
    } finally {
      // A line that was cut has brought something too.
      await arrival.end(this.#folder.sizeOf(id));
      await this.#folder.forgetDates([id]);
    }
  }

  override async remove(id: string): Promise<void> {
    await super.remove(id);
    await this.#folder.forgetDates([]);
  }
}
