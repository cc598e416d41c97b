import { readdir } from 'node:fs/promises';
import { hashB64, sealAttachment } from '@bellbuoy/protocol';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { BlobFolder } from '../blobs/index.ts';
import { originApp } from '../http/index.ts';
import { gateAtRest } from '../work/test-work.ts';
import { sweepUploads, uploadRoutes } from './index.ts';
import { PIECE_BYTES } from './upload-room.ts';

const MIB = 2 ** 20;
const DISK_BYTES = 40 * MIB;
const CHUNK_BYTES = 64 * 1024;
const tus = { 'tus-resumable': '1.0.0' };

describeOnBothEngines('uploads at once', (_, engine) => {
  let programme: TestProgramme;
  let disk: SmallDisk;
  let app: Hono;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    disk = new SmallDisk(programme.blobs.path);
    const served = { ...programme, blobs: disk };
    app = originApp('http://localhost', programme.diagnostics).route(
      '/',
      uploadRoutes(served, gateAtRest(served)),
    );
  });
  afterEach(() => programme.end());

  async function begin(bytes: number): Promise<Response> {
    return app.request('/uploads', { method: 'POST', headers: { ...tus, 'upload-length': String(bytes) } });
  }

  async function beginOne(bytes: number): Promise<string> {
    const answer = await begin(bytes);
    expect(answer.status).toBe(201);
    return answer.headers.get('location')?.split('/').at(-1) ?? '';
  }

  async function send(id: string, body: BodyInit, headers: Record<string, string> = {}): Promise<number> {
    const patch = {
      method: 'PATCH',
      headers: {
        ...tus,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '0',
        ...headers,
      },
      body,
      duplex: 'half',
    };
    return (await app.request(`/uploads/${id}`, patch)).status;
  }

  async function arrived(): Promise<number> {
    const rows = await programme.database.store.selectFrom('uploads').select('arrived').execute();
    return rows.reduce((sum, row) => sum + row.arrived, 0);
  }

  test.each([
    ['say how much they bring', (bytes: number) => ({ 'content-length': String(bytes) })],
    ['do not say it', () => ({})],
  ])('leave half of the disk to reports, where they %s', async (_, headers) => {
    const { sealedBytes } = await sealing(12 * MIB);
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) ids.push(await beginOne(sealedBytes));
    const statuses = await Promise.all(ids.map((id) => send(id, zeros(sealedBytes), headers(sealedBytes))));
    expect(statuses).toContain(503);
    const used = DISK_BYTES - (await disk.freeBytes());
    expect(used).toBeLessThanOrEqual(DISK_BYTES / 2);
    // It is no lock-out either: much has come, and is counted.
    expect(used).toBeGreaterThan(DISK_BYTES / 4);
    expect(await arrived()).toBe(used);
    expect((await begin(sealedBytes)).status).toBe(503);
  });

  test('take a whole file in one request, however long', async () => {
    const { sealed, sealedBytes } = await sealing(9 * MIB);
    const file = new Uint8Array(await new Response(sealed).arrayBuffer());
    expect(await send(await beginOne(sealedBytes), file)).toBe(204);
    const row = await programme.database.store.selectFrom('uploads').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ arrived: sealedBytes, bytes: sealedBytes, sealed: hashB64(file) });
  });

  test('are recorded while they come, and take nothing while they do not', async () => {
    const { sealedBytes } = await sealing(12 * MIB);
    const [slow, silent] = [trickle(), trickle()];
    const statuses = [
      send(await beginOne(sealedBytes), slow.stream),
      send(await beginOne(sealedBytes), silent.stream),
    ];
    slow.bring(PIECE_BYTES);
    await expect.poll(arrived).toBe(PIECE_BYTES);
    slow.bring(PIECE_BYTES / 2);
    slow.end();
    expect(await statuses[0]).toBe(204);
    expect(await arrived()).toBe(1.5 * PIECE_BYTES);
    silent.end();
    expect(await statuses[1]).toBe(204);
    expect(await arrived()).toBe(1.5 * PIECE_BYTES);
  });

  test('end when they are swept', async () => {
    const { sealedBytes } = await sealing(12 * MIB);
    const late = trickle();
    const status = send(await beginOne(sealedBytes), late.stream);
    late.bring(PIECE_BYTES);
    await expect.poll(arrived).toBe(PIECE_BYTES);
    programme.setDay('2026-11-23');
    await sweepUploads(programme);
    late.bring(PIECE_BYTES);
    expect(await status).toBe(404);
    expect(await readdir(disk.path)).toEqual([]);
  });
});

/** A disk on which there is nothing but this folder. */
class SmallDisk extends BlobFolder {
  override async freeBytes(): Promise<number> {
    const sizes = await Promise.all((await this.list()).map((id) => this.sizeOf(id)));
    return DISK_BYTES - sizes.reduce((sum, size) => sum + size, 0);
  }
}

function sealing(bytes: number) {
  return sealAttachment(new Blob([new Uint8Array(bytes)]).stream(), bytes);
}

function zeros(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull: (controller) => {
      const chunk = Math.min(left, CHUNK_BYTES);
      if (chunk > 0) controller.enqueue(new Uint8Array(chunk));
      else controller.close();
      left -= chunk;
    },
  });
}

/** A body that comes when the test says so. */
function trickle() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  return {
    stream: readable,
    bring: (bytes: number) => {
      // Where the other side stops reading, nothing more is written, and nobody waits for it.
      for (let sent = 0; sent < bytes; sent += CHUNK_BYTES)
        writer.write(new Uint8Array(CHUNK_BYTES)).catch(() => undefined);
    },
    end: () => void writer.close().catch(() => undefined),
  };
}
