import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Look, shotPath } from './shots.ts';

const pictures = join(import.meta.dirname, '../../docs/screenshots');

/** The README's picture: the public page on a phone, and the desk behind it. */
export async function composeOverview(browser: Browser, colours: Look['colours']): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  const desk = dataUrl(shotPath('desk-case', { device: 'desktop', colours }));
  const phone = dataUrl(shotPath('home', { device: 'phone', colours }));
  await page.setContent(`<!doctype html><style>
    body { margin: 0; width: 1280px; height: 760px; position: relative }
    img, div { position: absolute; border-radius: 12px; box-shadow: 0 1px 2px #0003, 0 12px 32px #0003 }
    img { right: 8px; top: 16px; width: 1120px }
    div { left: 16px; bottom: 16px; width: 288px; height: 624px; border-radius: 28px;
      background: url("${phone}") top / cover; outline: 6px solid ${colours === 'light' ? '#0B1F33' : '#5C7186'} }
  </style><img src="${desk}" alt=""><div></div>`);
  await page.screenshot({ path: join(pictures, `overview-${colours}.png`), omitBackground: true });
  await page.close();
}

function dataUrl(path: string): string {
  return `data:image/png;base64,${readFileSync(path).toString('base64')}`;
}
