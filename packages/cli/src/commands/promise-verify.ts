import { dayOf, encodeB64, isAfter, type LogPromise, verifyPromise } from '@bellbuoy/protocol';
import { findLeaf, openLog } from '../client/log-client.ts';
import { isProgrammeVkey, type KnownProgramme, openProgramme } from '../client/programme-client.ts';
import { readPromiseFile } from '../offline/promise-file.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const promiseVerify: Command = {
  words: ['promise', 'verify'],
  summary: 'checks a saved promise, and that the log kept it',
  about: [
    'A promise is the file that a reporter can save after sending: the programme’s signed word that an entry for the report will be in its public log within eight days. This checks the signature, and looks in the log for the entry, proving its place from the log’s tiles.',
    'The entry is published even if the report was withdrawn. If it is missing after its day, the promise file is proof that the programme broke its word.',
    'Give the key from a poster with --vkey where you can: without it the server is asked for its own key, and the check only shows that the server agrees with itself. Before its day, --vkey alone with the log’s key checks the signature without a connection.',
    'Looking into the log tells the server that somebody at your address holds a promise. Use Tor Browser’s proxy, or wait for a copy of the log, if that matters.',
  ],
  operands: [{ name: 'FILE', help: 'The saved promise.' }],
  options: {
    vkey: {
      type: 'string',
      value: 'KEY',
      help: 'The programme’s key (ORIGIN/programme+…), or its log’s key (ORIGIN/log+…).',
    },
    url: { type: 'string', value: 'URL', help: 'The programme’s public site, where its log is.' },
  },
  examples: [
    {
      line: 'bellbuoy promise verify promise.txt --url http://localhost:8080',
      says: 'Check the signature, and look in the log:',
    },
    {
      line: 'bellbuoy promise verify promise.txt --url http://localhost:8080 --vkey "$(cat data/demo/programme-vkey.txt)"',
      says: 'The same, by a key that did not come from the server:',
    },
  ],
  exits: {
    0: 'The promise is genuine and, where that was asked, kept or not yet due.',
    1: 'The promise is not genuine, or its day has passed and the log lacks the entry.',
  },
  run,
};

interface Verdict {
  readonly origin: string;
  readonly day: string;
  readonly by: string;
  readonly leaf: string;
  readonly keyFrom: 'you' | 'server';
  /** `due`: not published yet, and not late. `not-asked`: only the signature was checked. */
  readonly log: 'published' | 'due' | 'missing' | 'not-asked';
  readonly index: number | null;
}

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const note = await readPromiseFile(input.operand(0));
  const [url, vkey] = [input.text('url'), input.text('vkey')];
  const today = dayOf(Date.now());
  if (url === null) return checkOffline(input, terminal, { note, vkey, today });
  const programme =
    vkey !== null && !isProgrammeVkey(vkey)
      ? null
      : await openProgramme(url, { today, vkey, mayBeExpired: true });
  const logVkey = programme === null ? (vkey ?? '') : programme.descriptor.log.vkey;
  const promise = verifyPromise(note, logVkey);
  const index = await withProgress(terminal, 'Looking through the log', async () => {
    return findLeaf(await openLog(new URL(url).origin, logVkey, programme?.witnesses), promise.leaf);
  });
  return report(input, terminal, {
    ...verdictOf(note, promise, index, today),
    keyFrom: keySource(programme),
  });
}

function checkOffline(
  input: Input,
  terminal: Terminal,
  { note, vkey, today }: { note: string; vkey: string | null; today: string },
): ExitCode {
  if (vkey === null) throw usage('Give --url URL, --vkey KEY, or both.');
  if (isProgrammeVkey(vkey))
    throw usage('The programme’s key names the log’s key in its descriptor: give --url URL too.');
  const promise = verifyPromise(note, vkey);
  if (isAfter(today, promise.by)) {
    throw usage(
      `The promise is genuine, and its day (${promise.by}) has passed.`,
      'Give --url URL to see whether the log kept it.',
    );
  }
  return report(input, terminal, {
    ...verdictOf(note, promise, null, today),
    keyFrom: 'you',
    log: 'not-asked',
  });
}

function keySource(programme: KnownProgramme | null): 'you' | 'server' {
  return programme === null || programme.isPinned ? 'you' : 'server';
}

function verdictOf(
  note: string,
  promise: LogPromise,
  index: number | null,
  today: string,
): Omit<Verdict, 'keyFrom'> {
  const { day, by, leaf } = promise;
  const log = index !== null ? 'published' : isAfter(today, by) ? 'missing' : 'due';
  return { origin: note.split('/', 1)[0] ?? '', day, by, leaf: encodeB64(leaf), log, index };
}

function report(input: Input, terminal: Terminal, verdict: Verdict): ExitCode {
  terminal.out(input.json ? printableJson(verdict) : describe(verdict));
  return verdict.log === 'missing' ? EXIT.negative : EXIT.ok;
}

function describe({ origin, day, by, keyFrom, log, index }: Verdict): string {
  const inLog = {
    published: `published, as entry ${index}; its place is proved from the log’s tiles`,
    due: `not published yet; it must be by ${by}`,
    missing: `MISSING. It should have been published by ${by}. This file is proof of that: keep it`,
    'not-asked': `not looked for; it must be published by ${by}`,
  }[log];
  const key =
    keyFrom === 'you' ? 'yours' : 'the server’s own word; compare it with a poster, and give it with --vkey';
  return [
    `Promise    genuine, by ${origin}, for a report of ${day}`,
    `Key        ${key}`,
    `Log        ${inLog}`,
  ].join('\n');
}
