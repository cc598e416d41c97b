import { readFileSync } from 'node:fs';
import { parseVoucher } from '@bellbuoy/protocol/vouchers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestLedger } from '../../packages/server/src/ledger/test-ledger.ts';
import { newProgramme, type TestProgramme } from '../support/programme.ts';
import { tablesWith, tracesOf } from './joins.ts';
import { RealLine } from './real-line.ts';
import { formatRow, tableRows } from './table.ts';

// Whoever has everything that a programme has tries to tell for which report somebody was paid.

const AWARDS = process.env['BELLBUOY_LONG'] === '1' ? [1, 3, 20, 200] : [1, 3, 20];
/** Minor units, so that several people have vouchers of each key. */
const AMOUNTS = [5_000, 15_000, 20_000, 70_000];

describe('from what a real server stores', () => {
  let programme: TestProgramme;

  beforeEach(async () => {
    programme = await newProgramme('sqlite');
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  test.each(AWARDS)('nothing joins a paid voucher with its claim, of %i', async (awards) => {
    const line = await RealLine.of(programme);
    const claims = [];
    for (let i = 0; i < awards; i++) claims.push(await line.thank(AMOUNTS[i % AMOUNTS.length] ?? 0));
    const before = await line.rows();
    const keyOf = (voucher: string) => {
      const key = line.keys.find(({ kid }) => kid === parseVoucher(voucher).kid);
      if (key === undefined) throw new Error('a voucher of no key');
      return key;
    };
    // The looking finds what is there: what was answered to a claim is kept with it.
    expect(tablesWith(before, claims[0]?.signatures ?? [])).toContain('opened payloads');
    for (const { vouchers } of claims) {
      for (const voucher of vouchers)
        expect(tablesWith(before, tracesOf(voucher, keyOf(voucher)))).toEqual([]);
    }
    for (const { vouchers } of claims) await line.present(vouchers[0] ?? '');
    const isOld = new Set(before.map((row) => JSON.stringify(row)));
    const added = (await line.rows()).filter((row) => !isOld.has(JSON.stringify(row)));
    expect(new Set(added.map(({ table }) => table))).toContain('spent_vouchers');
    const secrets = claims.flatMap(({ blinded, signatures }) => [...blinded, ...signatures]);
    expect(tablesWith(added, secrets)).toEqual([]);
    await new TestLedger(programme).verify();
  });
});

describe('from days, order and values', () => {
  const rows = tableRows();

  test('who goes at once, with all of it, is found', () => {
    const hasty = rows.find(({ bearer, awards }) => bearer.name.endsWith('the next day') && awards === 200);
    expect(hasty?.advantage).toBeGreaterThan(0.5);
  });

  test('who waits and brings one at a time is found no better than by guessing', () => {
    const patient = rows.filter(({ bearer, awards }) => bearer.name.includes('one by one') && awards >= 20);
    expect(patient).toHaveLength(4);
    for (const { advantage } of patient) expect(advantage).toBeLessThan(0.02);
  });

  test('the published table is what comes out', () => {
    const page = readFileSync(new URL('../../docs/linkability.md', import.meta.url), 'utf8');
    for (const row of rows) expect(page).toContain(formatRow(row));
  });
});
