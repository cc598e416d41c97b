import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StatementKind } from '@bellbuoy/protocol';
import { type Database, openDatabase } from '@bellbuoy/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFediverse } from './check-fediverse.ts';
import { checkStatements } from './check-statements.ts';
import { checkWitnesses } from './check-witnesses.ts';
import type { Finding } from './finding.ts';

const TODAY = '2026-11-21';

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  database = await openDatabase(join(folder, 'bellbuoy.db'));
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const told = (findings: readonly Finding[]) => findings.map(({ state, says }) => `${state} ${says}`);

describe('witnesses', () => {
  const named = ['north.example/w', 'south.example/w'].map((name) => ({
    vkey: `${name}+00000000+AA`,
    url: 'https://w.example',
  }));
  const grow = async (...days: string[]) => {
    const rows = days.map((day, i) => ({ size: i + 1, root: new Uint8Array(32), day }));
    await database.store.insertInto('log_roots').values(rows).execute();
  };
  const cosign = async (at: number, size: number) => {
    const witness = named[at]?.vkey ?? '';
    await database.store.insertInto('log_cosignatures').values({ size, witness, line: 'x' }).execute();
  };
  const check = async (quorum: number) =>
    told(await checkWitnesses(database, { witnesses: named, quorum }, TODAY));

  test('that nobody named are no matter', async () => {
    await grow('2026-01-01');
    expect(await checkWitnesses(database, {}, TODAY)).toEqual([]);
  });

  test('keep up while only what is new lacks their word, however old their last one is', async () => {
    await grow('2026-01-01', '2026-11-20', '2026-11-21');
    await cosign(0, 1);
    await cosign(1, 3);
    expect(await check(1)).toEqual(['ok All 2 keep up with the log.']);
  });

  test('lag once they lack what is older than a day', async () => {
    await grow('2026-01-01', '2026-11-19', '2026-11-21');
    await cosign(0, 1);
    await cosign(1, 3);
    const lags = 'warn north.example/w has cosigned nothing since 2026-11-19.';
    expect(await check(1)).toEqual([lags]);
    expect(await check(2)).toEqual([
      lags,
      'warn Only 1 of the 2 that are needed keep up: nobody is shown what the log has since.',
    ]);
  });

  test('that never cosigned lag from the first entry', async () => {
    await grow('2026-01-01');
    await cosign(1, 1);
    expect(await check(0)).toEqual(['warn north.example/w has cosigned nothing since 2026-01-01.']);
  });
});

describe('statements', () => {
  const state = async (kind: StatementKind, sequence: number, expires: string, note: string | null) => {
    const edition = { kind, sequence, day: '2026-09-01', expires, bytes: new Uint8Array(1), note };
    await database.store.insertInto('statements').values(edition).execute();
  };
  const check = async () => told(await checkStatements(database, TODAY));

  test('that were never made are no matter', async () => {
    expect(await check()).toEqual([]);
  });

  test('are well while they hold for two weeks', async () => {
    await state('site', 1, '2026-11-01', 'note');
    await state('site', 2, '2026-12-05', 'note');
    expect(await check()).toEqual(['ok The statement about the site’s files is good until 2026-12-05.']);
  });

  test('are warned of when they wait, run out soon, or have run out', async () => {
    await state('site', 1, '2026-12-04', 'note');
    await state('site', 2, '2026-12-20', null);
    await state('demands', 1, '2026-11-20', 'note');
    expect(await check()).toEqual([
      'warn The statement about the site’s files waits for its signature.',
      'warn The statement about the site’s files is good until 2026-12-04 only.',
      'warn The statement about legal demands expired on 2026-11-20.',
    ]);
  });
});

describe('followers', () => {
  const check = async (url = 'https://tips.example') => {
    const urls = { public: url, desk: url };
    return told(await checkFediverse(database, { fediverse: { name: 'harbour' }, urls }));
  };
  const follow = async (inbox: string, failingSince: string | null) => {
    const { origin } = new URL(inbox);
    const row = { inbox, origin, failing_since: failingSince, attempts: 0, rests_until: 0 };
    await database.store.insertInto('fediverse_inboxes').values(row).execute();
  };

  test('are no matter where there is no account', async () => {
    expect(await checkFediverse(database, { urls: { public: 'https://a.example', desk: '' } })).toEqual([]);
  });

  test('are told of, with how many servers are contacted and none of their names', async () => {
    await follow('https://social.example/inbox', null);
    const on = 'ok @harbour@tips.example can be followed. This server contacts those of its followers: ';
    expect(await check()).toEqual([`${on}1.`]);
    await follow('https://away.example/inbox', '2026-11-20');
    expect(await check()).toEqual([`${on}2.`, 'warn Servers that take nothing at the moment: 1 of 2.']);
    expect((await check()).join()).not.toMatch(/social|away/);
  });

  test('cannot be had without https', async () => {
    expect(await check('http://localhost:8080')).toEqual([
      'warn Nobody can follow @harbour@localhost:8080: other servers ask by https alone.',
    ]);
  });
});
