import { resolve } from 'node:path';
import { backUpHere } from '../programme/back-up-here.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, unreachable, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION, databaseUrlOf, dataDirOf } from './data-options.ts';

export const backup: Command = {
  words: ['backup'],
  summary: 'copies a programme to a backup place, while it runs',
  about: [
    'Writes two archives of one moment and reads them again before it calls them good: “data-DAY-N.jsonl” has everything sealed, “keys-DAY-N.jsonl” has the keys without which that is noise, and the programme’s own keys. Sealed attachments go to “uploads”. Beside them lies the purge journal.',
    'Archives of keys are deleted after seven days, once a newer one is whole: from then on no backup can bring back what was purged. Until then a purge counts as pending in backups. Archives of data may be kept longer, and deleted as you like. Keep the two kinds apart if you can: who has both can do what the server can, and no more. What is sealed stays sealed.',
    'Run it daily from a timer, and give “bellbuoy start” the same place with --backups.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    to: {
      type: 'string',
      value: 'PLACE',
      help: 'The backup place: a folder, best on another disk; made when missing.',
    },
  },
  examples: [{ line: 'bellbuoy backup --data harbour --to backups', says: 'Back a programme up:' }],
  exits: {
    0: 'Written and verified.',
    3: 'There is no programme in that folder, the place cannot be written or has another programme’s backups, or the archive did not come back as it was written.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const to = input.text('to');
  if (to === null) throw usage('Give --to PLACE: the folder to which the backup goes.');
  const [dataDir, place] = [dataDirOf(input), resolve(to)];
  const work = () => backUpHere(dataDir, databaseUrlOf(input, terminal), place);
  const made = await withProgress(terminal, 'Backing up', work).catch(explain);
  terminal.out(input.json ? printableJson(made) : describe(made));
  return EXIT.ok;
}

function explain(error: unknown): never {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path?.endsWith('config.json') === true)
    throw unreachable('There is no programme in that folder.', 'Give --data DIR.');
  throw error;
}

function describe({ data, keys, files, expired }: Awaited<ReturnType<typeof backUpHere>>): string {
  return [
    `data  ${data}`,
    `keys  ${keys}`,
    `Both were read back whole. Attachments copied: ${files}. Old archives of keys deleted: ${expired}.`,
  ].join('\n');
}
