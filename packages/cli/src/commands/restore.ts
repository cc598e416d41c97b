import { resolve } from 'node:path';
import type { Restored } from '@bellbuoy/server';
import { databaseFile } from '../programme/programme-here.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION, databaseUrlOf, dataDirOf } from './data-options.ts';

export const restore: Command = {
  words: ['restore'],
  summary: 'puts a programme back from a backup place',
  about: [
    'Takes the newest whole archives of the place, into a folder and a database in which there is nothing, of either kind: a backup of PostgreSQL can be put back into SQLite. The folder is closed to everybody but its owner. Then it goes through the purge journal and purges again what had been purged or withdrawn since, before anybody is served.',
    'What came after the backup is lost: reports, answers, and entries of the log. Say so in public. If the log had gone further than the backup, whoever kept a later checkpoint can show it. Members’ browsers notice that the programme has gone back, and ask their owners to make sure that this was you.',
    'Then run “bellbuoy doctor”, and “bellbuoy start”.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    from: { type: 'string', value: 'PLACE', help: 'The backup place.' },
  },
  examples: [
    {
      line: 'bellbuoy restore --from backups --data restored',
      says: 'Put a programme back into a new folder:',
    },
  ],
  exits: {
    0: 'Restored, and purged again what had to be.',
    3: 'There is no whole backup at the place, or something is in the folder or database already. Nothing was changed.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const from = input.text('from');
  if (from === null) throw usage('Give --from PLACE: the folder in which the backups are.');
  const dataDir = dataDirOf(input);
  const location = databaseUrlOf(input, terminal) ?? databaseFile(dataDir);
  const server = await import('@bellbuoy/server');
  const settings = { place: resolve(from), dataDir, location, diagnostics: server.quietDiagnostics };
  const restored = await withProgress(terminal, 'Restoring', () => server.restore(settings));
  terminal.out(input.json ? printableJson({ data: dataDir, ...restored }) : describe(dataDir, restored));
  return EXIT.ok;
}

function describe(dataDir: string, { day, reports, purgedAgain }: Restored): string {
  return [
    `Restored the state of ${day} in ${dataDir}: ${reports} reports.`,
    `Purged again because they had been purged or withdrawn since: ${purgedAgain}.`,
    `Next: bellbuoy doctor --data ${dataDir}`,
  ].join('\n');
}
