import type { Browser, BrowserContext } from 'playwright-core';

/** One way of looking at everything. */
export interface Look {
  readonly name: 'light' | 'dark' | 'arabic' | 'phone';
  /** In front of a public page's path. */
  readonly folder: '' | '/ar';
  readonly colours: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
  /** Points of the screen a CSS pixel. */
  readonly scale: number;
}

const WIDE = { width: 1100, height: 720 };
/** As wide as the desk shows three panes. */
const DESK = { width: 1440, height: 900 };

export const LOOKS: readonly Look[] = [
  { name: 'light', folder: '', colours: 'light', viewport: WIDE, scale: 0.75 },
  { name: 'dark', folder: '', colours: 'dark', viewport: WIDE, scale: 0.75 },
  { name: 'arabic', folder: '/ar', colours: 'light', viewport: WIDE, scale: 0.75 },
  { name: 'phone', folder: '', colours: 'light', viewport: { width: 360, height: 720 }, scale: 1 },
];

/** A Monday morning, when the demonstration's desk is read. */
export const MOMENT = Date.parse('2026-11-23T09:41:00Z');
/** The night before it. */
export const NIGHT = Date.parse('2026-11-23T02:10:00Z');

export interface Visit {
  readonly look: Look;
  /** What is drawn by lot is the same for the same name: words differ between visits, and not between days. */
  readonly name: string;
  readonly hasScripts: boolean;
  readonly isDesk: boolean;
}

/** A browser that nobody has used. */
export async function newVisitor(browser: Browser, visit: Visit): Promise<BrowserContext> {
  const { colours, viewport, scale } = visit.look;
  const isWideDesk = visit.isDesk && viewport === WIDE;
  const context = await browser.newContext({
    viewport: isWideDesk ? DESK : viewport,
    colorScheme: colours,
    deviceScaleFactor: isWideDesk ? 1 : scale,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Lisbon',
    locale: 'en-GB',
    javaScriptEnabled: visit.hasScripts,
  });
  await context.clock.setFixedTime(MOMENT);
  await context.addInitScript(drawBySeed, `${visit.name} ${visit.look.name}`);
  return context;
}

/** Runs in the page. Nobody must keep words that were drawn so: they are here to be looked at. */
function drawBySeed(seed: string): void {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  crypto.getRandomValues = <Asked extends ArrayBufferView | null>(asked: Asked): Asked => {
    if (asked === null) return asked;
    const bytes = new Uint8Array(asked.buffer, asked.byteOffset, asked.byteLength);
    for (let i = 0; i < bytes.length; i++) bytes[i] = next() & 0xff;
    return asked;
  };
}
