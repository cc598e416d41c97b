import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatBankFile, type Transfer } from './bank-file.ts';

// The schema is the one that Debian's tryton-modules-account-payment-sepa carries.
const SCHEMA =
  '/usr/lib/python3/dist-packages/trytond/modules/account_payment_sepa/tests/pain.001.001.03.xsd';

const PAYER = { name: 'Saltmere Harbour & Co.', iban: 'DE89370400440532013000' };

function transfer(name: string, amount: bigint): Transfer {
  const payee = { way: 'bank', name, iban: 'GB29NWBK60161331926819' } as const;
  return { payee, day: '2026-11-21', amount, currency: 'EUR' };
}

function fileOf(...transfers: Transfer[]): string {
  return formatBankFile({ payer: PAYER, transfers, day: '2026-11-21', id: '0011223344556677889900aa' });
}

function findings(xml: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

test('adds up, in major units, in the file and in its one group', () => {
  const xml = fileOf(transfer('Ana Luz', 20_000n), transfer('Ben Ode', 5_050n));
  expect([...xml.matchAll(/<CtrlSum>([^<]+)</g)].map(([, sum]) => sum)).toEqual(['250.50', '250.50']);
  expect([...xml.matchAll(/<NbOfTxs>([^<]+)</g)].map(([, count]) => count)).toEqual(['2', '2']);
  expect([...xml.matchAll(/<InstdAmt Ccy="EUR">([^<]+)</g)].map(([, amount]) => amount)).toEqual([
    '200.00',
    '50.50',
  ]);
});

test('says nothing of where it comes from, and no time', () => {
  const xml = fileOf(transfer('Ana Luz', 20_000n));
  expect(xml).not.toMatch(/report|voucher|reward|tip/i);
  expect([...xml.matchAll(/T(\d\d:\d\d:\d\d)/g)].map(([, time]) => time)).toEqual(['00:00:00']);
});

test('lets no name be anything but a name', () => {
  const xml = fileOf(transfer('</Nm><Amt>"&\u0000\u0007', 100n));
  expect(xml).toContain('<Nm>&lt;/Nm&gt;&lt;Amt&gt;&quot;&amp;</Nm>');
});

test.runIf(existsSync(SCHEMA))('is valid by the schema of banks, and the schema finds what is not', () => {
  const xml = fileOf(transfer('Ana Luz', 20_000n), transfer('</Nm>"&\u0000 漢字', 5_050n));
  expect(findings(xml)).toBe('');
  expect(findings(fileOf(transfer('x'.repeat(400), 1n)))).toBe('');
  expect(findings(xml.replace('<PmtMtd>TRF</PmtMtd>', ''))).toContain('PmtMtd');
});
