import { describe, expect, test } from 'vitest';
import { encodeB64 } from '../base64url.ts';
import { ProtocolError } from '../errors.ts';
import { crowdOf } from './crowd.ts';
import type { AttestedFigures, Transparency } from './figures.ts';
import { verifyCells } from './verify-transparency.ts';
import type { VoucherCount } from './voucher-figures.ts';

const kid = (n: number): string => encodeB64(new Uint8Array(32).fill(n));
const fifty = (
  n: number,
  quarter: string,
  issued: number | null,
  redeemed: number | null = null,
): VoucherCount => ({
  ...{ kid: kid(n), kind: 'award', quarter, value: 5_000, currency: 'EUR' },
  ...{ issued, redeemed },
});

function month(period: string, told: Partial<Pick<AttestedFigures, 'vouchers' | 'money'>>): AttestedFigures {
  return {
    ...{ v: 1, origin: 'harbour.example', period, edition: 1, day: `${period}-28`, log: { from: 0, to: 0 } },
    ...{ counts: [], acts: [], money: [], readers: { slots: [], auditors: [] } },
    ...{ former: null, replaces: null, why: null, hash: kid(0), ...told },
  };
}

function published(...months: AttestedFigures[]): Transparency {
  const editions = months.map((figures) => ({ figures, note: '' }));
  return { v: 1, origin: 'harbour.example', auditors: [], policies: [], editions };
}

describe('the crowd of a voucher', () => {
  const transparency = published(
    month('2027-01', { vouchers: [fifty(1, '2026-Q4', 12)] }),
    month('2027-02', {}),
    month('2027-04', { vouchers: [fifty(1, '2026-Q4', 12, 7), fifty(2, '2027-Q1', null)] }),
  );
  const alike = { kind: 'award', value: 5_000, currency: 'EUR' };

  test('is that of its own key where that is counted', () => {
    expect(crowdOf(transparency, { ...alike, kid: kid(1) })).toEqual({ quarter: '2026-Q4', issued: 12 });
  });

  test('is that of the last quarter while its own is not over, also where that is small', () => {
    expect(crowdOf(transparency, { ...alike, kid: kid(3) })).toEqual({ quarter: '2027-Q1', issued: null });
  });

  test.each([
    ['another value', { ...alike, value: 10_000 }],
    ['another currency', { ...alike, currency: 'CHF' }],
    ['a commendation', { kind: 'commendation', level: 1 }],
    ['a pass', { kind: 'pass' }],
  ])('is not known for %s', (_, key) => {
    expect(crowdOf(transparency, { ...key, kid: kid(3) })).toBeNull();
  });

  test('is not known before anything is published', () => {
    expect(crowdOf(published(), { ...alike, kid: kid(1) })).toBeNull();
  });
});

describe('figures that give a small number away are refused:', () => {
  const first = month('2027-01', { vouchers: [fifty(1, '2026-Q4', 12, 5)] });
  const refused = (...months: AttestedFigures[]) => expect(() => verifyCells(months)).toThrow(ProtocolError);

  test('those that do not are taken', () => {
    verifyCells([first, month('2027-04', { vouchers: [fifty(1, '2026-Q4', 12, 10)] })]);
    verifyCells([month('2027-01', { money: [{ currency: 'EUR', paid: 25_000, postings: 5 }] })]);
  });

  test('fewer than five payments', () => {
    refused(month('2027-01', { money: [{ currency: 'EUR', paid: 20_000, postings: 4 }] }));
  });

  test.each([
    ['few were issued', fifty(1, '2026-Q4', 4)],
    ['few came back', fifty(1, '2026-Q4', 12, 3)],
  ])('%s', (_, count) => {
    refused(month('2027-01', { vouchers: [count] }));
  });

  test.each([
    ['one more came back', fifty(1, '2026-Q4', 12, 6)],
    ['one more was issued', fifty(1, '2026-Q4', 13, 5)],
  ])('a later month in which %s', (_, count) => {
    refused(first, month('2027-04', { vouchers: [count] }));
  });
});
