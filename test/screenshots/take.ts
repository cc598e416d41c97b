// npm run screenshots: every state that `states.ts` lists, in every look, from a real server with the demonstration,
// into docs/screenshots. What differs from the picture that was there is called new.

import { parseArgs } from 'node:util';
import { launchChromium } from '../support/browsers.ts';
import { serveDemo } from './demo-server.ts';
import { removeOthers, writeGallery } from './gallery.ts';
import { LOOKS } from './looks.ts';
import { composeOverview } from './overview.ts';
import { PictureFiles } from './picture-files.ts';
import { choosePictures, Shoot } from './shoot.ts';
import { WALKS } from './states.ts';

const help = `npm run screenshots                        every picture
npm run screenshots -- NAME…               only walks or states whose name begins so
npm run screenshots -- --look LOOK[,LOOK]  only these looks: ${LOOKS.map(({ name }) => name).join(', ')}

Pictures go to docs/screenshots/LOOK/NAME.png in few colours and cut where a page is long, and as they were taken to
.runtime/screenshots. A full run also removes pictures of states that are no more,
and makes the README’s pictures. What is there is listed in docs/screenshots/README.md.

Walks: ${WALKS.map(({ name }) => name).join(', ')}`;

const { values, positionals } = parseArgs({
  options: { look: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
});

if (values.help) console.log(help);
else await take();

async function take(): Promise<void> {
  const chosen = choosePictures(positionals, values.look?.split(',') ?? []);
  if (chosen.size === 0) throw new Error(`There is no such picture.\n\n${help}`);
  console.log(`${chosen.size} pictures. Filling the demonstration …`);
  const demo = await serveDemo(18_480);
  const browser = await launchChromium();
  try {
    const files = await PictureFiles.open(browser);
    const shoot = new Shoot({ browser, demo, files, chosen, tell: (line) => console.log(line) });
    for (const look of LOOKS) for (const walk of WALKS) await shoot.walk(walk, look);
    if (positionals.length === 0 && values.look === undefined) {
      await composeOverview(browser, demo, shoot.originals);
      await removeOthers(chosen);
    }
    await writeGallery();
    console.log(shoot.summary());
    if (shoot.failures > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await demo.close();
  }
}
