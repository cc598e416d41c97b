// A file of bank transfers as banks take it: ISO 20022, pain.001.001.03.
//
//     CstmrCdtTrfInitn = GrpHdr (message, number, sum, who asks) PmtInf (from which account, on which day) CdtTrfTxInf…
//
// Its only time is midnight of its day: the form wants one.

import { formatMajor } from '@bellbuoy/protocol/rewards';
import type { paymentsBy } from './ways.ts';

export type Transfer = ReturnType<typeof paymentsBy<'bank'>>[number];

/** From where the money goes. */
export interface Payer {
  readonly name: string;
  readonly iban: string;
}

export interface BankFile {
  readonly payer: Payer;
  /** At least one, all in one currency. */
  readonly transfers: readonly Transfer[];
  readonly day: string;
  /** By which the bank knows a file that came twice: 1 to 30 letters and digits. */
  readonly id: string;
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.03';
/** Of European transfers; the form would allow 140. */
const MAX_NAME = 70;

/** The whole file, in UTF-8. */
export function formatBankFile({ payer, transfers, day, id }: BankFile): string {
  const sum = transfers.reduce((total, { amount }) => total + amount, 0n);
  const currency = transfers[0]?.currency ?? '';
  const totals = [
    leaf('NbOfTxs', String(transfers.length)),
    leaf('CtrlSum', formatMajor({ amount: sum, currency })),
  ];
  const header = element('GrpHdr', [
    leaf('MsgId', id),
    leaf('CreDtTm', `${day}T00:00:00`),
    ...totals,
    element('InitgPty', [nameOf(payer)]),
  ]);
  const payment = element('PmtInf', [
    leaf('PmtInfId', id),
    leaf('PmtMtd', 'TRF'),
    ...totals,
    ...(currency === 'EUR' ? [element('PmtTpInf', [element('SvcLvl', [leaf('Cd', 'SEPA')])])] : []),
    leaf('ReqdExctnDt', day),
    element('Dbtr', [nameOf(payer)]),
    element('DbtrAcct', [accountOf(payer)]),
    element('DbtrAgt', [element('FinInstnId', [element('Othr', [leaf('Id', 'NOTPROVIDED')])])]),
    leaf('ChrgBr', 'SLEV'),
    ...transfers.map((transfer, index) => transferOf(transfer, `${id}${index + 1}`)),
  ]);
  const document = `<Document xmlns="${NAMESPACE}">${element('CstmrCdtTrfInitn', [header, payment])}</Document>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

function transferOf({ payee, amount, currency }: Transfer, id: string): string {
  return element('CdtTrfTxInf', [
    element('PmtId', [leaf('EndToEndId', id)]),
    element('Amt', [`<InstdAmt Ccy="${escape(currency)}">${formatMajor({ amount, currency })}</InstdAmt>`]),
    element('Cdtr', [nameOf(payee)]),
    element('CdtrAcct', [accountOf(payee)]),
  ]);
}

function nameOf({ name }: { name: string }): string {
  return leaf('Nm', name.trim().slice(0, MAX_NAME));
}

function accountOf({ iban }: { iban: string }): string {
  return element('Id', [leaf('IBAN', iban)]);
}

function element(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`;
}

function leaf(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

/** What XML does not allow in any spelling goes; a name of it would be none. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
