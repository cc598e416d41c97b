import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeB64, randomBytes } from '@bellbuoy/protocol';
import { draftVoucher, parseVoucher, spentKeyOf } from '@bellbuoy/protocol/vouchers';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { withSnapshot } from '../db/index.ts';
import { openIntake } from '../intake/index.ts';
import { TestReporters } from '../intake/test-reporters.ts';
import { listIssuingKeys } from '../programme/index.ts';
import { forgetSpent, PASS_LANE } from './index.ts';
import { TestPasses } from './test-passes.ts';
import { pressableGate } from './test-work.ts';
import { TOP_LEVEL } from './work-levels.ts';

const LAST_DAY = '2027-03-31';
const DAY_AFTER = '2027-04-01';
const PURPOSE = { for: 'A'.repeat(43) };

describeOnBothEngines('passes, while the line is busy', (_, engine) => {
  let programme: TestProgramme;
  let reporters: TestReporters;
  let passes: TestPasses;
  let press: (level: number) => void;
  let journal: string;

  beforeEach(async () => {
    journal = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);
    programme = await newProgramme(engine);
    passes = new TestPasses(programme);
    const pressable = pressableGate(programme);
    press = pressable.press;
    reporters = await TestReporters.before(programme, journal, pressable.gate);
    press(TOP_LEVEL);
  });

  afterEach(async () => {
    await reporters.intake.close();
    await programme.end();
    await rm(journal, { force: true });
    expect(programme.failures).toEqual([]);
  });

  const spentRows = () => programme.database.store.selectFrom('spent').selectAll().execute();
  const newBody = async () => (await reporters.newReport()).body;

  async function statusWith(pass: string): Promise<number> {
    return (await reporters.post({ ...(await newBody()), pass })).status;
  }

  /** What the gate of a server that has seen nothing yet makes of a pass. */
  function admit(pass: string) {
    const { gate, press: pressIt } = pressableGate(programme);
    pressIt(1);
    return gate.admit({ work: null, pass }, PURPOSE, 'somebody');
  }

  test('goes before all work, and is spent with the report that it let in', async () => {
    const pass = await passes.draw();
    expect((await admit(pass))?.lane).toBe(PASS_LANE);
    expect(PASS_LANE).toBeGreaterThan(TOP_LEVEL);
    expect(await spentRows()).toEqual([]);
    expect(await statusWith(pass)).toBe(201);
    const key = spentKeyOf(parseVoucher(pass));
    expect(await spentRows()).toEqual([{ key, kind: 'pass', until_day: LAST_DAY }]);
  });

  test('is neither looked at nor spent while nothing is asked', async () => {
    const pass = await passes.draw();
    press(0);
    expect(await statusWith(pass)).toBe(201);
    expect(await statusWith('nonsense')).toBe(201);
    expect(await spentRows()).toEqual([]);
    press(1);
    expect(await statusWith(pass)).toBe(201);
  });

  test('is not spent by what is refused', async () => {
    const pass = await passes.draw();
    const body = await newBody();
    expect((await reporters.post({ ...body, pass, uploads: ['A'.repeat(22)] })).status).toBe(422);
    expect((await reporters.post({ ...body, pass, epoch: 9 })).status).toBe(409);
    expect((await reporters.post({ ...body, pass, envelope: body.envelope.slice(4) })).status).toBe(422);
    expect(await spentRows()).toEqual([]);
    expect((await reporters.post({ ...body, pass })).status).toBe(201);
  });

  test('lets one of two in that present it, one after the other, also after a restart', async () => {
    const pass = await passes.draw();
    expect(await statusWith(pass)).toBe(201);
    expect(await statusWith(pass)).toBe(428);
    const restarted = pressableGate(programme);
    restarted.press(1);
    const intake = openIntake(programme, restarted.gate);
    const again = new TextEncoder().encode(JSON.stringify({ ...(await newBody()), pass }));
    await expect(intake.accept(again)).rejects.toThrow('work-needed');
    await intake.close();
    expect((await reporters.countRows())['reports']).toBe(1);
  });

  test('lets one of many in that present it at once, whatever server they ask', async () => {
    const pass = await passes.draw();
    const elsewhere = pressableGate(programme);
    elsewhere.press(1);
    const second = openIntake(programme, elsewhere.gate);
    const bodies = await Promise.all(Array.from({ length: 12 }, newBody));
    const outcomes = await Promise.allSettled(
      bodies.map((body, i) =>
        (i % 2 === 0 ? second : reporters.intake).accept(
          new TextEncoder().encode(JSON.stringify({ ...body, pass })),
        ),
      ),
    );
    await second.close();
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await reporters.countRows())['reports']).toBe(1);
    expect(await spentRows()).toHaveLength(1);
  });

  test('answers its report again, with the pass, with another, or without', async () => {
    const [pass, other] = [await passes.draw(), await passes.draw()];
    const body = await newBody();
    const first = await reporters.post({ ...body, pass });
    expect(first.status).toBe(201);
    const promise: unknown = await first.json();
    for (const again of [{ ...body, pass }, { ...body, pass: other }, body]) {
      const answer = await reporters.post(again);
      expect([answer.status, await answer.json()]).toEqual([200, promise]);
    }
    expect(await spentRows()).toHaveLength(1);
    expect(await statusWith(other)).toBe(201);
  });

  test('leaves nothing in the report that tells of it', async () => {
    const body = await newBody();
    const rowWith = async (pass: string | null) => {
      const { store } = programme.database;
      const sent = { ...body, ...(pass === null ? {} : { pass }) };
      expect((await reporters.post(sent)).status).toBe(201);
      const row = await store.selectFrom('reports').selectAll().executeTakeFirstOrThrow();
      await store.deleteFrom('reports').execute();
      const { promise: _promise, payload: _payload, ...rest } = row;
      return rest;
    };
    const withPass = await rowWith(await passes.draw());
    press(0);
    expect(await rowWith(null)).toEqual(withPass);
  });

  test('leaves no order either, in which reports came with which', async () => {
    for (let i = 0; i < 5; i++) expect(await statusWith(await passes.draw())).toBe(201);
    const keys: unknown[] = [];
    await withSnapshot(programme.database, async (snapshot) => {
      for await (const rows of snapshot.pages('spent')) keys.push(...rows.map(({ key }) => key));
    });
    expect(keys).toHaveLength(5);
    expect(keys).toEqual([...keys].sort());
    if (engine === 'postgres') return;
    const numbered = sql`select rowid from spent`.execute(programme.database.store);
    await expect(numbered).rejects.toThrow('no such column');
  });

  test('is good to the last day of the next quarter, and not a day longer', async () => {
    const pass = await passes.draw();
    programme.setDay(LAST_DAY);
    expect(await admit(pass)).not.toBeNull();
    programme.setDay(DAY_AFTER);
    expect(await admit(pass)).toBeNull();
  });

  test('stays spent while it could still be presented', async () => {
    expect(await statusWith(await passes.draw())).toBe(201);
    programme.setDay(LAST_DAY);
    await forgetSpent(programme);
    expect(await spentRows()).toHaveLength(1);
    programme.setDay(DAY_AFTER);
    await forgetSpent(programme);
    expect(await spentRows()).toEqual([]);
  });

  test('is refused when it is of another programme, or signed by nobody', async () => {
    const pass = await passes.draw();
    const stranger = await newProgramme(engine);
    const foreign = new TestPasses(stranger);
    const theirs = await foreign.draw();
    const [key] = await listIssuingKeys(programme.database.store);
    const [, , theirSignature = ''] = theirs.split('.');
    const bad = [
      theirs,
      // Our key's name over their signature, and no signature at all.
      `${draftVoucher(key?.kid ?? '')}.${theirSignature}`,
      `${draftVoucher(key?.kid ?? '')}.${encodeB64(randomBytes(384))}`,
      `${draftVoucher(key?.kid ?? '')}.${encodeB64(new Uint8Array(384))}`,
      // Another pass's signature.
      `${draftVoucher(key?.kid ?? '')}.${pass.split('.')[2]}`,
    ];
    for (const each of bad) expect(await statusWith(each)).toBe(428);
    await stranger.end();
    expect(await statusWith(pass)).toBe(201);
  });

  test('is refused in any other size or spelling', async () => {
    const pass = await passes.draw();
    const [header = '', payload = '', signature = ''] = pass.split('.');
    const bytes = Buffer.from(signature, 'base64url');
    const b64 = (value: Uint8Array) => Buffer.from(value).toString('base64url');
    const bad = [
      `${header}.${payload}.${b64(bytes.subarray(1))}`,
      `${header}.${payload}.${b64(Buffer.concat([Buffer.alloc(1), bytes]))}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${header}..${signature}`,
      `${pass}.`,
      `${pass}=`,
      ` ${pass}`,
      `${b64(Buffer.from('{"alg":"none"}'))}.${payload}.${signature}`,
      `${b64(Buffer.from('{}'))}.${payload}.${signature}`,
      `${header}.${b64(Buffer.from('{"n":"AA"}'))}.${signature}`,
      '',
      '.'.repeat(2_048),
    ];
    for (const each of bad) expect([each, await statusWith(each)]).toEqual([each, 428]);
    expect(await statusWith('A'.repeat(2_049))).toBe(400);
    expect((await reporters.post({ ...(await newBody()), pass: [pass] })).status).toBe(400);
    expect(await statusWith(pass)).toBe(201);
  });

  test('is signed by the key of this quarter alone', async () => {
    await passes.draw();
    const [key] = await listIssuingKeys(programme.database.store);
    const blinded = Buffer.concat([Buffer.alloc(1), randomBytes(383)]);
    expect(await passes.sign(key?.kid ?? '', blinded)).toHaveLength(1);
    expect(await passes.sign('another', blinded)).toBeNull();
    programme.setDay('2027-01-01');
    expect(await passes.sign(key?.kid ?? '', blinded)).toBeNull();
    await passes.draw();
    expect((await listIssuingKeys(programme.database.store)).map(({ quarter }) => quarter)).toEqual([
      '2026-Q4',
      '2027-Q1',
    ]);
  });
});
