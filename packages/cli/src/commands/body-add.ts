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

export const bodyAdd: Command = {
  words: ['body', 'add'],
  summary: 'names a body to which leads may hand cases over',
  about: [
    'A case is handed over only to bodies that the signed descriptor names: a coastguard, a police unit, a response team. Reporters and everybody else can read who they are. What is handed over is sealed to the body’s recipient, in the lead’s browser.',
    'The body makes its own key with any age tool that knows mlkem768x25519, for instance “age-keygen -pq”, keeps the identity, and gives you the recipient. Compare it with them over another channel: whoever’s recipient stands here reads what is handed over.',
    'It is published at once, or with “bellbuoy programme sign” where the programme key is kept elsewhere. A body of that id that is there already is never given another key by this: remove it first.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    id: {
      type: 'string',
      value: 'WORD',
      help: 'A short name: small letters, digits and hyphens. The log shows it.',
    },
    name: { type: 'string', value: 'NAME', help: 'What the body is called, as reporters read it.' },
    recipient: { type: 'string', value: 'FILE', help: 'A file with its recipient, age1pq1….' },
  },
  examples: [
    {
      line: 'bellbuoy body add --id coastguard --name Coastguard --recipient coastguard.txt',
      says: 'Let leads hand over to the coastguard:',
    },
  ],
  exits: {
    0: 'Added, and published or waiting to be signed.',
    1: 'There is a body of that id already; nothing was changed.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const body = await readBody(input);
  return withProgramme(input, terminal, async (programme) => {
    if (!(await programme.addBody(body))) {
      throw negative(`There is a body “${body.id}” already; nothing was changed.`);
    }
    const isWaiting = (await programme.waiting()) !== null;
    const state = isWaiting ? 'waiting for “bellbuoy programme sign”' : 'in the descriptor';
    terminal.out(
      input.json
        ? printableJson({ id: body.id, name: body.name, isWaiting })
        : `Body       ${body.id}\nName       ${printableLine(body.name)}\nPublished  ${state}`,
    );
    return EXIT.ok;
  });
}

async function readBody(input: Input) {
  const [id, name, path] = [input.text('id'), input.text('name'), input.text('recipient')];
  if (id === null || !WORD.test(id)) throw usage('--id takes small letters, digits and hyphens.');
  if (name === null || name.trim() === '' || name.length > MAX_NAME) throw usage('Give --name NAME.');
  if (path === null) throw usage('Give --recipient FILE.');
  const recipient = (await readFile(path, 'utf8')).trim();
  if (!isHybridRecipient(recipient)) throw usage(`${path} holds no recipient of the form age1pq1….`);
  return { id, name: name.trim(), recipient };
}
