import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CATEGORIES,
  DESK_PROBLEM_CODES,
  DISPOSITIONS,
  ENVELOPE_BYTES,
  EXCLUSIONS,
  MAILBOX_ANSWER_BYTES,
  MAILBOX_STATES,
  MESSAGE_KINDS,
  PUBLIC_PROBLEM_CODES,
  PublicAct,
} from '@bellbuoy/protocol';
import { RECEIPT_LANGUAGES } from '@bellbuoy/protocol/wordlists';
import { describe, expect, test } from 'vitest';
import { POWERS } from '../../packages/server/src/accounts/powers.ts';
import { checksByVectors } from '../../vectors/check/index.ts';

// docs/protocol.md is what a stranger writes a client from: whatever the code can say must stand there.

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/protocol.md'), 'utf8');
const provenance = readFileSync(join(root, 'vectors/README.md'), 'utf8');

const named: Record<string, readonly string[]> = {
  'every category and exclusion': [...CATEGORIES, ...EXCLUSIONS],
  'every disposition and state': [...DISPOSITIONS, ...MAILBOX_STATES],
  'every problem’s code': [...PUBLIC_PROBLEM_CODES, ...DESK_PROBLEM_CODES],
  'every kind of frame': MESSAGE_KINDS,
  'every kind of open log line': PublicAct.options.map(({ entries }) => entries.type.literal),
  'every language of receipts': RECEIPT_LANGUAGES,
};

describe('the protocol’s page names', () => {
  test.each(Object.entries(named))('%s', (_, words) => {
    expect(words.filter((word) => !hasCode(page, word))).toEqual([]);
  });

  test('every staff call', () => {
    const calls = Object.keys(POWERS).map((route) => route.replaceAll(/:(\w+)/g, '<$1>'));
    expect(calls.filter((call) => !page.includes(`\`${call}\``))).toEqual([]);
  });

  test('every size', () => {
    const sizes = [...ENVELOPE_BYTES, ...MAILBOX_ANSWER_BYTES].map(String);
    expect(sizes.filter((size) => !page.includes(size))).toEqual([]);
  });

  test('every file of vectors, each of which is checked and has its provenance', () => {
    const files = readdirSync(join(root, 'vectors')).filter((file) => file.endsWith('.json'));
    const checked = Object.keys(checksByVectors);
    expect(files.map((file) => file.replace('.json', '')).filter((name) => !checked.includes(name))).toEqual(
      [],
    );
    expect(checked.filter((name) => !hasCode(page, name) || !hasCode(provenance, name))).toEqual([]);
  });
});

function hasCode(text: string, word: string): boolean {
  return new RegExp(`\`(?:\\d{3} )?${word}\``).test(text);
}
