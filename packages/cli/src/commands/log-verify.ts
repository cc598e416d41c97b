import { readFile } from 'node:fs/promises';
import {
  dayOf,
  LogConflict,
  parseProgrammeFile,
  type VerifiedLog,
  verifyLog,
  verifyNote,
} from '@bellbuoy/protocol';
import { ApiError, type Fetch, UnreachableError } from '../client/http.ts';
import { type KnownProgramme, openProgramme } from '../client/programme-client.ts';
import { type Finding, fail, ok, warn } from '../doctor/finding.ts';
import { checkPublished } from '../log/check-published.ts';
import {
  endRun,
  nothingRead,
  type ReadSoFar,
  readState,
  stateOf,
  takeIn,
  writeState,
} from '../log/log-state.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { stepProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

const KEEP_EVERY_MS = 5_000;

export const logVerify: Command = {
  words: ['log', 'verify'],
  summary: 'checks a programme’s whole log from outside, and what is published beside it',
  about: [
    'Reads the log from its signed head down to every entry: the head’s signature and the cosignatures of its witnesses, every tile and every bundle of entries up to the root, and every line. Then it holds against the log what the programme publishes: the descriptor and its history, the policies, the guardians, the figures.',
    'With --state FILE it keeps where it was. The next call goes on from there, also when this one was broken off, and sees whether the log still begins with what it was then: a log that took something back, or shows another past, is found out, and both signed heads are printed, which together prove it to anybody.',
    'Without --programme or --vkey the server is asked for its own key, so that the check only shows that the server agrees with itself. Bring the programme.json that you once saved, or the key from a poster. Who checks is seen by the server as anybody else is; use Tor Browser’s proxy if that matters.',
  ],
  operands: [{ name: 'URL', help: 'The programme’s public site.' }],
  options: {
    programme: {
      type: 'string',
      value: 'FILE',
      help: 'Its programme.json as you saved it: the programme’s key, its witnesses and how many of them it takes.',
    },
    vkey: { type: 'string', value: 'KEY', help: 'The programme’s key (ORIGIN/programme+…).' },
    state: { type: 'string', value: 'FILE', help: 'Where to go on from, and where to keep how far it came.' },
  },
  examples: [
    { line: 'bellbuoy log verify http://localhost:8080', says: 'Check a log once:' },
    {
      line: 'bellbuoy log verify http://localhost:8080 --programme saved/programme.json --state harbour-log.json',
      says: 'Check it now and then, by a key that was saved before:',
    },
  ],
  exits: {
    0: 'Everything verified; there may be warnings.',
    1: 'Something does not verify, or the log contradicts what it was before.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const programme = await know(input);
  const { vkey } = programme.descriptor.log;
  const log = `${programme.descriptor.origin}/log`;
  const path = input.text('state');
  const read = path === null ? nothingRead(log) : await readState(path, log);
  const before = stateOf(read);
  const source = { read: (tile: string) => readTile(programme, tile), vkey, witnesses: programme.witnesses };
  try {
    const verified = await verifyLog(source, before);
    await walk(verified, read, path, terminal);
    const findings = [
      checkHead(programme, verified),
      ...(before === null ? [] : [ok('growth', 'It continues what it was when it was checked last.')]),
      ...(await checkPublished(programme, read)),
    ];
    return report(input, terminal, { log, size: verified.head.size, findings, heads: [verified.note] });
  } catch (error) {
    if (!(error instanceof LogConflict)) throw error;
    return report(input, terminal, { log, size: null, findings: [conflict(error)], heads: error.notes });
  }
}

async function know(input: Input): Promise<KnownProgramme> {
  const saved = input.text('programme');
  const file = saved === null ? null : parseProgrammeFile(await readFile(saved));
  const today = dayOf(Date.now());
  return openProgramme(input.operand(0), { today, file, vkey: input.text('vkey'), mayBeExpired: true });
}

async function walk(
  verified: VerifiedLog,
  read: ReadSoFar,
  path: string | null,
  terminal: Terminal,
): Promise<void> {
  const { size } = verified.head;
  const tell = stepProgress(terminal, 'Verifying the log');
  let keptAt = performance.now();
  for await (const { lines, state } of verified.bundles()) {
    takeIn(read, lines, state);
    tell(state.next, size);
    if (path === null || performance.now() - keptAt < KEEP_EVERY_MS) continue;
    await writeState(path, read);
    keptAt = performance.now();
  }
  Object.assign(read, { checkpoint: verified.note, next: size });
  endRun(read, size);
  if (path !== null) await writeState(path, read);
}

function checkHead({ witnesses, isPinned }: KnownProgramme, { head, note }: VerifiedLog): Finding {
  const { vkeys, quorum } = witnesses;
  const own = isPinned ? '' : ' The key is the server’s own word: bring one with --programme.';
  const cosigned = countCosigners(note, vkeys);
  const says = `${head.size} entries, signed by the log, cosigned by ${cosigned} of ${vkeys.length} witnesses.${own}`;
  if (quorum === 0) {
    const advice = 'Without witnesses a server could show two people two logs: compare heads with somebody.';
    return warn('head', says, advice);
  }
  return ok('head', `${says} ${quorum} are asked for.`);
}

function countCosigners(note: string, vkeys: readonly string[]): number {
  try {
    return new Set(verifyNote(note, vkeys).signatures.map(({ vkey }) => vkey)).size;
  } catch {
    return 0;
  }
}

function conflict({ kind }: LogConflict): Finding {
  const says =
    kind === 'rolled-back'
      ? 'The log is shorter than it was when it was checked last.'
      : 'The log has another past than when it was checked last.';
  return fail(
    'growth',
    says,
    'Keep both heads, below: together they prove it. Show them to a witness or a guardian.',
  );
}

interface Verdict {
  readonly log: string;
  readonly size: number | null;
  readonly findings: readonly Finding[];
  readonly heads: readonly string[];
}

function report(input: Input, terminal: Terminal, verdict: Verdict): ExitCode {
  const verifies = verdict.findings.every(({ state }) => state !== 'fail');
  terminal.out(input.json ? printableJson({ verifies, ...verdict }) : describe(verdict));
  return verifies ? EXIT.ok : EXIT.negative;
}

function describe({ log, findings, heads }: Verdict): string {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const lines = findings.flatMap(({ check, state, says, advice }) => [
    `${state.padEnd(4)}  ${check.padEnd(width)}  ${says}`,
    ...(advice === null ? [] : [`${' '.repeat(width + 8)}${advice}`]),
  ]);
  const shown = findings.some(({ state }) => state === 'fail') ? ['', ...heads] : [];
  return [log, ...lines, ...shown].join('\n');
}

/** Over connections that are used again: a log of a million entries is eight thousand files. */
async function readTile({ url, fetch }: { url: string; fetch: Fetch }, path: string): Promise<Uint8Array> {
  const address = `${url}/api/v1/log/${path}`;
  const answer = await fetch(address, { redirect: 'error' }).catch((cause: unknown) => {
    throw new UnreachableError(address, cause);
  });
  if (!answer.ok) throw new ApiError(answer.status, 'not-found', `the log does not serve ${path}`);
  return answer.bytes();
}
