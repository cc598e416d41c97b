import { isAttachmentLength, ProtocolError } from '@bellbuoy/protocol';
import { Server } from '@tus/server';
import type { Database } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { DatelessStore } from './dateless-store.ts';
import { Refusal } from './refusal.ts';
import { RoomKeeper } from './room-keeper.ts';
import { uploadRecords } from './upload-records.ts';
import { hasRoomToBegin, measureRoom } from './upload-room.ts';

export const UPLOADS_PATH = '/api/v1/uploads';

const ID_BYTES = 16;

/**
 * A tus 1.0 server that takes sealed attachments and nothing else: lengths that only a padded attachment has,
 * no metadata, and at the end a file that begins as age files do.
 */
export function tusServer(programme: Programme): Server {
  const { database, blobs: folder } = programme;
  const room = () => measureRoom(database, () => folder.freeBytes());
  const keeper = new RoomKeeper(room);
  return new Server({
    path: UPLOADS_PATH,
    relativeLocation: true,
    allowedOrigins: [],
    datastore: new DatelessStore(
      folder,
      uploadRecords(database, () => today(programme)),
      keeper,
    ),
    namingFunction: () => Buffer.from(programme.random(ID_BYTES)).toString('base64url'),
    // What belongs to a report is out of reach here.
    onIncomingRequest: async (request, id) => {
      if (await isBound(database, id)) throw new Refusal(404);
      // What will not fit is not begun; what says no length, or lies, ends where the room does.
      if (request.method === 'PATCH' && lengthOf(request) > (await keeper.left())) throw new Refusal(503);
    },
    onUploadCreate: async (_, { size, metadata }) => {
      if (metadata !== undefined) throw new Refusal(400);
      if (size === undefined || !isAttachmentLength(size, programme.config.limits.attachmentBytes))
        throw new Refusal(413);
      if (!hasRoomToBegin(size, await room())) throw new Refusal(503);
      return {};
    },
    onUploadFinish: async (_, { id }) => {
      const sealed = await folder.hash(id).catch(async (error: unknown) => {
        await database.store.deleteFrom('uploads').where('id', '=', id).execute();
        await folder.remove([id]);
        throw isNotSealed(error) ? new Refusal(422) : error;
      });
      await database.store.updateTable('uploads').set({ sealed }).where('id', '=', id).execute();
      return {};
    },
    onResponseError: async (_, error) => ({ status_code: statusOf(error), body: '' }),
  });
}

function isNotSealed(error: unknown): boolean {
  return error instanceof ProtocolError && error.code === 'not-sealed';
}

function statusOf(error: object): number {
  return 'status_code' in error && typeof error.status_code === 'number' ? error.status_code : 500;
}

async function isBound({ store }: Database, id: string): Promise<boolean> {
  const upload = await store.selectFrom('uploads').select('mailbox').where('id', '=', id).executeTakeFirst();
  return upload !== undefined && upload.mailbox !== null;
}

/** How much a request says that it brings, and nothing where it does not say it. */
function lengthOf({ headers }: Pick<Request, 'headers'>): number {
  const length = Number(headers.get('content-length'));
  return Number.isSafeInteger(length) && length >= 0 ? length : 0;
}
