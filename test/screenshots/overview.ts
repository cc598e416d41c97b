import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { DemoServer } from './demo-server.ts';
import { LOOKS, type Look, newVisitor } from './looks.ts';
import { GALLERY } from './picture-files.ts';
import { picturePath } from './shoot.ts';
import { open } from './visit.ts';

/** The README's pictures: the public page on a phone, and the desk behind it. */
export async function composeOverview(
  browser: Browser,
  demo: DemoServer,
  taken: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const phone = LOOKS.find(({ name }) => name === 'phone');
  for (const look of LOOKS.filter(({ name }) => name === 'light' || name === 'dark')) {
    const desk = taken.get(picturePath('desk-case', look));
    if (desk === undefined || phone === undefined) continue;
    const home = await takeHome(browser, demo, { ...phone, colours: look.colours, scale: 1.5 });
    await compose(browser, look, desk, home);
  }
}

async function takeHome(browser: Browser, demo: DemoServer, look: Look): Promise<Buffer> {
  const context = await newVisitor(browser, { look, name: 'overview', hasScripts: true, isDesk: false });
  const page = await context.newPage();
  await open('/')({ page, look, demo });
  const home = await page.screenshot();
  await context.close();
  return home;
}

async function compose(browser: Browser, { colours }: Look, desk: Buffer, home: Buffer): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; width: 1280px; height: 760px; position: relative }
    img, div { position: absolute; border-radius: 12px; box-shadow: 0 1px 2px #0003, 0 12px 32px #0003 }
    img { right: 8px; top: 16px; width: 1120px }
    div { left: 16px; bottom: 16px; width: 288px; height: 576px; border-radius: 28px;
      background: url("${dataUrl(home)}") top / cover; outline: 6px solid ${colours === 'light' ? '#0B1F33' : '#5C7186'} }
  </style><img src="${dataUrl(desk)}" alt=""><div></div>`);
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(join(GALLERY, `overview-${colours}.png`), picture);
  await page.close();
}

function dataUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
