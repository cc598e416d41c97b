import { describe, expect, test } from 'vitest';
import { hashB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { codeOf } from '../code-of.ts';
import { noteSigner } from '../log/note.ts';
import {
  formatStatement,
  parseStatement,
  type Statement,
  type StatementClaim,
  signStatement,
  verifyStatement,
} from './statement.ts';

const signer = noteSigner('harbour.example/programme', new Uint8Array(32).fill(1));
const stranger = noteSigner('harbour.example/programme', new Uint8Array(32).fill(2));
const bytes = utf8('{"v":1}');
const statement: Statement = {
  origin: 'harbour.example',
  kind: 'site',
  sequence: 7,
  day: '2026-11-21',
  expires: '2026-12-20',
  hash: hashB64(bytes),
};
const claim: StatementClaim = {
  kind: 'site',
  bytes,
  note: signStatement(statement, signer),
  vkey: signer.vkey,
  day: '2026-12-20',
  minSequence: 7,
};

describe('a statement', () => {
  test('is what the programme key signed', () => {
    expect(verifyStatement(claim)).toEqual(statement);
    expect(parseStatement(formatStatement(statement))).toEqual(statement);
  });

  test.each<[string, Partial<StatementClaim>, string]>([
    ['about other bytes', { bytes: utf8('{"v":2}') }, 'unverified'],
    ['of another kind', { kind: 'demands' }, 'unverified'],
    ['by another key of that name', { note: signStatement(statement, stranger) }, 'unverified'],
    ['older than one that was met', { minSequence: 8 }, 'unverified'],
    ['that has run out', { day: '2026-12-21' }, 'expired'],
    [
      'of another programme',
      { note: signStatement({ ...statement, origin: 'other' }, signer) },
      'unverified',
    ],
    ['that is none', { note: 'nothing' }, 'malformed'],
  ])('%s is refused', (_, part, code) => {
    expect(codeOf(() => verifyStatement({ ...claim, ...part }))).toBe(code);
  });

  test.each([
    formatStatement(statement).replace('\n7\n', '\n07\n'),
    formatStatement(statement).replace('/site', '/sites'),
    `${formatStatement(statement)}more\n`,
    formatStatement(statement).replace('2026-12-20', '2026-13-20'),
    '',
  ])('spelled otherwise is none: %j', (text) => {
    expect(codeOf(() => parseStatement(text))).toBe('malformed');
  });
});
