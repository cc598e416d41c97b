import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { forbiddenWords, loadPolicy } from '@bellbuoy/content';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyPolicy } from '../../../content/src/policy/copied-policy.ts';
import { buildReporter } from '../../build.ts';
import { LANGUAGES } from '../messages/languages.ts';

let folder: string;
let paths: string[];
const files = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-site-'));
  paths = await buildReporter(join(folder, 'one'));
  for (const path of paths) files.set(path, await readFile(join(folder, 'one', path), 'utf8'));
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

describe('the built site', () => {
  test('is the same bytes every time', async () => {
    await buildReporter(join(folder, 'two'));
    for (const path of paths) expect(await readFile(join(folder, 'two', path), 'utf8')).toBe(files.get(path));
  }, 120_000);

  test('has a Brotli twin beside every file that is not compressed itself, and nothing else', async () => {
    const entries = await readdir(join(folder, 'one'), { recursive: true, withFileTypes: true });
    const packed = paths.filter((path) => !/\.(mp4|png|pdf)$/.test(path));
    expect(entries.filter((entry) => entry.isFile())).toHaveLength(paths.length + packed.length);
    for (const path of packed) {
      expect(brotliDecompressSync(await readFile(join(folder, 'one', `${path}.br`))).toString()).toBe(
        files.get(path),
      );
    }
  });

  test('names every file but the pages by its content', () => {
    const others = paths.filter((path) => !path.endsWith('.html') || path.startsWith('assets/'));
    const named =
      /^(assets\/[A-Za-z-]+-[A-Za-z0-9]{8,}\.(js|css|svg|json|html|webmanifest)|content\/policy-[A-Za-z-]+-[a-f0-9]{12}\.json|content\/(drawings|films|cards)\/[A-Za-z0-9-]+-[a-f0-9]{12}\.(svg|mp4|vtt|txt|png))$/;
    // A browser finds a new release at an address that stays the same.
    expect(others.filter((path) => !named.test(path))).toEqual(['offline.js']);
  });

  test('refers only to files that are there', () => {
    for (const [path, page] of pages()) {
      for (const [, address = ''] of page.matchAll(
        /(?:src|href|poster|data-policy|data-pages|data-look)="(\/[^"#]*)"/g,
      )) {
        const file = address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
        const isServed =
          /^(programme|policy|rewards|api\/v1\/transparency)\.json$|^\.well-known\/bellbuoy|^([\w-]+\/)?(feed\.(xml|json)$|campaigns\.ics$|<!--@path-->$)/.test(
            file,
          );
        expect([path, file, isServed || files.has(file)]).toEqual([path, file, true]);
      }
    }
  });

  test('leads within its pages only to places that are there', () => {
    for (const [path, page] of pages()) {
      // What follows the `#` of a report is a category for its script.
      for (const [, address = '', id = ''] of page.matchAll(/href="(\/[^"#]*)?#((?!category=)[^"]+)"/g)) {
        const target = address === '' ? page : files.get(`${address.slice(1)}index.html`);
        expect([path, address, id, target?.includes(` id="${id}"`)]).toEqual([path, address, id, true]);
      }
    }
  });

  test('has nothing inline that a strict policy would have to allow', () => {
    for (const [path, page] of pages()) {
      expect([
        path,
        page.match(/<style|\sstyle="|\son[a-z]+="|javascript:|<script(?![^>]*\ssrc="\/assets\/)/gi),
      ]).toEqual([path, null]);
    }
  });

  test('asks nothing of any other site, and leads to Tor and to the policy’s contacts alone', async () => {
    const { contacts } = await loadPolicy();
    const named = contacts.flatMap(({ url }) => (url === undefined ? [] : [new URL(url).origin]));
    // What is no text has the names of what wrote it, and no browser follows them.
    const texts = [...files].filter(([path]) => !/\.(mp4|png)$/.test(path)).map(([, text]) => text);
    const elsewhere = new Set(texts.join('').match(/https?:\/\/[\w.-]+/g));
    const harmless = [
      /^http:\/\/www\.w3\.org$/,
      // Names of vocabularies inside the libraries that read metadata; nothing is fetched from them.
      /^http:\/\/(ns\.adobe\.com|purl\.org|www\.aiim\.org)$/,
      // Those of office documents, which are written with empty properties.
      /^http:\/\/schemas\.(openxmlformats\.org|microsoft\.com)$/,
      // Names of vocabularies in commendations, which whoever checks one compares and nobody fetches.
      /^https:\/\/(www\.w3\.org|purl\.imsglobal\.org)$/,
      // A library's own address in a message of its own.
      /^https:\/\/github\.com$/,
    ];
    const others = [...elsewhere].filter((address) => !harmless.some((pattern) => pattern.test(address)));
    expect(others.sort()).toEqual([...named, 'https://www.torproject.org'].sort());
  });

  test('has no field with a name: a form sent without the script puts nothing into an address', () => {
    for (const [path, page] of pages().filter(([path]) => !isSealed(path))) {
      expect([path, page.match(/<(input|textarea|select|button)[^>]*\sname=/g)]).toEqual([path, null]);
      expect([path, page.match(/<form[^>]*\s(action|method)=/g)]).toEqual([path, null]);
    }
  });

  test('sends a form by itself from one page alone, with one file, and without a script', () => {
    const found = pages().filter(([path]) => isSealed(path));
    expect(found).toHaveLength(LANGUAGES.length);
    for (const [path, page] of found) {
      expect([path, page.match(/<script|<link rel="(?:modulepreload|preload)"/g)]).toEqual([path, null]);
      expect(page.match(/<form[^>]*>/g)).toEqual(['<form method="post" enctype="multipart/form-data">']);
      expect(page.match(/<(?!meta)[a-z]+[^>]*\sname="[^"]*"/g)).toHaveLength(1);
      expect(page).toContain(' name="bundle"');
      expect(page.match(/data-outcome="[a-z-]+"(?! hidden)/g)).toEqual(['data-outcome="form"']);
    }
  });

  test('has no form around the field that looks something up', () => {
    for (const { tag } of LANGUAGES) {
      const page = pageOf('is-this-suspicious', tag);
      expect(page).toContain('<input type="search"');
      expect(page).not.toContain('<form');
    }
  });

  test('says nothing of itself on the page that the quick exit leads to', () => {
    for (const { tag } of LANGUAGES) {
      const page = pageOf('tides', tag);
      expect(page).not.toMatch(/bellbuoy|<script|<a |<nav|<header|<svg/i);
    }
  });

  test('says nothing that no tip line should', () => {
    for (const { tag } of LANGUAGES) {
      const own = pages().filter(([path]) => languageOf(path) === tag);
      expect(own.length).toBeGreaterThan(12);
      for (const [path, page] of own) {
        // But for the address and the name in code of the page about thanks.
        const said = readable(page).replace(/\/rewards\.json|^rewards$/gm, '');
        expect([path, forbiddenWords(said, tag)]).toEqual([path, []]);
      }
    }
  });

  test('speaks of thanks and money on no page from which somebody reports', () => {
    const spoken = pages().filter(([path]) => !isAboutMoney(path));
    expect(spoken.length).toBeGreaterThan(60);
    const fetched = [...files].filter(([path]) => path.startsWith('content/policy-'));
    expect(fetched).toHaveLength(LANGUAGES.length);
    // What the script of every page says; code has names of its own.
    const said = LANGUAGES.map(({ tag, live }): [string, string] => [tag, JSON.stringify(live)]);
    for (const [path, text] of [...spoken, ...fetched, ...said]) {
      expect([path, text.match(/\/rewards(?![\w-])/g)]).toEqual([path, null]);
      expect([path, readable(text).match(MONEY)]).toEqual([path, null]);
    }
  });

  test('leads from the page about thanks and money to no report', () => {
    const own = pages().filter(([path]) => path.endsWith('rewards/index.html'));
    expect(own).toHaveLength(LANGUAGES.length);
    for (const [path, page] of own)
      expect([
        path,
        page.match(/href="(?:\/[A-Za-z-]+)?\/(?:report|other-ways|offline|sealed|policy)\/"/g),
      ]).toEqual([path, null]);
  });

  test('has no page about thanks and money where a programme has no rules for them', async () => {
    const policy = await copyPolicy();
    await rm(join(policy.folder, 'rewards.yaml'));
    const built = await buildReporter(join(folder, 'without'), policy.folder);
    expect(built.filter((path) => path.includes('rewards/'))).toEqual([]);
    for (const path of built.filter((path) => path.endsWith('.html'))) {
      const text = await readFile(join(folder, 'without', path), 'utf8');
      expect([path, text.match(/\/rewards\//)]).toEqual([path, null]);
    }
    await policy.remove();
  }, 120_000);

  test('runs next to nothing on a page that teaches, and takes little to be read', () => {
    const lessons = pages().filter(([path]) => /(?:^|\/)learn\/[a-z-]+\/index\.html$/.test(path));
    expect(lessons.length % LANGUAGES.length).toBe(0);
    expect(lessons.length).toBeGreaterThanOrEqual(9 * LANGUAGES.length);
    for (const [path, page] of lessons) {
      expect([path, page.match(/<script[^>]*>/g)]).toEqual([
        path,
        [expect.stringMatching(/^<script type="module" src="\/assets\/learn-[a-f0-9]+\.js">$/)],
      ]);
      expect([path, page.match(/<link rel="(?:modulepreload|preload)"|<noscript/g)]).toEqual([path, null]);
      expect([path, page.match(/class="article__(?:innocent|do)"/g)]).toEqual([
        path,
        ['class="article__innocent"', 'class="article__do"'],
      ]);
      expect([path, page.includes('<!--@')]).toEqual([path, false]);
    }
  });

  test('lets nothing be sent before the script has woken', () => {
    const steps = pages().filter(([path]) => /report\/index|later-steps/.test(path));
    const submits = steps.flatMap(([, page]) => page.match(/<button(?![^>]*type="button")[^>]*>/g) ?? []);
    expect(submits.length).toBeGreaterThan(30);
    expect(submits.filter((button) => !button.includes(' disabled'))).toEqual([]);
  });
});

/** Words for thanks and money, as the pages about them have them. */
const MONEY =
  /\b(?:awards?|vouchers?|commendations?|paid out|vales de|reconocimientos?|attestations?|denominations?)\b|凭证|表彰|قسيمة|قسائم|شهادة شكر/giu;

/** What may speak of it: its own page, what looks up vouchers and commendations, and the figures. */
function isAboutMoney(path: string): boolean {
  return /(?:^|\/)(?:redeem|rewards|transparency|verify)\/index\.html$/.test(path);
}

/** The language of a page, or of the parts of one. */
function languageOf(path: string): string {
  const part = /^assets\/[a-z-]+?-(en|es|fr|ar|zh-Hans)-/.exec(path)?.[1];
  return part ?? LANGUAGES.find(({ tag }) => path.startsWith(`${tag}/`))?.tag ?? 'en';
}

/** What a page says, also by labels and to search engines. Names of other languages are in those languages. */
function readable(page: string): string {
  const said = page.match(/(?<=\s(?:aria-label|alt|content|title|placeholder|data-[a-z-]+)=")[^"]*/g) ?? [];
  return [page.replace(/<[^>]+>/g, ' '), ...said].join('\n');
}

function pageOf(name: string, tag: string): string {
  const folder = tag === LANGUAGES[0]?.tag ? '' : `${tag}/`;
  return files.get(`${folder}${name === '' ? '' : `${name}/`}index.html`) ?? '';
}

function isSealed(path: string): boolean {
  return path.endsWith('sealed/index.html');
}

function pages(): [string, string][] {
  return [...files].filter(([path]) => path.endsWith('.html'));
}
