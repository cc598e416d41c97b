import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines, type TestLocation } from '../../../../test/support/databases.ts';
import {
  type Database,
  openDatabase,
  payloadsOfReport,
  putPayload,
  type Reader,
  readPayload,
  readPayloads,
  shredPayloads,
} from './index.ts';

describeOnBothEngines('payloads', (newLocation, engine) => {
  let place: TestLocation;
  let database: Database;
  const bytes = Buffer.from('the envelope of a report, sealed already');

  beforeEach(async () => {
    place = await newLocation();
    database = await openDatabase(place.location);
  });

  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  const put = (mailbox: string, outlivesReport = false) =>
    database.transaction((transaction) => putPayload(transaction, { mailbox, bytes, outlivesReport }));

  test('come back as they were put, by their mailbox and no other', async () => {
    const id = await put('a');
    expect(await readPayload(database.store, 'a', id)).toEqual(new Uint8Array(bytes));
    expect(await readPayload(database.store, 'b', id)).toBeNull();
  });

  test('cannot be exchanged between mailboxes', async () => {
    const id = await put('a');
    await database.store.updateTable('payloads').set({ mailbox: 'b' }).execute();
    await database.store.updateTable('shred_keys').set({ mailbox: 'b' }).execute();
    await expect(readPayload(database.store, 'b', id)).rejects.toThrow('authenticate');
  });

  test('are gone once shredded, and their ids are not used again', async () => {
    const [first, second] = [await put('a'), await put('a')];
    await database.transaction((transaction) => shredPayloads(transaction, 'a', [second]));
    expect(await readPayload(database.store, 'a', second)).toBeNull();
    const third = await put('a');
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await readPayloads(database.store, 'a', [first, second, third])).toHaveLength(2);
  });

  test('of a report are all but those that outlive it', async () => {
    const ids = [await put('a'), await put('a')];
    await put('a', true);
    await put('b');
    expect(await payloadsOfReport(database.store, 'a')).toEqual(ids);
  });

  test.runIf(engine === 'sqlite')(
    'leave no copy of what lay beside them when others were shredded',
    async () => {
      const live: { mailbox: string; id: number }[] = [];
      const secrets: Buffer[] = [];
      for (let round = 0; round < 25; round++) {
        await database.transaction(async (transaction) => {
          for (let i = 0; i < 30; i++) {
            const mailbox = String(i % 7);
            const bytes = randomBytes([100, 1024, 5755, 9851][i % 4] ?? 0);
            live.push({ mailbox, id: await putPayload(transaction, { mailbox, bytes }) });
          }
          for (const { mailbox, id } of live.splice(round % 5, 22)) {
            secrets.push(...(await readSecrets(transaction, id)));
            await shredPayloads(transaction, mailbox, [id]);
          }
        });
      }
      await database.eraseTraces();
      const stored = await readFile(place.location);
      expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
    },
  );

  async function readSecrets(store: Reader, id: number): Promise<Buffer[]> {
    const key = store.selectFrom('shred_keys').select('key').where('payload', '=', id);
    const payload = store.selectFrom('payloads').select('bytes').where('id', '=', id);
    const ciphertext = Buffer.from((await payload.executeTakeFirstOrThrow()).bytes);
    return [
      Buffer.from((await key.executeTakeFirstOrThrow()).key),
      ciphertext.subarray(0, 60),
      ciphertext.subarray(-60),
    ];
  }

  test.runIf(engine === 'sqlite')('leave neither key nor ciphertext in the file once shredded', async () => {
    const id = await put('a');
    const { key } = await database.store.selectFrom('shred_keys').select('key').executeTakeFirstOrThrow();
    const row = await database.store.selectFrom('payloads').select('bytes').executeTakeFirstOrThrow();
    await database.transaction((transaction) => shredPayloads(transaction, 'a', [id]));
    await database.eraseTraces();
    const files = [place.location, `${place.location}-wal`];
    const stored = Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
    expect(stored.includes(Buffer.from(key))).toBe(false);
    expect(stored.includes(Buffer.from(row.bytes))).toBe(false);
    expect(stored.includes(bytes)).toBe(false);
  });
});
