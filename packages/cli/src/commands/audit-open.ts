import { readFile } from 'node:fs/promises';
import { dayOf, decodeB64, isAgeIdentity, isB64, makeKeyring } from '@bellbuoy/protocol';
import {
  type AuditFault,
  type AuditPackage,
  type Explained,
  explainLeaves,
  openAuditPackage,
  recountFigures,
  verifyEditions,
} from '@bellbuoy/protocol/figures';
import { describeFault } from '../audit/describe-faults.ts';
import { readPublished } from '../audit/published.ts';
import { type KnownProgramme, openProgramme } from '../client/programme-client.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

const SEED_BYTES = 32;

export const auditOpen: Command = {
  words: ['audit', 'open'],
  summary: 'opens a month’s audit package, explains every leaf of the log and counts the figures again',
  about: [
    'For guardians and admitted auditors. The package says of every closed entry of the month’s part of the log what it hides: an event of a report, or nothing but a filling. Each must come out exactly once; then the figures are counted again and held against what was published.',
    'The identity is an age identity file (an auditor’s), or the file of a guardian’s slot.',
    'With --former, the package of the month before, it is checked too that what that month held back is counted in this one.',
    'The log and the figures are read from the public site. Give the key from a poster with --vkey where you can.',
  ],
  operands: [{ name: 'FILE', help: 'The sealed package.' }],
  options: {
    identity: { type: 'string', value: 'FILE', help: 'Your identity, or your slot’s file.' },
    url: { type: 'string', value: 'URL', help: 'The programme’s public site.' },
    vkey: { type: 'string', value: 'KEY', help: 'The programme’s key (ORIGIN/programme+…).' },
    former: { type: 'string', value: 'FILE', help: 'The package of the month before, sealed to you too.' },
  },
  examples: [{ line: 'bellbuoy audit open --help', says: 'See what it needs:' }],
  exits: { 0: 'Every leaf is explained, and the figures follow.', 1: 'Something does not fit.' },
  run,
};

interface Account {
  readonly audited: AuditPackage;
  readonly explained: Explained;
  readonly isCorrected: boolean;
  readonly faults: readonly AuditFault[];
}

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const programme = await openProgramme(input.required('url'), {
    today: dayOf(Date.now()),
    vkey: input.text('vkey'),
    mayBeExpired: true,
  });
  const account = await withProgress(terminal, 'Reading the log', () => audit(input, programme));
  const faults = account.faults.map(describeFault);
  const { period } = account.audited;
  const { explained, isCorrected } = account;
  terminal.out(
    input.json ? printableJson({ period, explained, isCorrected, faults }) : describe(account, faults),
  );
  return faults.length === 0 ? EXIT.ok : EXIT.negative;
}

async function audit(input: Input, programme: KnownProgramme): Promise<Account> {
  const { vkey } = programme.descriptor.log;
  const identity = await readAuditIdentity(input.required('identity'), programme.descriptor.origin);
  const open = async (path: string) => openAuditPackage(await readFile(path), identity, vkey);
  const audited = await open(input.operand(0));
  const formerPath = input.text('former');
  const former = formerPath === null ? null : await open(formerPath);
  const { transparency, lines } = await readPublished(programme);
  const editions = verifyEditions(transparency, vkey);
  const figures = editions.find(({ hash }) => hash === audited.figures);
  if (figures === undefined) throw negative('The figures that this package goes with are not published.');
  if (lines.length < audited.log.to) throw negative('The log has become shorter than the package says.');
  const explained = explainLeaves(audited, lines.slice(audited.log.from, audited.log.to));
  const isCorrected = editions.some(({ replaces }) => replaces === figures.hash);
  const faults = [...explained.faults, ...recountFigures(audited, explained, { figures, former })];
  return { audited, explained, isCorrected, faults };
}

/** An auditor’s age identity, or what the seed of a guardian’s slot gives. */
async function readAuditIdentity(path: string, origin: string): Promise<string> {
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim());
  const [key = ''] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (isAgeIdentity(key)) return key;
  if (isB64(key, SEED_BYTES)) return (await makeKeyring(decodeB64(key), origin)).identity;
  throw usage(`${path} is neither an AGE-SECRET-KEY-PQ-1… identity nor the file of a slot.`);
}

function describe({ audited, explained, isCorrected }: Account, faults: readonly string[]): string {
  const { reports, events, purges, fillings, openEntries } = explained;
  const rules = Object.entries(purges).map(([rule, count]) => `${rule} ${count}`);
  const rows: [string, string][] = [
    ['Month', `${audited.period}, leaves ${audited.log.from} to ${audited.log.to}`],
    ['Open entries', String(openEntries)],
    ['Fillings', String(fillings)],
    ['Reports', `${reports} with an entry in it`],
    ['Received', String(events.report)],
    ['Opened', String(events.opened)],
    ['Withdrawn', String(events.withdrawn)],
    ['Deleted', `${events.purge}${rules.length > 0 ? ` (${rules.join(', ')})` : ''}`],
    ['Corrected', isCorrected ? 'yes: a later edition replaces these figures' : 'no'],
  ];
  const verdict =
    faults.length === 0
      ? ['Every leaf is explained, and the published figures follow.']
      : ['It does not fit:', ...faults];
  return [...rows.map(([name, value]) => `${name.padEnd(14)}${value}`), '', ...verdict].join('\n');
}
