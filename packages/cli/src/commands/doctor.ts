import { stat } from 'node:fs/promises';
import { dayOf } from '@bellbuoy/protocol';
import type { Database } from '@bellbuoy/server';
import { checkAttention } from '../doctor/check-attention.ts';
import { checkFediverse } from '../doctor/check-fediverse.ts';
import { checkKeys, checkPermissions, checkSpace } from '../doctor/check-folder.ts';
import { checkGuardians } from '../doctor/check-guardians.ts';
import { checkIssuing } from '../doctor/check-issuing.ts';
import { checkLog } from '../doctor/check-log.ts';
import { checkClock, checkDescriptor, checkEpochs, checkPromises } from '../doctor/check-programme.ts';
import { checkStatement } from '../doctor/check-statement.ts';
import { checkStatements } from '../doctor/check-statements.ts';
import { checkWitnesses } from '../doctor/check-witnesses.ts';
import { attempt, type Finding, ok, warn } from '../doctor/finding.ts';
import { databaseFile } from '../programme/programme-here.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printable, printableJson } from '../terminal/printable.ts';
import { stepProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION, databaseUrlOf, dataDirOf } from './data-options.ts';

export const doctor: Command = {
  words: ['doctor'],
  summary: 'looks for what is wrong with a programme, and says what to do',
  about: [
    'Checks the configuration, what the page about privacy says of you, who can read the keys, the keys, the disk, the database and its migrations, the clock, the descriptor and its expiry, the guardians, that what the programme states is signed and has not run out, the epochs made ahead, that no promise is overdue, whether members are told what waits, that the keys of vouchers are there and sign, that witnesses keep up with the log, whether followers’ servers take what is published, and that its entries still give the root that was committed.',
    'Each line says ok, warn or fail. It can run beside the server. Nothing secret is printed, so that the output can be shown to whoever helps.',
  ],
  operands: [],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy doctor --data harbour', says: 'Look over a programme:' }],
  exits: { 0: 'Nothing failed; there may be warnings.', 1: 'Something failed.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const dataDir = dataDirOf(input);
  const findings = [
    ...(await checkFolder(dataDir)),
    ...(await checkDatabase(
      dataDir,
      databaseUrlOf(input, terminal),
      stepProgress(terminal, 'Reading the log'),
    )),
  ];
  const hasFailed = findings.some(({ state }) => state === 'fail');
  terminal.out(input.json ? printableJson({ healthy: !hasFailed, findings }) : describe(findings));
  return hasFailed ? EXIT.negative : EXIT.ok;
}

async function checkFolder(dataDir: string): Promise<Finding[]> {
  const { readConfig } = await import('@bellbuoy/server');
  const configured = async () => {
    const config = await readConfig(dataDir);
    const { origin, urls } = config;
    return [ok('configuration', `${origin}, at ${urls.public} and ${urls.desk}.`), checkStatement(config)];
  };
  return [
    ...(await attempt(
      'configuration',
      'Mend config.json, or make a programme with: bellbuoy init',
      configured,
    )),
    ...(await attempt('permissions', 'See who owns the data folder.', () => checkPermissions(dataDir))),
    ...(await attempt('keys', 'See who owns the data folder.', () => checkKeys(dataDir))),
    ...(await attempt('disk space', 'See whether the data folder is there.', () => checkSpace(dataDir))),
  ];
}

async function checkDatabase(
  dataDir: string,
  databaseUrl: string | null,
  tell: (done: number, all: number) => void,
): Promise<Finding[]> {
  const isThere = databaseUrl !== null || (await stat(databaseFile(dataDir)).catch(() => null)) !== null;
  if (!isThere) return [warn('database', 'There is none yet.', 'Run: bellbuoy start')];
  const { openDatabase } = await import('@bellbuoy/server');
  const advice = 'Check its address, its permissions, and the version of Bellbuoy.';
  return attempt('database', advice, async () => {
    const database = await openDatabase(databaseUrl ?? databaseFile(dataDir));
    const opened = ok('database', `Opens (${database.engine}), with every migration of this version.`);
    try {
      return [opened, ...(await checkContent(dataDir, database, tell))];
    } finally {
      await database.close();
    }
  });
}

async function checkContent(
  dataDir: string,
  database: Database,
  tell: (done: number, all: number) => void,
): Promise<Finding[]> {
  const today = dayOf(Date.now());
  const advice =
    'The database cannot be read as it should be. Restore a backup, or ask for help with this line.';
  return [
    ...(await attempt('clock', advice, () => checkClock(database, today))),
    ...(await attempt('descriptor', advice, () => checkDescriptor(database, today))),
    ...(await attempt('guardians', 'Restore the newest backup of the database.', () =>
      checkAppointed(dataDir, database),
    )),
    ...(await attempt('statements', advice, () => checkStatements(database, today))),
    ...(await attempt('epochs', advice, () => checkEpochs(database, today))),
    ...(await attempt('promises', advice, () => checkPromises(database, today))),
    ...(await attempt('attention', advice, async () => {
      const { readConfig } = await import('@bellbuoy/server');
      return checkAttention(database, await readConfig(dataDir));
    })),
    ...(await attempt('witnesses', advice, async () => {
      const { readConfig } = await import('@bellbuoy/server');
      return checkWitnesses(database, await readConfig(dataDir), today);
    })),
    ...(await attempt('followers', advice, async () => {
      const { readConfig } = await import('@bellbuoy/server');
      return checkFediverse(database, await readConfig(dataDir));
    })),
    ...(await attempt('issuing keys', 'See what config.json says of “issuing”.', async () => {
      const { findFormerRewards, inspectIssuing, openKeeper, readConfig, readRewards } = await import(
        '@bellbuoy/server'
      );
      const keeper = openKeeper(dataDir, (await readConfig(dataDir)).issuing);
      const rewards = await readRewards();
      const formerRewards = rewards && (await findFormerRewards(database.store, rewards));
      const parts = { database, rewards, formerRewards, keeper, now: Date.now };
      return checkIssuing(await inspectIssuing(parts));
    })),
    ...(await attempt('log', advice, () => checkLog(database, tell))),
  ];
}

async function checkAppointed(dataDir: string, database: Database): Promise<Finding[]> {
  const { listGuardians, readConfig } = await import('@bellbuoy/server');
  const { title, operator, retention } = await readConfig(dataDir);
  const titles = [...Object.values(title), ...(operator === undefined ? [] : [operator.name])];
  const today = dayOf(Date.now());
  return checkGuardians(await listGuardians(database.store), {
    ...{ titles, today, sealedDays: retention.sealedNames },
  });
}

function describe(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ check }) => check.length)) + 2;
  const rows = findings.flatMap(({ check, state, says, advice }) => {
    const row = `${state.padEnd(6)}${check.padEnd(width)}${says}`;
    return advice === null ? [row] : [row, `${' '.repeat(6 + width)}${advice}`];
  });
  return printable(rows.join('\n'));
}
