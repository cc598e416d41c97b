import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Policy } from '@bellbuoy/content';
import type { Awareness, SourceFiles } from '@bellbuoy/content/awareness';
import { DATA_OPTION, DATABASE_OPTION, databaseUrlOf, dataDirOf } from '../commands/data-options.ts';
import { databaseFile } from '../programme/programme-here.ts';
import type { Input, Option } from '../terminal/command.ts';
import { negative } from '../terminal/exit.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What every command takes that reads what a programme teaches and tells. */
export const CONTENT_OPTIONS: Readonly<Record<string, Option>> = {
  ...DATA_OPTION,
  ...DATABASE_OPTION,
  content: {
    type: 'string',
    value: 'DIR',
    help: 'A folder of content, and nothing else; this checkout’s with what editors have published if not given.',
  },
};

export interface ReadContent {
  readonly awareness: Awareness;
  readonly policy: Policy;
}

type Content = typeof import('@bellbuoy/content');

/** Later than the day of anything that is published: what is to be printed is printed before it begins. */
const LAST_DAY = '9999-12-31';

/** Reads and checks it. What is wrong is told by “content check”. */
export async function readContent(input: Input, terminal: Terminal): Promise<ReadContent> {
  // Not before: the other commands have no use for a YAML parser.
  const content = await import('@bellbuoy/content');
  const given = input.text('content');
  const folder = resolve(given ?? content.CONTENT_FOLDER);
  try {
    const [built, policy] = await Promise.all([
      content.readAwarenessFiles(folder),
      content.loadPolicy(join(folder, 'policy')),
    ]);
    const sources = given === null ? await layPublishedOver(built, input, terminal) : built;
    return { awareness: checked(content, built, sources), policy };
  } catch (error) {
    if (!(error instanceof content.ContentError)) throw error;
    return refuse(content, error.faults[0]);
  }
}

/** What editors have published, also for a day to come; nothing where the data folder has no database, as on another machine. */
async function layPublishedOver(built: SourceFiles, input: Input, terminal: Terminal): Promise<SourceFiles> {
  const url = databaseUrlOf(input, terminal);
  const file = databaseFile(dataDirOf(input));
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (url === null && !isThere) return built;
  const server = await import('@bellbuoy/server');
  const database = await server.openDatabase(url ?? file);
  try {
    return await server.sourcesOn(database.store, built, LAST_DAY);
  } finally {
    await database.close();
  }
}

/** Nothing was published with faults: what a later release finds in an editor’s advisory keeps no campaign from being printed. */
function checked(content: Content, built: SourceFiles, sources: SourceFiles): Awareness {
  const { awareness, faults } = content.checkAwareness(sources);
  const first = faults.find(
    ({ file }) => file.startsWith('campaigns/') || built.get(file) === sources.get(file),
  );
  return first === undefined ? awareness : refuse(content, first);
}

function refuse({ formatFault }: Content, fault: Parameters<Content['formatFault']>[0]): never {
  throw negative(
    `What is written cannot be used: ${formatFault(fault)}`,
    'bellbuoy content check tells everything that is wrong.',
  );
}
