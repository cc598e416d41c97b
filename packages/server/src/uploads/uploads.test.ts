import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashB64, sealAttachment } from '@bellbuoy/protocol';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import type { BlobFolder } from '../blobs/index.ts';
import { originApp } from '../http/index.ts';
import type { WorkGate } from '../work/index.ts';
import { gateAtRest, solve } from '../work/test-work.ts';
import { bindUploads, forgetUploads, sweepUploads, uploadRoutes } from './index.ts';
import { measureRoom, PIECE_BYTES } from './upload-room.ts';

const MAILBOX = hashB64(new Uint8Array(1));
const tus = { 'tus-resumable': '1.0.0' };

describeOnBothEngines('uploads', (_, engine) => {
  let programme: TestProgramme;
  let folder: BlobFolder;
  let app: Hono;
  let gate: WorkGate;
  let file: Uint8Array<ArrayBuffer>;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    folder = programme.blobs;
    gate = gateAtRest(programme);
    app = originApp('http://localhost', programme.diagnostics).route('/', uploadRoutes(programme, gate));
    file = await sealedFile();
  });
  afterEach(() => programme.end());

  async function begin(headers: Record<string, string> = {}): Promise<Response> {
    return app.request('/uploads', {
      method: 'POST',
      headers: { ...tus, 'upload-length': String(file.length), ...headers },
    });
  }

  async function send(id: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const headers = {
      ...tus,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    };
    return app.request(`/uploads/${id}`, { method: 'PATCH', headers, body: bytes });
  }

  async function upload(): Promise<string> {
    const id = idOf(await begin());
    expect((await send(id, 0, file)).status).toBe(204);
    return id;
  }

  test('resume where they were cut, and keep neither name nor date', async () => {
    const id = idOf(await begin());
    await send(id, 0, file.slice(0, 70_001));
    const head = await app.request(`/uploads/${id}`, { method: 'HEAD', headers: tus });
    expect(head.headers.get('upload-offset')).toBe('70001');
    // What is half here has no date either, nor has the folder.
    expect((await stat(join(folder.path, id))).mtimeMs).toBe(0);
    expect((await stat(folder.path)).mtimeMs).toBe(0);
    expect((await send(id, 70_000, file.slice(70_000))).status).toBe(409);
    expect((await send(id, 70_001, file.slice(70_001))).status).toBe(204);
    expect(await readdir(folder.path)).toEqual([id]);
    expect(await readFile(join(folder.path, id))).toEqual(Buffer.from(file));
    expect((await stat(join(folder.path, id))).mtimeMs).toBe(0);
    const rows = await programme.database.store.selectFrom('uploads').selectAll().execute();
    const { length } = file;
    const sealed = hashB64(file);
    expect(rows).toEqual([{ id, day: TEST_DAY, bytes: length, arrived: length, sealed, mailbox: null }]);
  });

  test('take room by what arrives, so that whoever only begins many keeps nobody out', async () => {
    const { database } = programme;
    const room = () => measureRoom(database, async () => 10 * 2 ** 40);
    const day = TEST_DAY;
    const begun = Array.from({ length: 999 }, (_, i) => ({ id: `begun ${i}`, day, bytes: 500_000_000 }));
    const rows = begun.map((row) => ({ ...row, arrived: 0, sealed: null, mailbox: null }));
    for (let i = 0; i < rows.length; i += 333)
      await database.store
        .insertInto('uploads')
        .values(rows.slice(i, i + 333))
        .execute();
    expect(await room()).toMatchObject({ arrived: 0, held: 999 * PIECE_BYTES });
    const id = idOf(await begin());
    // From here on whoever begins another one works for it; what is begun goes on.
    expect((await begin()).status).toBe(428);
    const challenge = await gate.giveChallenge({ bytes: file.length });
    const paid = { ...tus, 'upload-length': String(file.length), 'bellbuoy-work': await solve(challenge) };
    const post = { method: 'POST', headers: paid };
    expect((await app.request('/uploads', post)).status).toBe(201);
    expect((await app.request('/uploads', post)).status).toBe(428);
    // Nor is it cheaper to send a little of each.
    await send(id, 0, file.slice(0, 70_001));
    expect(await room()).toMatchObject({ arrived: 70_001 });
    expect((await begin()).status).toBe(428);
    const [{ id: first } = { id: '' }] = begun;
    const note = (arrived: number) =>
      database.store.updateTable('uploads').set({ arrived }).where('id', '=', first).execute();
    await note(PIECE_BYTES - 1);
    expect((await begin()).status).toBe(428);
    await note(PIECE_BYTES);
    expect((await send(id, 70_001, file.slice(70_001))).status).toBe(204);
    expect(await room()).toMatchObject({ arrived: PIECE_BYTES + file.length });
    // The first piece of one has come, and the whole of another, however short.
    idOf(await begin());
  });

  test('refuse metadata, lengths that no attachment has, and what is not sealed', async () => {
    expect((await begin({ 'upload-metadata': `filename ${btoa('IMG_2041.jpg')}` })).status).toBe(400);
    expect((await begin({ 'upload-length': String(file.length + 1) })).status).toBe(413);
    expect((await begin({ 'upload-length': '99999999999' })).status).toBe(413);
    const deferred = { ...tus, 'upload-defer-length': '1' };
    expect((await app.request('/uploads', { method: 'POST', headers: deferred })).status).toBe(413);
    const id = idOf(await begin());
    expect((await send(id, 0, new Uint8Array(file.length))).status).toBe(422);
    expect(await readdir(folder.path)).toEqual([]);
    expect(await programme.database.store.selectFrom('uploads').selectAll().execute()).toEqual([]);
  });

  test('tell no other site anything', async () => {
    const answer = await begin({ origin: 'https://elsewhere.example' });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(answer.headers.get('location')).toMatch(/^\/api\/v1\/uploads\/[\w-]{22}$/);
  });

  test('belong to one conversation, once, and are then out of reach', async () => {
    const id = await upload();
    const bind = (mailbox: string, ids: string[]) =>
      programme.database.transaction((transaction) => bindUploads(transaction, mailbox, ids));
    await bind(MAILBOX, [id]);
    await bind(MAILBOX, [id]);
    await expect(bind(hashB64(new Uint8Array(2)), [id])).rejects.toMatchObject({ code: 'unknown-upload' });
    expect((await app.request(`/uploads/${id}`, { method: 'DELETE', headers: tus })).status).toBe(404);
    expect(await readdir(folder.path)).toEqual([id]);
    const unfinished = idOf(await begin());
    await expect(bind(MAILBOX, [unfinished])).rejects.toMatchObject({ code: 'unknown-upload' });
    await expect(bind(MAILBOX, ['AAAAAAAAAAAAAAAAAAAAAA'])).rejects.toMatchObject({ code: 'unknown-upload' });
  });

  test('go with their report, or at the end of the second day when nothing names them', async () => {
    const [bound, unbound] = [await upload(), await upload()];
    await programme.database.transaction((transaction) => bindUploads(transaction, MAILBOX, [bound]));
    expect(
      await programme.database.transaction((transaction) => forgetUploads(transaction, MAILBOX)),
    ).toEqual([bound]);
    programme.setDay('2026-11-22');
    await sweepUploads(programme);
    expect(await readdir(folder.path)).toEqual([unbound]);
    programme.setDay('2026-11-23');
    await sweepUploads(programme);
    expect(await readdir(folder.path)).toEqual([]);
  });
});

async function sealedFile(): Promise<Uint8Array<ArrayBuffer>> {
  const { sealed } = await sealAttachment(new Blob(['a photograph']).stream(), 12);
  return new Uint8Array(await new Response(sealed).arrayBuffer());
}

function idOf(answer: Response): string {
  expect(answer.status).toBe(201);
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
}
