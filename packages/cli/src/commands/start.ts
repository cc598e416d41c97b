import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BatchRule, RunningServer } from '@bellbuoy/server';
import { DemoClock } from '../demo/demo-clock.ts';
import { accountsFile, isDemoFolder } from '../demo/demo-files.ts';
import { DEMO_PROGRAMME } from '../demo/demo-programme.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { stepProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION, databaseUrlOf, dataDirOf } from './data-options.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const MAX_PORT = 65_534;

export const start: Command = {
  words: ['start'],
  summary: 'serves a programme: the public site on one port, the desk on the next',
  about: [
    'Prints “ready” with the public address and “desk” with the desk’s once both answer, and “setup” with a one-time link while the desk has no lead yet. Whoever opens that link first leads the desk; every start prints a new one, and the one before no longer works.',
    'Without a programme in the data folder it makes one named localhost, to try things out on this machine. For a real one, run “bellbuoy init” first.',
    'It listens to this machine alone unless --host says otherwise. Put a proxy before it that ends TLS and logs neither addresses nor headers.',
    'With --demo it fills a fictional harbour authority with two members of staff, three guardians, a panel of four, a paymaster and four dozen reports, once; DIR/demo then holds the accounts with their passphrases, the words of two reporters (one of them was offered something), the guardians’ seeds, the programme key and the intake key. Every page says that it is a demonstration, and only this machine can reach it.',
    'It ends on Ctrl-C or SIGTERM, after what is under way has finished.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    port: {
      type: 'string',
      value: 'N',
      help: 'The public port, the desk has the next; that of the configured address if not given.',
    },
    host: { type: 'string', value: 'ADDRESS', help: 'The address to listen at; 127.0.0.1 if not given.' },
    batch: {
      type: 'string',
      value: 'RULE',
      help: '“immediate” publishes log entries at once, for trying things out: in earnest it would tell when each report came. “scheduled” if not given.',
    },
    backups: {
      type: 'string',
      value: 'PLACE',
      help: 'The folder to which “bellbuoy backup” writes: what is purged is noted there first, so that no backup brings it back. While the folder is away nothing can be purged or withdrawn.',
    },
    demo: { type: 'boolean', help: 'Fill and serve the demonstration.' },
  },
  examples: [
    { line: 'bellbuoy start --data harbour', says: 'Serve a programme on ports 8080 and 8081:' },
    { line: 'bellbuoy start --demo --data data --batch immediate', says: 'Serve the demonstration:' },
  ],
  exits: {
    0: 'Ended as asked.',
    3: 'A port is taken, the data folder has no programme that can be opened, or the database cannot be reached.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const settings = await readSettings(input, terminal);
  const { dataDir, isDemo, clock } = settings;
  await makeProgrammeIfNone(terminal, settings);
  // Loaded here, so that every other command starts without the server.
  const { logDiagnostics, startServer } = await import('@bellbuoy/server');
  const log = logDiagnostics({ write: (line) => terminal.err(line.trimEnd()) });
  // Somebody who tries the demonstration sees only what went wrong.
  const diagnostics = isDemo ? { ...log, note: () => {} } : log;
  const asked = terminal.untilAskedToEnd();
  const server = await startServer({ ...settings, now: clock.now, diagnostics });
  try {
    if (isDemo) {
      const { prepareDemo } = await import('../demo/fill-demo.ts');
      const tell = stepProgress(terminal, 'Filling the demonstration');
      await prepareDemo(groundOf(server, dataDir, clock), tell);
      terminal.err(
        `Sign in as a lead, an analyst, a guardian, a member of the panel or the paymaster: ${accountsFile(dataDir)}`,
      );
    }
    tellOfFollowers(terminal, server);
    announce(input, terminal, server, isDemo);
    await asked;
  } finally {
    await server.close();
  }
  return EXIT.ok;
}

async function readSettings(input: Input, terminal: Terminal) {
  const dataDir = dataDirOf(input);
  const host = input.text('host') ?? '127.0.0.1';
  const isDemo = input.has('demo') || (await isDemoFolder(dataDir));
  if (isDemo && !LOOPBACK.has(host)) {
    throw usage(
      'A demonstration is served to this machine alone.',
      'Its passphrases lie in its folder, readable.',
    );
  }
  return {
    dataDir,
    isDemo,
    host,
    clock: new DemoClock(),
    batches: readBatches(input),
    databaseUrl: databaseUrlOf(input, terminal) ?? undefined,
    backupPlace: backupsOf(input),
    port: input.has('port') ? input.number('port', { min: 1, max: MAX_PORT, otherwise: 0 }) : undefined,
  };
}

function backupsOf(input: Input): string | undefined {
  const place = input.text('backups');
  return place === null ? undefined : resolve(place);
}

function readBatches(input: Input): BatchRule {
  const rule = input.text('batch') ?? 'scheduled';
  if (rule !== 'scheduled' && rule !== 'immediate') throw usage('--batch takes “scheduled” or “immediate”.');
  return rule;
}

async function makeProgrammeIfNone(
  terminal: Terminal,
  { dataDir, isDemo, clock }: { dataDir: string; isDemo: boolean; clock: DemoClock },
): Promise<void> {
  const config = await stat(join(dataDir, 'config.json')).catch(() => null);
  if (config !== null) return;
  const { initProgramme } = await import('@bellbuoy/server');
  const { config: made } = await initProgramme(dataDir, isDemo ? DEMO_PROGRAMME : {});
  if (isDemo) {
    // Its first day is the demo's first: a log does not begin on a later day than what it tells of.
    const { demoAge } = await import('../demo/fill-demo.ts');
    const { appointDemoGuardians } = await import('../demo/demo-guardians.ts');
    clock.goBack(demoAge());
    await appointDemoGuardians(dataDir, clock.today());
  }
  terminal.err(`Made the programme ${made.origin} in ${dataDir}.`);
}

function groundOf({ publicUrl, deskUrl, setupLink }: RunningServer, dataDir: string, clock: DemoClock) {
  const setupToken = setupLink === null ? null : new URL(setupLink).hash.slice('#setup='.length);
  return { dataDir, publicUrl, deskUrl, setupToken, clock };
}

function tellOfFollowers(terminal: Terminal, { programme: { config } }: RunningServer): void {
  if (config.fediverse === undefined) return;
  const account = `@${config.fediverse.name}@${new URL(config.urls.public).host}`;
  terminal.err(
    `${account} can be followed from other servers: this one contacts the servers of those who do.`,
  );
}

function announce(
  input: Input,
  terminal: Terminal,
  { publicUrl, deskUrl, setupLink }: RunningServer,
  isDemo: boolean,
): void {
  // The demo has used the link that there was.
  const setup = isDemo ? null : setupLink;
  if (input.json) return terminal.out(printableJson({ ready: publicUrl, desk: deskUrl, setup }));
  // In one write, so that whoever waits for a line has all of them.
  const lines = [`ready ${publicUrl}`, `desk ${deskUrl}`, ...(setup === null ? [] : [`setup ${setup}`])];
  terminal.out(lines.join('\n'));
}
