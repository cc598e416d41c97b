import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkCommendation, findBaked, type GoodCommendation } from '@bellbuoy/protocol/commendations';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { drawCommendationVouchers, exchangeVoucher } from '../support/commendations.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';

// Somebody was commended, and shows it to somebody else: on a screen, on paper, as a picture, to a telephone. In order.

let programme: RunningProgramme;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder: string;
let named: GoodCommendation;
let unnamed: GoodCommendation;

const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-commendation-'));
  const [one = '', two = ''] = await drawCommendationVouchers(programme, [2, 3]);
  const { credentials = [] } = (await programme.know()).descriptor;
  const read = async (voucher: string, pseudonym: boolean) => {
    const verdict = await checkCommendation(
      await exchangeVoucher(programme.publicUrl, voucher, pseudonym),
      credentials,
    );
    if (verdict.kind !== 'good') throw new Error(verdict.kind);
    return verdict;
  };
  [named, unnamed] = [await read(one, true), await read(two, false)];
  await writeFile(at('commendation.jwt'), named.compact);
  for (const path of ['programme.json', '.well-known/bellbuoy', '.well-known/bellbuoy.note'])
    await writeFile(at(basename(path)), await (await fetch(`${programme.publicUrl}/${path}`)).bytes());
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
  await rm(folder, { recursive: true });
});

const genuine = () => page.getByText('Genuine. This line gave it').waitFor();

/** The file that a button offers. */
async function save(button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = at(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

test('pasted, it is checked in the browser, which asks nobody', async () => {
  await page.goto(`${programme.publicUrl}/verify/`, { waitUntil: 'networkidle' });
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('textbox', { name: 'Paste it here' }).fill(`  ${named.compact}\n`);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await genuine();
  expect(asked).toEqual([]);
  const certificate = page.getByRole('article', { name: 'Commendation' });
  await certificate.getByText(named.commendation.pseudonym ?? '', { exact: true }).waitFor();
  await certificate.getByText('Level 2 of 3').waitFor();
  await certificate.getByText(named.commendation.id).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
  await context.setOffline(false);
});

test('changed in one letter, it is none', async () => {
  const [header = '', payload = '', signature = ''] = named.compact.split('.');
  const other = Buffer.from(payload, 'base64url').toString().replaceAll('level 2', 'level 3');
  const field = page.getByRole('textbox', { name: 'Paste it here' });
  const check = page.getByRole('button', { name: 'Check', exact: true });
  await field.fill(`${header}.${Buffer.from(other).toString('base64url')}.${signature}`);
  await check.click();
  await page.getByText('This is neither a signed post').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
  await field.fill('a letter to somebody');
  await check.click();
  await page.getByText('This is neither a signed post').waitFor();
  await field.fill('');
  await check.click();
  await page.getByText('Paste a link or a commendation, or choose a file').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('saved as a file, a drawing and a picture, each of them is it', async () => {
  await page.getByRole('textbox', { name: 'Paste it here' }).fill(named.compact);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await genuine();
  const files = [
    await save('Save the commendation'),
    await save('Save the badge (SVG)'),
    await save('Save the badge (PNG)'),
  ];
  expect(files.map((file) => basename(file).replace(/\d/g, '0'))).toEqual(
    ['jwt', 'svg', 'png'].map((form) => `commendation-0000-00.${form}`),
  );
  for (const file of files) {
    expect(findBaked(await readFile(file))).toBe(named.compact);
    await page.reload();
    await page.getByLabel('Or choose a file').setInputFiles(file);
    await genuine();
  }
  const { stdout, code } = await runCli([
    ...['credential', 'verify', files[2] ?? '', '--programme', at('programme.json'), '--json'],
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'good', keyFrom: 'files', ...named.commendation });
});

test('a telephone reads its code, and a photograph of the code is enough', async () => {
  const picture = at('code.png');
  const code = page.getByRole('img', { name: /^QR code/ });
  await code.screenshot({ path: picture, scale: 'device' });
  const wide = await browser.newPage({ viewport: { width: 1440, height: 1000 }, deviceScaleFactor: 2 });
  await wide.goto(`${programme.publicUrl}/verify/#${named.compact}`);
  await wide.getByRole('img', { name: /^QR code/ }).screenshot({ path: picture });
  await wide.close();
  const address = decode(picture);
  expect(address).toMatch(new RegExp(`^${programme.publicUrl}/verify/#[\\w-]{543}$`));
  await page.goto('about:blank');
  await page.goto(address);
  await genuine();
  await page.reload();
  await page.goto(`${programme.publicUrl}/verify/`);
  await page.getByLabel('Or choose a file').setInputFiles(picture);
  await genuine();
  await page.getByLabel('Or choose a file').setInputFiles({
    name: 'tides.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  });
  await page.getByText('No link and no commendation was found in this file').waitFor();
});

test.each(['en', 'es', 'fr', 'ar', 'zh-Hans'])(
  'on paper in %s, every number comes back, and the code leads to its check',
  async (language) => {
    const pdf = at(`certificate-${language}.pdf`);
    const { code, stderr } = await runCli([
      ...['credential', 'certificate', at('commendation.jwt'), '--programme', at('programme.json')],
      ...['--pdf', pdf, '--language', language],
    ]);
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
    const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
    const { id, month, pseudonym } = named.commendation;
    const [year = ''] = month.split('-');
    const numbers = text.replace(id, '').match(/\d+/g) ?? [];
    expect(text).toContain(id);
    expect(text).toContain(pseudonym);
    const port = new URL(programme.publicUrl).port;
    const expected =
      language === 'zh-Hans'
        ? ['2', '3', year, String(Number(month.slice(5))), port]
        : ['2', '3', year, port];
    expect(numbers.toSorted()).toEqual(expected.toSorted());
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Pages: +1\n[\s\S]*\(A4\)/);
    execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', pdf, at(language)]);
    expect(decode(at(`${language}.png`))).toContain(`${programme.publicUrl}/verify/#`);
  },
);

test('without a name it thanks whoever bears it, in every language alike', async () => {
  for (const [path, words] of [
    ['', 'whoever bears this'],
    ['/ar', 'حامل هذه الشهادة'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`${programme.publicUrl}${path}/verify/#${unnamed.compact}`);
    await page.getByText(words, { exact: true }).first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await isWiderThanScreen(page)).toBe(false);
  }
});

/** What a telephone would read. */
function decode(picture: string): string {
  return execFileSync('zbarimg', ['--quiet', '--raw', picture], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
