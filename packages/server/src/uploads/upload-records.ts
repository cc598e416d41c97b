import type { Day } from '@bellbuoy/protocol';
import { Upload } from '@tus/server';
import type { Database } from '../db/index.ts';

/**
 * What tus must know of an upload between requests. It has no metadata and no time: tus would keep both beside
 * the bytes, so this takes the place of its own records.
 */
export interface UploadRecords {
  get(id: string): Promise<Upload | undefined>;
  set(id: string, upload: Upload): Promise<void>;
  delete(id: string): Promise<void>;
  /** Whether there is still such an upload. @param bytes how much of it is here by now. */
  noteArrived(id: string, bytes: number): Promise<boolean>;
}

/** @param today gives the programme's day. */
export function uploadRecords({ store }: Database, today: () => Day): UploadRecords {
  return {
    get: async (id) => {
      const record = await store
        .selectFrom('uploads')
        .select('bytes')
        .where('id', '=', id)
        .executeTakeFirst();
      return record && new Upload({ id, size: record.bytes, offset: 0 });
    },
    set: async (id, { size }) => {
      if (size === undefined) throw new Error('an upload without a length');
      await store
        .insertInto('uploads')
        .values({ id, day: today(), bytes: size, arrived: 0, sealed: null, mailbox: null })
        .execute();
    },
    noteArrived: async (id, bytes) => {
      const noted = await store
        .updateTable('uploads')
        .set({ arrived: bytes })
        .where('id', '=', id)
        .returning('id')
        .execute();
      return noted.length > 0;
    },
    delete: async (id) => {
      await store.deleteFrom('uploads').where('id', '=', id).where('mailbox', 'is', null).execute();
    },
  };
}
