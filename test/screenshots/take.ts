// npm run screenshots: every public page and the desk, in every look, from a real server with the demonstration.
// They go to .runtime/screenshots to be looked at; the README's picture goes to docs/screenshots.

import { launchChromium } from '../support/browsers.ts';
import { serveDemo } from './demo-server.ts';
import { shootDesk } from './desk-pages.ts';
import { composeOverview } from './overview.ts';
import { shootPublicPages } from './public-pages.ts';
import { looks } from './shots.ts';

const demo = await serveDemo(18_480);
const browser = await launchChromium();
try {
  // The desk first: each report that is sent below would be one more in its list.
  for (const look of looks) await shootDesk(browser, demo, look);
  for (const look of looks) await shootPublicPages(browser, demo, look);
  await composeOverview(browser, 'light');
  await composeOverview(browser, 'dark');
} finally {
  await browser.close();
  await demo.close();
}
