import { resolve } from 'node:path';
import { type Day, dayOf, isDay } from '@bellbuoy/protocol';
import { checkContent } from '../content/check-content.ts';
import {
  type ContentToExport,
  exportWhole,
  exportWritten,
  requireEmpty,
  writtenFiles,
} from '../content/export-content.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const contentExport: Command = {
  words: ['content', 'export'],
  summary: 'writes what editors have published as a folder like this checkout’s content',
  about: [
    'Writes a whole folder of content: that of this checkout, and over it what editors have published at the desk, each text as they wrote it. “content check”, “content preview” and “campaign make” take it; it can be kept in git, or given to another programme. The log of who wrote, proposed and published what stays in the database, and so do drafts, proposals, earlier versions and what was taken off: nobody has published these, or somebody has taken them back.',
    'With --written it writes the editors’ texts alone, to be laid into a checkout’s content: cp -r OUT/. content. Once the site is built again with them, they are what is left when editors take their version off. There is no command for the way back to the desk: it would put words into the name of somebody who has not written them. Whoever wants to go on with a text there begins a version with it.',
    'A release may have learnt to refuse what it once let through, and a translation may be missing: how many such things “content check” would tell is told here too, and stops nothing.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    out: {
      type: 'string',
      value: 'DIR',
      help: 'Where to write, a folder with nothing in it; ./content-export if not given.',
    },
    written: { type: 'boolean', help: 'Write only what editors have written.' },
    day: {
      type: 'string',
      value: 'DAY',
      help: 'As it will be on the site that day, as 2027-03-15; today if not given.',
    },
  },
  examples: [
    { line: 'bellbuoy content export --data data --out exported', says: 'Write it all, as it is today:' },
    { line: 'bellbuoy content check exported', says: 'See that it can be used:' },
    {
      line: 'bellbuoy content export --data data --out written --written',
      says: 'Write the editors’ texts alone:',
    },
  ],
  exits: { 0: 'Written.' },
  run,
};

interface Told {
  readonly out: string;
  readonly day: Day;
  /** The editors’ texts. */
  readonly written: readonly string[];
  /** What “content check” would tell; null where the folder is not a whole one. */
  readonly faults: number | null;
}

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const content = await import('@bellbuoy/content');
  const day = dayFrom(input);
  const out = resolve(input.text('out') ?? 'content-export');
  await requireEmpty(out);
  const sources = await withProgramme(input, terminal, (programme) => programme.contentOn(day));
  const written = [...writtenFiles(sources).keys()].sort();
  const faults = await write(input, content, sources, out);
  const told: Told = { out, day, written, faults };
  terminal.out(input.json ? printableJson(told) : describe(told));
  return EXIT.ok;
}

function dayFrom(input: Input): Day {
  const today = dayOf(Date.now());
  const day = input.text('day') ?? today;
  if (!isDay(day)) throw usage('--day takes a day, as 2027-03-15');
  // What has been taken off since would be missing.
  if (day < today) throw usage('--day takes today or a later day.', 'What was shown earlier is at the desk.');
  return day;
}

/** Writes what is asked for. @returns what “content check” would tell of it. */
async function write(
  input: Input,
  content: typeof import('@bellbuoy/content'),
  sources: ContentToExport,
  out: string,
): Promise<number | null> {
  if (input.has('written')) {
    await exportWritten(sources, out);
    return null;
  }
  await exportWhole(sources, content.CONTENT_FOLDER, out);
  return (await checkContent(content, out)).faults.length;
}

function describe({ out, day, written, faults }: Told): string {
  const texts = written.length === 1 ? '1 text' : `${written.length} texts`;
  return [
    `Wrote       ${out}, as on ${day}: ${texts} of the editors’`,
    ...(faults ? [`Check       “content check” tells ${faults} things of it`] : []),
  ].join('\n');
}
