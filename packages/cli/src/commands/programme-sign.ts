import { readFile, writeFile } from 'node:fs/promises';
import {
  type Descriptor,
  descriptorNote,
  type NoteSigner,
  parseDescriptor,
  parseStatement,
  type Statement,
} from '@bellbuoy/protocol';
import { fingerprint } from '@bellbuoy/protocol/fingerprint';
import type { WaitingStatement } from '@bellbuoy/server';
import { describeChanges, describeDescriptor } from '../programme/describe-descriptor.ts';
import { type ProgrammeHere } from '../programme/programme-here.ts';
import { readProgrammeKey } from '../programme/programme-key.ts';
import {
  describeStatement,
  exportStatements,
  isStatementNote,
  readPanelBeside,
  readStatementText,
  signStatementText,
} from '../programme/waiting-statements.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const programmeSign: Command = {
  words: ['programme', 'sign'],
  summary: 'signs the programme’s descriptor with a key that is not on the server',
  about: [
    'The descriptor is what every reporter’s browser trusts: the desks, their keys, the log’s key. When something in it changes, or it is about to expire, the server writes a new edition. Where the programme key is on the server it is signed at once. Where it is not, the edition waits for this command, and the one before stays in force until it expires.',
    'Before anything is signed the keys are shown as fingerprints, with what changed. Compare them with a member of the desk, by telephone or at a table: whoever can have a wrong key signed can read new reports.',
    'The programme key says three more things for a time: which files the site consists of, that the recorded legal demands are all there were, and who is in the panel that decides on awards. What of these waits is signed on the same way: --export writes each to FILE.site.txt, FILE.demands.txt or FILE.panel.txt, and --note takes each note. Of the panel FILE.panel.json goes along: each member is shown with the six numbers of their account, to be compared with what they read out. Whoever has a wrong member signed can read what is recommended, never a report.',
    'With --key and a data folder it signs and puts the edition in force. To keep the key on a machine that never has a network: --export on the server, carry the file over, sign it there with FILE and --key, carry the note back, and --note on the server.',
  ],
  operands: [
    { name: 'FILE', optional: true, help: 'An exported descriptor, on a machine without the data folder.' },
  ],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    key: { type: 'string', value: 'FILE', help: 'The programme key, as “init --programme-key” wrote it.' },
    export: {
      type: 'string',
      value: 'FILE',
      help: 'Write the waiting edition to FILE, to be signed elsewhere.',
    },
    note: {
      type: 'string',
      value: 'FILE',
      help: 'Put the waiting edition in force by a note that was signed elsewhere.',
    },
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Where to write the note when a FILE is signed; FILE with .note if not given.',
    },
    yes: {
      type: 'boolean',
      help: 'Sign without asking: only where the fingerprints have been compared already.',
    },
  },
  examples: [
    {
      line: 'bellbuoy programme sign --data offline --export descriptor.json',
      says: 'On the server, take out what waits to be signed:',
    },
    {
      line: 'bellbuoy programme sign descriptor.json --key programme.seed --yes',
      says: 'On the other machine, sign it:',
    },
    {
      line: 'bellbuoy programme sign --data offline --note descriptor.json.note',
      says: 'On the server again, put it in force:',
    },
  ],
  exits: {
    0: 'Signed, exported or put in force.',
    1: 'Nothing waits to be signed, the answer was no, or the note does not fit.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const file = input.optionalOperand(0);
  if (file !== null) return signFile(input, terminal, file);
  const chosen = ['key', 'export', 'note'].filter((option) => input.has(option));
  if (chosen.length !== 1) throw usage('Give one of --key FILE, --export FILE and --note FILE.');
  return withProgramme(input, terminal, async (programme) => {
    return await signHere(input, terminal, programme);
  });
}

async function signFile(input: Input, terminal: Terminal, file: string): Promise<ExitCode> {
  const bytes = await readFile(file);
  const statement = readStatementText(bytes);
  if (statement !== null) return signStatementFile(input, terminal, { file, text: statement });
  const descriptor = parseDescriptor(bytes);
  const signer = await givenKey(input, descriptor);
  await confirm(input, terminal, { bytes, descriptor, before: null });
  const out = input.text('out') ?? `${file}.note`;
  await writeFile(out, descriptorNote(bytes, signer), { flag: 'wx' });
  return report(input, terminal, { descriptor, signedBy: signer.vkey, note: out, inForce: false });
}

async function signStatementFile(
  input: Input,
  terminal: Terminal,
  { file, text }: { file: string; text: string },
): Promise<ExitCode> {
  const statement = parseStatement(text);
  const signer = await givenKey(input, statement);
  await confirmStatement(input, terminal, text, await readPanelBeside(file, text));
  const out = input.text('out') ?? `${file}.note`;
  await writeFile(out, signStatementText(text, signer), { flag: 'wx' });
  return reportStatement(input, terminal, statement, { note: out, inForce: false });
}

async function signHere(input: Input, terminal: Terminal, programme: ProgrammeHere): Promise<ExitCode> {
  const [waiting, statements] = [await programme.waiting(), await programme.waitingStatements()];
  if (waiting === null && statements.length === 0) throw negative('Nothing waits to be signed.');
  const note = input.text('note') === null ? null : await readFile(input.required('note'), 'utf8');
  if (note !== null && isStatementNote(note)) {
    await programme.publishStatement(note);
    const statement = parseStatement(note.slice(0, note.lastIndexOf('\n\n') + 1));
    return reportStatement(input, terminal, statement, { note: input.text('note'), inForce: true });
  }
  const exit = waiting === null ? EXIT.ok : await signDescriptor(input, terminal, programme, waiting);
  const exportTo = input.text('export');
  if (exportTo !== null)
    for (const path of await exportStatements(statements, exportTo))
      terminal.err(`Waits in ${path} to be signed: a statement.`);
  else if (note === null) await signStatementsHere(input, terminal, programme, statements);
  return exit;
}

async function signStatementsHere(
  input: Input,
  terminal: Terminal,
  programme: ProgrammeHere,
  statements: readonly WaitingStatement[],
): Promise<void> {
  for (const { text, bytes } of statements) {
    const statement = parseStatement(text);
    const signer = await givenKey(input, statement);
    await confirmStatement(input, terminal, text, bytes);
    await programme.publishStatement(signStatementText(text, signer));
    terminal.err(`Statement ${statement.sequence} of ${statement.origin}/${statement.kind} is in force.`);
  }
}

async function confirmStatement(
  input: Input,
  terminal: Terminal,
  text: string,
  bytes: Uint8Array | null,
): Promise<void> {
  terminal.err(describeStatement(text, bytes));
  await agree(input, terminal, 'Is this so, as far as you know? Type yes to sign: ');
}

function reportStatement(
  input: Input,
  terminal: Terminal,
  { origin, kind, sequence }: Statement,
  { note, inForce }: { note: string | null; inForce: boolean },
): ExitCode {
  if (input.json) terminal.out(printableJson({ origin, statement: kind, sequence, file: note, inForce }));
  else if (inForce) terminal.out(`Statement ${sequence} of ${origin}/${kind} is in force.`);
  else terminal.out(`Signed statement ${sequence} of ${origin}/${kind}: ${note ?? ''}`);
  return EXIT.ok;
}

async function signDescriptor(
  input: Input,
  terminal: Terminal,
  programme: ProgrammeHere,
  waiting: Uint8Array,
): Promise<ExitCode> {
  const descriptor = parseDescriptor(waiting);
  const [exportTo, noteFrom] = [input.text('export'), input.text('note')];
  if (exportTo !== null) {
    await writeFile(exportTo, waiting, { flag: 'wx' });
    terminal.err(describeDescriptor(waiting, descriptor));
    return report(input, terminal, { descriptor, signedBy: null, note: exportTo, inForce: false });
  }
  if (noteFrom === null) {
    const signer = await givenKey(input, descriptor);
    await confirm(input, terminal, { bytes: waiting, descriptor, before: await programme.inForce() });
    await programme.publish(descriptorNote(waiting, signer));
  } else await programme.publish(await readFile(noteFrom, 'utf8'));
  return report(input, terminal, { descriptor, signedBy: programme.vkey, note: noteFrom, inForce: true });
}

async function givenKey(input: Input, { origin }: { readonly origin: string }): Promise<NoteSigner> {
  const path = input.text('key');
  if (path === null) throw usage('Give --key FILE.');
  return readProgrammeKey(path, origin);
}

interface ToSign {
  readonly bytes: Uint8Array;
  readonly descriptor: Descriptor;
  readonly before: Descriptor | null;
}

async function confirm(
  input: Input,
  terminal: Terminal,
  { bytes, descriptor, before }: ToSign,
): Promise<void> {
  terminal.err(describeDescriptor(bytes, descriptor));
  const changes = before === null ? [] : describeChanges(before, descriptor);
  for (const change of changes) terminal.err(`Changed: ${change}`);
  await agree(input, terminal, 'Have you compared these with a member of the desk? Type yes to sign: ');
}

async function agree(input: Input, terminal: Terminal, question: string): Promise<void> {
  if (input.has('yes')) return;
  const answer = await terminal.ask(question);
  if (answer === null)
    throw usage('There is no terminal to ask on.', 'Give --yes once the fingerprints have been compared.');
  if (answer.trim().toLowerCase() !== 'yes') throw negative('Not signed.');
}

interface Signed {
  readonly descriptor: Descriptor;
  readonly signedBy: string | null;
  readonly note: string | null;
  readonly inForce: boolean;
}

function report(input: Input, terminal: Terminal, { descriptor, signedBy, note, inForce }: Signed): ExitCode {
  const { origin, sequence } = descriptor;
  if (input.json) {
    terminal.out(printableJson({ origin, sequence, signedBy, file: note, inForce }));
    return EXIT.ok;
  }
  if (inForce) terminal.out(`Edition ${sequence} of ${origin} is in force.`);
  else if (signedBy === null)
    terminal.out(`Edition ${sequence} of ${origin} waits in ${note ?? ''} to be signed.`);
  else
    terminal.out(
      `Signed edition ${sequence} of ${origin} by the key ${fingerprint(signedBy)}: ${note ?? ''}`,
    );
  return EXIT.ok;
}
