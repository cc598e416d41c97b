import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dayOf, isDay } from '@bellbuoy/protocol';
import { Preview } from '../content/preview-state.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

const DEFAULT_PORT = 8098;

export const contentPreview: Command = {
  words: ['content', 'preview'],
  summary: 'shows lessons, advisories and campaigns while they are being written',
  about: [
    'Shows them as the public site will, in all languages, to this machine alone. Whenever a file is saved, the page loads itself again and keeps its place. Above each page stands what content check would say, what concerns that page first.',
    'It shows the pages of the site that was built here (npm run build), without their scripts: nothing can be reported in a preview. It runs until it is ended (Ctrl C).',
  ],
  operands: [
    {
      name: 'FOLDER',
      help: 'A folder like this checkout’s content, which is shown if none is given.',
      optional: true,
    },
  ],
  options: {
    port: {
      type: 'string',
      value: 'PORT',
      help: `Where to show it; ${DEFAULT_PORT} if not given, 0 for a free one.`,
    },
    day: {
      type: 'string',
      value: 'DAY',
      help: 'Show it as on that day, as 2027-03-15; today if not given.',
    },
    check: { type: 'boolean', help: 'Say what it would show, and end.' },
  },
  examples: [
    { line: 'bellbuoy content preview --check', says: 'See whether everything is there for a preview:' },
    {
      line: 'bellbuoy content preview --day 2027-03-15 --check',
      says: 'The same for the first day of a campaign:',
    },
  ],
  exits: { 0: 'Ended.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const today = input.text('day') ?? dayOf(Date.now());
  if (!isDay(today)) throw usage('--day takes a day, as 2027-03-15');
  const port = input.number('port', { min: 0, max: 65_535, otherwise: DEFAULT_PORT });
  // Not before: the other commands have no use for a parser of Markdown.
  const content = await import('@bellbuoy/content');
  const articles = await import('@bellbuoy/content/awareness');
  const { OWN_FOLDERS } = await import('@bellbuoy/server');
  const { servePreview } = await import('../content/serve-preview.ts');
  const given = input.optionalOperand(0);
  const folder = given === null ? content.CONTENT_FOLDER : resolve(given);
  const site = OWN_FOLDERS.reporter;
  await requireFile(
    join(site, 'shell/index.html'),
    'The site has not been built here.',
    'Build it first: npm run build.',
  );
  await requireFile(
    join(folder, 'policy'),
    `${folder} has no policy, and is no content folder.`,
    'Give the folder that has it.',
  );
  const preview = new Preview({ folder, site, today }, { content, articles });
  await preview.read();
  const { pages, faults } = preview.state;
  const told = { pages: pages.size, faults: faults.length, day: today };
  if (input.has('check')) return report(input, terminal, { ...told, url: null });
  const running = await servePreview(preview, { folder, site }, port);
  const stop = preview.watch();
  const exit = report(input, terminal, { ...told, url: `${running.url}/learn/` });
  await terminal.untilAskedToEnd();
  stop();
  await running.close();
  return exit;
}

async function requireFile(path: string, problem: string, advice: string): Promise<void> {
  await access(path).catch(() => {
    throw usage(problem, advice);
  });
}

interface Told {
  readonly pages: number;
  readonly faults: number;
  readonly day: string;
  readonly url: string | null;
}

function report(input: Input, terminal: Terminal, told: Told): ExitCode {
  if (input.json) {
    terminal.out(printableJson(told));
    return EXIT.ok;
  }
  const { pages, faults, day, url } = told;
  const wrong = faults === 0 ? 'nothing is wrong' : `${faults} things are wrong: each page tells them`;
  terminal.out(`Pages       ${pages}, as on ${day}; ${wrong}`);
  if (url !== null) terminal.out(`Open        ${url}`);
  return EXIT.ok;
}
