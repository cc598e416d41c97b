import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checksByVectors, type VectorsReport } from '../../vectors/check/index.ts';

// The same known answers as in Node, by the same code, in every engine that a reporter may come with.

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const page = '<!doctype html><html lang="en"><title>Vectors</title>';
// scrypt takes half a minute without a compiler. Only staff stretch passphrases; reporters never do.
const slow = ['passphrase_bellbuoy'];

let server: Server;
let url: string;

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, '../../vectors/check/index.ts')],
    bundle: true,
    format: 'esm',
    target: ['chrome120', 'firefox128'],
    write: false,
  });
  const code = bundle.outputFiles[0]?.contents ?? '';
  server = createServer(({ url: path }, response) => {
    const isCode = path === '/vectors.js';
    response.setHeader('content-type', isCode ? 'text/javascript' : 'text/html');
    response.end(isCode ? code : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  server.close();
});

describe('every known answer holds', () => {
  test.each([
    ['in Chromium', [], []],
    ['in Chromium without a compiler', ['--js-flags=--jitless'], slow],
  ])('%s', async (_, flags, except) => {
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: [...quiet, ...flags],
    });
    try {
      const tab = await browser.newPage();
      await tab.goto(url);
      expect(await tab.evaluate<unknown>(running(except))).toEqual(allBut(except));
    } finally {
      await browser.close();
    }
  });

  test('in Firefox ESR', async () => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      headless: true,
    });
    try {
      const tab = await browser.newPage();
      await tab.goto(url);
      expect(await tab.evaluate(running([]))).toEqual(allBut([]));
    } finally {
      await browser.close();
    }
  });
});

function running(except: readonly string[]): string {
  return `import('./vectors.js').then(({ runVectors }) => runVectors(${JSON.stringify(except)}))`;
}

function allBut(except: readonly string[]): VectorsReport {
  const run = Object.entries(checksByVectors).filter(([vectors]) => !except.includes(vectors));
  return {
    agreed: Object.fromEntries(run.map(([vectors, checks]) => [vectors, checks.length])),
    disagreed: [],
  };
}
