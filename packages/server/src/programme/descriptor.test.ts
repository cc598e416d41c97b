import {
  addDays,
  approveGuardians,
  descriptorNote,
  draftGuardians,
  encodeB64,
  type Guardians,
  guardiansHash,
  makeKeyring,
  parseDescriptor,
  parseGuardians,
  randomBytes,
  verifyDescriptor,
  verifyProof,
} from '@bellbuoy/protocol';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { takeLease } from '../db/index.ts';
import { originApp } from '../http/index.ts';
import { PublishedLog, sequence } from '../log/index.ts';
import {
  addEpoch,
  appointGuardians,
  editionInForce,
  nativeNoteSigner,
  openDesk,
  type Programme,
  pendingDescriptor,
  programmeRoutes,
  publishDescriptor,
  renewDescriptor,
} from './index.ts';

describeOnBothEngines('the descriptor', (_, engine) => {
  let programme: TestProgramme;
  let app: Hono;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    const routes = programmeRoutes(programme, new PublishedLog(programme));
    app = originApp('http://localhost', programme.diagnostics).route('/', routes);
  });
  afterEach(() => programme.end());

  const renew = (changed: Partial<Programme> = {}) =>
    programme.database.transaction((transaction) =>
      renewDescriptor(transaction, { ...programme, ...changed }),
    );

  async function inForce() {
    const edition = await editionInForce(programme.database.store);
    return parseDescriptor(edition?.bytes ?? new Uint8Array());
  }

  async function openWithEpochs(...spans: { from: string; days: number }[]): Promise<void> {
    const { desk, origin } = programme.config;
    const root = await makeKeyring(randomBytes(32), origin);
    await programme.database.transaction(async (transaction) => {
      await openDesk(transaction, desk.id, encodeB64(root.verify));
      for (const [i, { from, days }] of spans.entries()) {
        const { recipient, verify } = await makeKeyring(randomBytes(32), origin);
        const until = addDays(from, days - 1);
        const epoch = { epoch: i + 1, recipient, verify: encodeB64(verify), from, until };
        await addEpoch(transaction, desk.id, { ...epoch, acceptUntil: addDays(until, 60) });
      }
      await renewDescriptor(transaction, programme);
    });
  }

  async function fetchVerified(day = TEST_DAY) {
    const bytes = new Uint8Array(await (await app.request('/.well-known/bellbuoy')).arrayBuffer());
    const note = await (await app.request('/.well-known/bellbuoy.note')).text();
    return verifyDescriptor({ bytes, note, vkey: programme.file.vkey, day, minSequence: 1 });
  }

  test('is signed, in force and of no desk before one is open', async () => {
    const descriptor = await fetchVerified();
    expect(descriptor).toMatchObject({ origin: 'harbour.example', sequence: 1, desks: [], guardians: null });
    expect([descriptor.day, descriptor.expires]).toEqual([TEST_DAY, addDays(TEST_DAY, 29)]);
  });

  test('has an entry in the log whose proof is served', async () => {
    expect((await app.request('/.well-known/bellbuoy.proof')).status).toBe(404);
    const { config, database, keys, random } = programme;
    const lease = await takeLease(database, { name: 'log', holder: 'test', now: 0 });
    if (lease === null) throw new Error('no lease');
    await sequence(database, lease, { origin: config.origin, day: TEST_DAY, batches: 'scheduled', random });
    const proof = await (await app.request('/.well-known/bellbuoy.proof')).text();
    const bytes = new Uint8Array(await (await app.request('/.well-known/bellbuoy')).arrayBuffer());
    const { day, sequence: number } = parseDescriptor(bytes);
    const hash = encodeB64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    const line = `{"day":"${day}","hash":"${hash}","sequence":${number},"type":"descriptor"}`;
    expect(verifyProof(proof, line, keys.log.vkey).size).toBeGreaterThan(0);
  });

  test('names epochs by the day: one made ahead comes into force by itself', async () => {
    const next = addDays(TEST_DAY, 30);
    await openWithEpochs({ from: TEST_DAY, days: 30 }, { from: next, days: 30 });
    const [first] = (await fetchVerified()).desks;
    expect([first?.epoch, first?.next.map(({ epoch }) => epoch), first?.past]).toEqual([1, [2], []]);
    programme.setDay(next);
    await renew();
    const [second] = (await fetchVerified(next)).desks;
    expect([second?.epoch, second?.next, second?.past.map(({ epoch }) => epoch)]).toEqual([2, [], [1]]);
    expect((await inForce()).sequence).toBe(3);
  });

  test('leaves out a desk whose first epoch has not begun', async () => {
    await openWithEpochs({ from: addDays(TEST_DAY, 1), days: 30 });
    expect((await fetchVerified()).desks).toEqual([]);
  });

  test('has a new edition only when it says something else, or soon runs out', async () => {
    await renew();
    programme.setDay(addDays(TEST_DAY, 15));
    await renew();
    expect((await inForce()).sequence).toBe(1);
    const day = addDays(TEST_DAY, 16);
    programme.setDay(day);
    await Promise.all([renew(), renew(), renew()]);
    expect(await inForce()).toMatchObject({ sequence: 2, day, expires: addDays(day, 29) });
  });

  test('waits as a draft while the programme key is offline', async () => {
    const offline = { keys: { ...programme.keys, programme: null } };
    await openWithEpochs({ from: TEST_DAY, days: 30 });
    programme.setDay(addDays(TEST_DAY, 20));
    await renew(offline);
    await renew(offline);
    expect((await inForce()).sequence).toBe(2);
    const draft = await pendingDescriptor(programme.database);
    expect(draft?.sequence).toBe(3);

    const bytes = draft?.bytes ?? new Uint8Array();
    const stranger = nativeNoteSigner('harbour.example/programme', randomBytes(32));
    await expect(publishDescriptor(programme, descriptorNote(bytes, stranger))).rejects.toThrow('known key');
    const signer = programme.keys.programme;
    if (signer === null) throw new Error('no key');
    const older = await editionInForce(programme.database.store);
    await expect(publishDescriptor(programme, older?.note ?? '')).rejects.toThrow('another descriptor');
    expect((await inForce()).sequence).toBe(2);

    await publishDescriptor(programme, descriptorNote(bytes, signer));
    expect((await fetchVerified(addDays(TEST_DAY, 20))).sequence).toBe(3);
    expect(await pendingDescriptor(programme.database)).toBeNull();
    await expect(publishDescriptor(programme, descriptorNote(bytes, signer))).rejects.toThrow(
      'no descriptor',
    );
  });

  test('replaces a draft that nobody signed, and signs one once the key is back', async () => {
    const offline = { keys: { ...programme.keys, programme: null } };
    for (const day of [20, 26]) {
      programme.setDay(addDays(TEST_DAY, day));
      await renew({
        ...offline,
        config: { ...programme.config, answerWithin: day, limits: { attachments: day, attachmentBytes: 1 } },
      });
      expect((await pendingDescriptor(programme.database))?.sequence).toBe(2);
    }
    await renew();
    expect(await inForce()).toMatchObject({ sequence: 2, limits: programme.config.limits });
  });

  test('names guardians with one entry in the log, and goes on naming them', async () => {
    const guardians = await approvedGuardians(programme.config.origin);
    expect(await appointGuardians(programme, guardians)).toBe(true);
    expect(await inForce()).toMatchObject({ sequence: 2, guardians });
    expect(await appointGuardians(programme, guardians)).toBe(false);
    await openWithEpochs({ from: TEST_DAY, days: 30 });
    programme.setDay(addDays(TEST_DAY, 20));
    await renew();
    expect(await inForce()).toMatchObject({ sequence: 4, guardians });
    const rows = await programme.database.store.selectFrom('log_outbox').select('line').execute();
    const entries = rows.map(({ line }) => line).filter((line) => line.includes('"type":"guardians"'));
    const hash = guardiansHash(guardians);
    expect(entries).toEqual([
      `{"day":"${TEST_DAY}","from":"${TEST_DAY}","hash":"${hash}","type":"guardians"}`,
    ]);
  });

  test('may be kept by caches that ask every time', async () => {
    for (const path of ['/.well-known/bellbuoy', '/.well-known/bellbuoy.note']) {
      const first = await app.request(path);
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const etag = first.headers.get('etag') ?? '';
      const weak = `W/${etag.replace(/^W\//, '')}`;
      const again = await app.request(path, { headers: { 'if-none-match': `"other", ${weak}` } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect((await app.request(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    }
  });
});

async function approvedGuardians(origin: string): Promise<Guardians> {
  const keyrings = await Promise.all([1, 2].map(() => makeKeyring(randomBytes(32), origin)));
  const slots = keyrings.map(({ recipient, verify }, i) => ({
    holder: `Holder ${i + 1}`,
    organisation: 'Bar Association',
    recipient,
    verify: encodeB64(verify),
  }));
  const draft = draftGuardians({ from: TEST_DAY, threshold: 2, slots });
  const approvals = keyrings.map((keyring, i) => approveGuardians(draft, i + 1, keyring));
  return parseGuardians({ ...draft, approvals });
}
