import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forbiddenWords } from '@bellbuoy/content';
import { describe, expect, test } from 'vitest';
import { COMMAND_WORDS } from '../../packages/cli/src/commands/index.ts';
import { POWERS } from '../../packages/server/src/accounts/powers.ts';

// What Bellbuoy refuses to be, as far as no package alone can break it; and that the page which says which test holds
// each refusal, and which each adversary, is not out of date.

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');

const names = [...Object.keys(POWERS), ...COMMAND_WORDS];

test('3: nothing takes people in bulk', async () => {
  for (const name of names) expect(name).not.toMatch(/import|bulk|csv|people|persons|lists?-of|upload-list/i);
  const markup = await sourcesOf('packages/reporter/src/pages/*.ts');
  expect(markup.length).toBeGreaterThan(15);
  for (const { name, text } of markup) {
    // A file that is chosen is an attachment, or a report that was sealed elsewhere: never rows of anything.
    expect([name, text.match(/accept="[^"]*(csv|spreadsheet|xls)/i)?.[0] ?? 'none']).toEqual([name, 'none']);
  }
});

test('8: nothing makes taking part compulsory, or keeps who did', async () => {
  const keeping = /certificate|diploma|attendance|participat|completed-lessons|streak|badge-of|quota/i;
  // That one prints a commendation: thanks for facts that were verified, and nobody's for taking part.
  for (const name of names.filter((each) => each !== 'credential certificate'))
    expect(name).not.toMatch(keeping);
  const migrations = await sourcesOf('packages/server/src/db/migrations/*.ts');
  expect(migrations.length).toBeGreaterThan(15);
  for (const { name, text } of migrations)
    expect([name, keeping.exec(text)?.[0] ?? 'nothing']).toEqual([name, 'nothing']);
  for (const [language, text] of [
    ['en', 'It is your duty to report the enemy.'],
    ['es', 'Es su deber avisar del enemigo.'],
    ['fr', 'C’est votre devoir de signaler l’ennemi.'],
    ['ar', 'من واجبك الإبلاغ عن العدو.'],
    ['zh-Hans', '举报敌人是您的义务。'],
  ] as const)
    expect([language, forbiddenWords(text, language).length > 0]).toEqual([language, true]);
});

describe('the threat model', () => {
  const rows = page.split('\n').filter((line) => /^\| \d{1,2} /.test(line));

  test('names only tests that are there', () => {
    const named = [...page.matchAll(/`((?:packages|test|scripts|vectors)\/[\w./-]+\.test\.tsx?)`/g)];
    expect(named.length).toBeGreaterThan(30);
    const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  test('gives each of the ten refusals a test, by its name', () => {
    const refused = new Set(rows.map((row) => Number(row.split(' ')[1])));
    expect([...refused]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const row of rows) {
      const [, name = '', path = ''] = /\| \*(.+)\* \| `([^`]+)` \|$/.exec(row) ?? [];
      const source = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
      expect([row, source.includes(`'${name}'`)]).toEqual([row, true]);
    }
  });

  test('has a row for everybody whom it is about', () => {
    for (const who of [
      ...['Host', 'Administrator', 'Analyst or lead', 'Guardians, fewer than it takes'],
      ...['Guardians, as many as it takes', 'Network', 'Coercer with a phone in hand', 'Flooder'],
      ...['Malicious reporter', 'Brigade', 'Person reported', 'Forked build'],
    ])
      expect([who, page.includes(`| **${who}**`)]).toEqual([who, true]);
  });
});

async function sourcesOf(pattern: string): Promise<{ name: string; text: string }[]> {
  const found: { name: string; text: string }[] = [];
  for await (const name of glob(pattern, { cwd: root }))
    found.push({ name, text: await readFile(join(root, name), 'utf8') });
  return found;
}
