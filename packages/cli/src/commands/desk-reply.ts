import { readFile } from 'node:fs/promises';
import { ProtocolError } from '@bellbuoy/protocol';
import {
  claimCase,
  claimReport,
  type DeskSession,
  openReport,
  readCase,
  readCases,
  replyTo,
} from '../client/desk-client.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DESK_OPTIONS, signInAsMember } from './desk-options.ts';

const MAX_REPLY_BYTES = 60_000;

export const deskReply: Command = {
  words: ['desk', 'reply'],
  summary: 'answers a report, signed and sealed',
  about: [
    'Signs in as a member and sends the reporter a reply that only they can read, signed by the desk. If the report has no case yet, it is claimed and opened first: a case is made, readable by every member of the desk, and the reporter is told that their report was opened.',
    'REPORT is the report’s id, as “desk pull” and “open” print it.',
  ],
  operands: [{ name: 'REPORT', help: 'The report’s id: 43 letters, digits, - and _.' }],
  options: {
    ...DESK_OPTIONS,
    'text-file': {
      type: 'string',
      value: 'FILE',
      help: 'The reply, in UTF-8; read from standard input if the passphrase is not.',
    },
    subject: {
      type: 'string',
      value: 'TEXT',
      help: 'The case’s working title on the desk, if it has to be opened.',
    },
  },
  examples: [
    {
      line: 'bellbuoy desk reply "$(cat report-id.txt)" --account miriam --passphrase-file passphrase.txt --text-file reply.txt',
      says: 'Answer with a text from a file:',
    },
    {
      line: 'echo "Thank you. We are looking into it." | bellbuoy desk reply "$(cat report-id.txt)" --account miriam --passphrase-file passphrase.txt',
      says: 'Answer with a line of text:',
    },
  ],
  exits: {
    0: 'Sent.',
    1: 'Refused: somebody else has the report, it was withdrawn, or the passphrase is wrong.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const report = input.operand(0);
  if (!/^[A-Za-z0-9_-]{43}$/.test(report)) throw usage('REPORT is not a report’s id.');
  const text = await readReply(input, terminal);
  const session = await signInAsMember(input, terminal);
  const sent = await withProgress(terminal, 'Sealing and sending', () =>
    answer(session, report, { text, subject: input.text('subject') }),
  );
  terminal.out(input.json ? printableJson({ report, ...sent }) : describe(sent));
  return EXIT.ok;
}

async function readReply(input: Input, terminal: Terminal): Promise<string> {
  const path = input.text('text-file');
  if (path === null && input.text('passphrase-file') === null)
    throw usage('Give --text-file FILE, or --passphrase-file FILE and the reply on standard input.');
  const given = path === null ? await terminal.readInput(MAX_REPLY_BYTES) : await readFile(path, 'utf8');
  const text = given?.trim() ?? '';
  if (text === '') throw usage('The reply is empty.');
  return text;
}

interface Answered {
  readonly case: string;
  readonly opened: boolean;
  /** How many messages of the reporter nobody has read yet. */
  readonly unread: number;
}

async function answer(
  session: DeskSession,
  report: string,
  reply: { text: string; subject: string | null },
): Promise<Answered> {
  const known = (await readCases(session)).find((row) => 'report' in row && row.report === report);
  const id = known?.case ?? (await openNow(session, report, reply.subject));
  if (known !== undefined && 'claimant' in known && known.claimant === null) await claimCase(session, id);
  const opened = await readCase(session, id);
  await replyTo(session, opened, reply.text);
  return { case: id, opened: known === undefined, unread: opened.row.unread };
}

async function openNow(session: DeskSession, report: string, subject: string | null): Promise<string> {
  const claimed = await claimReport(session, report);
  try {
    return await openReport(session, { report, claimed, subject: subject ?? '' });
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    throw negative(
      `The report cannot be opened: ${error.message}.`,
      'It stays claimed by you. Look at it at the desk.',
    );
  }
}

function describe({ case: id, opened, unread }: Answered): string {
  const done = opened ? `Opened as case ${id}, and answered.` : `Answered in case ${id}.`;
  return unread === 0 ? done : `${done}\nMessages of the reporter that nobody has read yet: ${unread}.`;
}
