import { readFile } from 'node:fs/promises';
import { isHybridRecipient } from '@bellbuoy/protocol';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

const MAX_NAME = 200;
const WORD = /^[a-z0-9-]{1,64}$/;

export const auditorAdd: Command = {
  words: ['auditor', 'add'],
  summary: 'admits somebody outside who checks every month’s figures',
  about: [
    'From the next figures on, the auditor gets the month’s audit package, sealed to them as to each guardian. It explains every entry of the public log and what lies behind every figure. It names nobody, and leads to no conversation or case; but they learn how many reports there are, and on which days each came, was opened and was deleted.',
    'Who is admitted is public: it stands in transparency.json and on the page of figures.',
    'The auditor makes their own key with any age tool that knows mlkem768x25519, for instance “age-keygen -pq”, keeps the identity, and gives you the recipient. Compare it with them over another channel.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    id: { type: 'string', value: 'WORD', help: 'A short name: small letters, digits and hyphens.' },
    name: { type: 'string', value: 'NAME', help: 'What the auditor is called in public.' },
    recipient: { type: 'string', value: 'FILE', help: 'A file with their recipient, age1pq1….' },
  },
  examples: [
    {
      line: 'bellbuoy auditor add --id university --name "University of Saltmere" --recipient coastguard.txt',
      says: 'Admit an auditor:',
    },
  ],
  exits: { 0: 'Admitted.', 1: 'There is an auditor of that id already; nothing was changed.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const auditor = await readAuditor(input);
  return withProgramme(input, terminal, async (programme) => {
    if (!(await programme.addAuditor(auditor))) {
      throw negative(`There is an auditor “${auditor.id}” already; nothing was changed.`);
    }
    const { id, name } = auditor;
    terminal.out(
      input.json ? printableJson({ id, name }) : `Auditor  ${id}\nName     ${printableLine(name)}`,
    );
    return EXIT.ok;
  });
}

async function readAuditor(input: Input) {
  const [id, name, path] = [input.text('id'), input.text('name'), input.text('recipient')];
  if (id === null || !WORD.test(id)) throw usage('--id takes small letters, digits and hyphens.');
  if (name === null || name.trim() === '' || name.length > MAX_NAME) throw usage('Give --name NAME.');
  if (path === null) throw usage('Give --recipient FILE.');
  const recipient = (await readFile(path, 'utf8')).trim();
  if (!isHybridRecipient(recipient)) throw usage(`${path} holds no recipient of the form age1pq1….`);
  return { id, name: name.trim(), recipient };
}
