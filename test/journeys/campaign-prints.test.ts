import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POLICY_LANGUAGES, type PolicyLanguage } from '@bellbuoy/content/policy';
import { parseProgrammeFile } from '@bellbuoy/protocol';
import { fingerprint, fingerprintWords } from '@bellbuoy/protocol/fingerprint';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../../packages/cli/src/testing/run-cli.ts';

// A campaign is printed, and read back from the paper: by a code reader, and by what reads text out of a PDF.

const CAMPAIGN = 'found-by-the-water';
const SITE = 'https://tips.saltmere.example';
const SIZES = { a4: '594.96 x 841.92 pts (A4)', a3: '841.92 x 1191.12 pts (A3)' };

let folder: string;
let vkey: string;
const at = (...names: string[]): string => join(folder, ...names);
const ofText = (...args: string[]): string => execFileSync('pdftotext', args, { encoding: 'utf8' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-prints-'));
  const made = await runHere([
    ...['init', '--data', at('data'), '--origin', 'saltmere.example', '--title', 'Saltmere Harbour Tip Line'],
    ...['--public-url', SITE, '--desk-url', 'https://desk.saltmere.example'],
  ]);
  expect(made.code).toBe(0);
  vkey = parseProgrammeFile(new Uint8Array(await readFile(at('data/programme.json')))).vkey;
  const run = await runHere([
    ...['campaign', 'make', CAMPAIGN, '--data', at('data'), '--out', at('prints'), '--json'],
  ]);
  expect(run.code).toBe(0);
  expect((JSON.parse(run.stdout) as { files: string[] }).files).toHaveLength(8 * POLICY_LANGUAGES.length);
}, 400_000);
afterAll(() => rm(folder, { recursive: true }));

describe.each(POLICY_LANGUAGES)('in %s', (language) => {
  const page = `${SITE}${language === 'en' ? '' : `/${language}`}/campaigns/${CAMPAIGN}/`;
  const posters = ['a4', 'a4-tear-off', 'a3', 'a3-tear-off'];

  test.each(posters)(
    'the poster %s is one page of its size, and every code on it leads to the page',
    (form) => {
      const file = at('prints', language, `poster-${form}.pdf`);
      const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      expect(facts).toMatch(/^Pages: +1$/m);
      expect(facts).toContain(SIZES[form.startsWith('a3') ? 'a3' : 'a4']);
      const picture = at(`${language}-${form}`);
      execFileSync('pdftoppm', ['-r', '130', '-gray', '-png', '-singlefile', file, picture]);
      const codes = execFileSync('zbarimg', ['--quiet', '--raw', `${picture}.png`], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const read = codes.trim().split('\n');
      expect([...new Set(read)]).toEqual([page]);
      expect(read).toHaveLength({ a4: 1, 'a4-tear-off': 8, a3: 1, 'a3-tear-off': 11 }[form] ?? 0);
    },
  );

  test('the number to call, the fingerprint and the address can be read back from the poster', async () => {
    const text = ofText(at('prints', language, 'poster-a4.pdf'), '-');
    const folded = text.normalize('NFC').replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '');
    expect(folded).toContain('112');
    expect(folded).not.toContain('211');
    expect(folded).toContain(fingerprint(vkey).replaceAll(' ', ''));
    for (const word of fingerprintWords(vkey, await receiptWordlist(listOf(language))))
      expect(folded).toContain(word);
    expect(folded).toContain('tips.saltmere.example/');
    expect(folded).toContain('found-by-the-water');
  });

  test('the days stand on the leader’s pack as the language writes them, and the whole key on the press sheet', () => {
    const pack = ofText(at('prints', language, 'leaders-pack.pdf'), '-').replace(/\s+/g, ' ');
    for (const number of ['15', '11', '2027']) expect(pack).toContain(number);
    expect(pack).not.toContain('7202');
    const press = ofText('-raw', at('prints', language, 'press-sheet.pdf'), '-').replace(/\s+/g, '');
    expect(press).toContain(vkey);
    const pages = execFileSync('pdfinfo', [at('prints', language, 'leaders-pack.pdf')], { encoding: 'utf8' });
    expect(Number(/^Pages: +(\d+)$/m.exec(pages)?.[1])).toBeLessThanOrEqual(3);
  });

  test('the cards have the sizes that sites ask for, and a text for whoever does not see them', async () => {
    for (const [width, height] of [
      [1200, 630],
      [1080, 1080],
    ] as const) {
      const png = await readFile(at('prints/cards', `${language}-${width}x${height}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
      // A card of one colour would be far smaller.
      expect(png.length).toBeGreaterThan(20_000);
    }
    expect((await readFile(at('prints/cards', `${language}.txt`), 'utf8')).length).toBeGreaterThan(30);
  });
});

test('what does not exist is said before anything is drawn', async () => {
  const make = (...more: string[]) => runHere(['campaign', 'make', ...more, '--data', at('data')]);
  expect(await make('nothing')).toMatchObject({ code: 2, stdout: '' });
  expect(await make(CAMPAIGN, '--language', 'de')).toMatchObject({ code: 2, stdout: '' });
  expect(await make(CAMPAIGN, '--only', 'banners')).toMatchObject({ code: 2, stdout: '' });
  const gone = await make(CAMPAIGN, '--only', 'press', '--out', at('none'), '--chromium', '/no/chromium');
  expect(gone.stderr).toContain('Name the browser with --chromium');
});

function listOf(language: PolicyLanguage): 'en' | 'es' | 'fr' | 'zh-Hans' {
  return language === 'ar' ? 'en' : language;
}
