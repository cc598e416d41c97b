import { readFile, writeFile } from 'node:fs/promises';
import {
  dayOf,
  MAX_REQUEST_BYTES,
  parseAs,
  parseJson,
  submitReportSchema,
  verifyPromise,
} from '@bellbuoy/protocol';
import { parseVoucher } from '@bellbuoy/protocol/vouchers';
import { ApiError } from '../client/http.ts';
import { isProgrammeVkey, type KnownProgramme, openProgramme } from '../client/programme-client.ts';
import { sendReport } from '../client/reporter-client.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

const MAX_PASS_FILE_BYTES = 4_096;

type Bundle = ReturnType<typeof parseBundle>;

export const send: Command = {
  words: ['send'],
  summary: 'sends a sealed bundle, and checks the promise that comes back',
  about: [
    'Sends what “bellbuoy seal” made. The answer is a promise: the programme’s signed word that an entry for this very report will be in its public log. Nothing is called sent before that verified.',
    'Sending the same bundle again is harmless: the server knows it and gives the same promise again. So when a connection breaks, send it again.',
    'A line that is flooded asks for a proof of work first: some seconds of this machine, at most. With --pass a partner’s pass is given instead, and only then; whoever gave it to you cannot tell that it was used for this.',
    'The server sees the address that you send from, as any server does; it stores none. Over Tor it sees none.',
  ],
  operands: [
    { name: 'BUNDLE', help: 'The sealed report.' },
    { name: 'URL', help: 'The programme’s public site.' },
  ],
  options: {
    vkey: {
      type: 'string',
      value: 'KEY',
      help: 'The programme’s key from a poster, so that the server is not asked for its own.',
    },
    pass: {
      type: 'string',
      value: 'FILE',
      help: 'A pass, alone in a file; “-” reads it from standard input.',
    },
    promise: {
      type: 'string',
      value: 'FILE',
      help: 'Where to save the promise; never over a file that is there. This file proves that you reported.',
    },
  },
  examples: [
    {
      line: 'bellbuoy send bundle.json http://localhost:8080 --promise sent.txt',
      says: 'Send a bundle, and save the promise:',
    },
    {
      line: 'bellbuoy send sealed-offline.json http://localhost:8080 --vkey "$(cat data/demo/programme-vkey.txt)"',
      says: 'The same, by a key that did not come from the server:',
    },
    {
      line: 'head -n 1 passes.txt | bellbuoy send bundle.json http://localhost:8080 --pass -',
      says: 'With the first of your passes, should the line be busy:',
    },
  ],
  exits: {
    0: 'The desk has it: the promise verified.',
    1: 'The server refused it, or the promise is not genuine.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const path = input.operand(0);
  const bundle = parseBundle(path, await readFile(path));
  const pass = await readPass(input.text('pass'), terminal);
  const vkey = input.text('vkey');
  if (vkey !== null && !isProgrammeVkey(vkey))
    throw usage('--vkey takes the programme’s key (ORIGIN/programme+…).');
  const programme = await openProgramme(input.operand(1), {
    today: dayOf(Date.now()),
    vkey,
    mayBeExpired: true,
  });
  const promise = await withProgress(terminal, 'Sending', () => sendBundle(programme, bundle, pass));
  const saved = input.text('promise');
  if (saved !== null) await writeFile(saved, promise, { flag: 'wx' });
  const { day, by } = verifyPromise(promise, programme.descriptor.log.vkey);
  const { origin } = programme.descriptor;
  const { mailbox } = bundle;
  terminal.out(
    input.json
      ? printableJson({ origin, mailbox, day, by, keyFrom: programme.isPinned ? 'you' : 'server', promise })
      : describe({ origin, day, by, saved, promise }),
  );
  return EXIT.ok;
}

function parseBundle(path: string, bytes: Uint8Array) {
  if (bytes.length > MAX_REQUEST_BYTES) throw usage(`${path} is too long to be a sealed report.`);
  try {
    return parseAs(submitReportSchema, parseJson(bytes));
  } catch {
    throw usage(`${path} is not a sealed report.`, 'Make one with: bellbuoy seal');
  }
}

async function readPass(path: string | null, terminal: Terminal): Promise<string | undefined> {
  if (path === null) return undefined;
  const text = path === '-' ? await terminal.readInput(MAX_PASS_FILE_BYTES) : await readFile(path, 'utf8');
  try {
    return parseVoucher((text ?? '').trim()).compact;
  } catch {
    throw usage(
      '--pass takes a file with one pass in it.',
      'Such as one line of what “bellbuoy pass finish” wrote.',
    );
  }
}

async function sendBundle(programme: KnownProgramme, bundle: Bundle, pass?: string): Promise<string> {
  try {
    return await sendReport(programme, bundle, pass);
  } catch (error) {
    throw error instanceof ApiError ? (explain(error) ?? error) : error;
  }
}

function explain({ code }: ApiError): Error | null {
  switch (code) {
    case 'stale-epoch':
      return negative(
        'The desk no longer takes what was sealed with these keys.',
        'Seal the report again. It gets other words: those that you have open nothing.',
      );
    case 'mailbox-taken':
      return negative(
        'Another report came under these words already.',
        'Return with the words to see it, or seal a new one.',
      );
    case 'gone':
      return negative('This report was accepted, and has been withdrawn or deleted since.');
    default:
      return null;
  }
}

interface Sent {
  readonly origin: string;
  readonly day: string;
  readonly by: string;
  readonly saved: string | null;
  readonly promise: string;
}

function describe({ origin, day, by, saved, promise }: Sent): string {
  const accepted = `Accepted   by ${origin} on ${day}; an entry for it must be in the log by ${by}`;
  return saved === null ? `${accepted}\n\n${promise.trimEnd()}` : `${accepted}\nPromise    ${saved}`;
}
