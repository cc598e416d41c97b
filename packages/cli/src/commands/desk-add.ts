import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

const DESK_ID = /^[a-z0-9-]{1,32}$/;
const LANGUAGE_AND_TITLE = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)=(.+)$/;

export const deskAdd: Command = {
  words: ['desk', 'add'],
  summary: 'adds a desk with members and keys of its own, and prints its setup link',
  about: [
    'Nobody at one desk can read what is sent to another. Whoever opens the link first leads the new desk; the server may be running meanwhile. Until its lead has set it up the public site does not name it.',
    'What the public sends goes to the programme’s first desk unless they choose another. A policy that names this desk as the independent helper offers it to people under pressure; see the operator’s guide.',
    'Run again for a desk that has no lead yet, it prints a new link, and the one before no longer works. It keeps the title that the desk was added with.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    id: {
      type: 'string',
      value: 'ID',
      help: 'A short name, a to z, digits and hyphens, at most 32. It stays.',
    },
    title: {
      type: 'string',
      value: 'TEXT',
      many: true,
      help: 'What people call it, in English; in another language with its tag before it, as “es=Ayuda independiente”. May be given several times.',
    },
  },
  examples: [
    {
      line: 'bellbuoy desk add --data data --id helper --title "Independent helper" --title "es=Ayuda independiente"',
      says: 'Add a desk for people who want somebody independent to read what they write:',
    },
  ],
  exits: { 0: 'Added, or a new link made.', 3: 'The desk has been set up already.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const id = input.required('id');
  if (!DESK_ID.test(id)) throw usage('Give --id ID: a to z, digits and hyphens, at most 32.');
  const desk = { id, title: titlesOf(input.texts('title')) };
  return withProgramme(input, terminal, async (programme) => {
    const link = await programme.addDesk(desk);
    if (link === null) {
      terminal.err(`The desk ${id} has been set up already; nothing was changed.`);
      return EXIT.unreachable;
    }
    terminal.out(input.json ? printableJson({ desk: id, setup: link }) : `setup ${link}`);
    return EXIT.ok;
  });
}

function titlesOf(given: readonly string[]): Record<string, string> {
  const titles = given.map((each) => {
    const [, language = 'en', title = each] = LANGUAGE_AND_TITLE.exec(each) ?? [];
    return [language, title.trim()] as const;
  });
  const byLanguage = Object.fromEntries(titles);
  if (!byLanguage['en']) throw usage('Give --title TEXT: what people call the desk in English.');
  return byLanguage;
}
