import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../../packages/cli/src/client/programme-client.ts';
import { fileReport as fileByHand } from '../../packages/cli/src/client/reporter-client.ts';
import { startCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  type RunningProgramme,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { fileReport } from './reporter.ts';

// A busy line asks for a sum; the page has it done, and the report arrives.

let programme: RunningProgramme;
let running: Pick<RunningProgramme, 'end'>;
const flood = new AbortController();

beforeAll(async () => {
  programme = await startProgramme();
  await staffDesk(programme);
  const config = join(programme.dataDir, 'config.json');
  const settings = JSON.parse(await readFile(config, 'utf8')) as object;
  await writeFile(config, JSON.stringify({ ...settings, work: { easyPerMinute: 60 } }));
  await programme.end();
  running = await startCli(['--data', programme.dataDir, '--port', String(programme.port)]);
  void keepBusy();
});
afterAll(async () => {
  flood.abort();
  await running.end();
  await programme.remove();
});

/** Reports without work, one after the other: some are taken, and then all are asked for work. */
async function keepBusy(): Promise<void> {
  const known = await programme.know();
  expect(openDesk(known).epoch.epoch).toBeGreaterThan(0);
  while (!flood.signal.aborted) {
    await fileByHand(known, { locale: 'en', category: 'phishing', answers: { saw: 'Junk' } }).catch(
      () => null,
    );
    await pause(20);
  }
}

test.each([[[]], [['--js-flags=--jitless']]])(
  'a report arrives while the line is busy, with %s',
  async (flags) => {
    const browser = await launchChromium(flags);
    try {
      const page = await browser.newPage();
      let asked = 0;
      page.on('response', (response) => {
        if (response.status() === 428) asked += 1;
      });
      const words = await fileReport(page, programme.publicUrl, {
        category: /false message/i,
        saw: 'A message that asked for the gate code.',
        where: 'In the mail of the harbour office',
        when: 'Yesterday at noon',
      });
      expect(words).toHaveLength(12);
      expect(asked).toBeGreaterThan(0);
    } finally {
      await browser.close();
    }
  },
);
