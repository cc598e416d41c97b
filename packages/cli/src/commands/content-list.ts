import type { ItemDays, SourceFiles } from '@bellbuoy/content/awareness';
import { dayOf, type PublicationList } from '@bellbuoy/protocol';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const contentList: Command = {
  words: ['content', 'list'],
  summary: 'lists the lessons, advisories and campaigns of a programme',
  about: [
    'Lists what came with this checkout and what editors have written at the desk: its kind and name, what of it is on the site today (“as built”, or a version of the editors’), its own days, its languages and its title. Behind that stands what waits for its day, and what is still being written.',
    '“off the site” is what editors have taken off, and nothing came with the checkout under that name.',
  ],
  operands: [],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [
    { line: 'bellbuoy content list --data data', says: 'What the public reads today:' },
    { line: 'bellbuoy content list --data data --json', says: 'The same, for a script:' },
  ],
  exits: { 0: 'Listed.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  // Not before: the other commands have no use for a YAML parser.
  const awareness = await import('@bellbuoy/content/awareness');
  const { list, shown } = await withProgramme(input, terminal, async (programme) => ({
    list: await programme.publications(),
    shown: (await programme.contentOn(dayOf(Date.now()))).shown,
  }));
  const rows = list.items.map((item) => rowOf(item, shown, awareness));
  terminal.out(input.json ? printableJson(rows) : describe(rows));
  return EXIT.ok;
}

type Item = PublicationList['items'][number];
type Articles = typeof import('@bellbuoy/content/awareness');

interface Row {
  readonly kind: Item['kind'];
  readonly id: string;
  readonly title: string | null;
  /** `built`: as it came with the checkout. `off`: not on the site, and nobody is at work on it. */
  readonly state: 'built' | 'published' | 'coming' | 'proposed' | 'draft' | 'off';
  /** Of the editors’, that is on the site; null where none is. */
  readonly version: number | null;
  /** The days of what is on the site; null where it has none. */
  readonly from: string | null;
  readonly until: string | null;
  readonly languages: readonly string[];
  /** What is published and waits for its day. */
  readonly coming: { readonly version: number; readonly startsOn: string | null } | null;
  /** What is being written, or waits for a second editor. */
  readonly working: { readonly version: number; readonly state: string } | null;
  readonly changedOn: string | null;
}

const NO_DAYS: Pick<ItemDays, 'from' | 'until'> = { from: null, until: null };

function rowOf(item: Item, files: SourceFiles, { daysOf, sourceOf }: Articles): Row {
  const { kind, id, titles, shown, coming, working, changedOn } = item;
  const source = shown === null ? null : sourceOf(files, item);
  const { from, until } = source === null ? NO_DAYS : daysOf(source.facts);
  const languages = Object.keys(source?.texts ?? titles);
  return {
    ...{ kind, id, title: titles['en'] ?? Object.values(titles)[0] ?? null, state: stateOf(item) },
    ...{ version: shown || null, from, until, languages },
    coming: coming && { version: coming.version, startsOn: coming.startsOn },
    working: working && { version: working.version, state: working.state },
    changedOn,
  };
}

function stateOf({ shown, coming, working }: Item): Row['state'] {
  if (shown !== null) return shown === 0 ? 'built' : 'published';
  if (coming !== null) return 'coming';
  if (working === null) return 'off';
  return working.state === 'proposed' ? 'proposed' : 'draft';
}

function describe(rows: readonly Row[]): string {
  if (rows.length === 0) return 'There is nothing yet.';
  const cells = rows.map((row) => [row.kind, row.id, sayState(row), sayDays(row)]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((cell) => (cell[column] ?? '').length)));
  return rows
    .map(({ languages, title }, index) => {
      const columns = (cells[index] ?? []).map((cell, column) => cell.padEnd(widths[column] ?? 0));
      return printableLine([...columns, `[${languages.join(' ')}]`, title ?? ''].join('  ').trimEnd());
    })
    .join('\n');
}

function sayState({ state, version, coming, working }: Row): string {
  const own: readonly string[] = {
    built: ['as built'],
    published: [`version ${version}`],
    off: ['off the site'],
    ...{ coming: [], proposed: [], draft: [] },
  }[state];
  return [
    ...own,
    ...(coming === null ? [] : [`version ${coming.version} from ${coming.startsOn}`]),
    ...(working === null ? [] : [working.state === 'proposed' ? 'one proposed' : 'one being written']),
  ].join(', ');
}

function sayDays({ from, until }: Row): string {
  return from === null || until === null ? '' : `${from} to ${until}`;
}
