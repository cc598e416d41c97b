import { readFile } from 'node:fs/promises';
import {
  type CommendationVerdict,
  checkCommendation,
  findBaked,
  issuerName,
} from '@bellbuoy/protocol/commendations';
import { PROGRAMME_OPTIONS, type ReadProgramme, readProgrammeFiles } from '../offline/programme-files.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const credentialVerify: Command = {
  words: ['credential', 'verify'],
  summary: 'checks a commendation that somebody shows you',
  about: [
    'A commendation is a credential of Open Badges 3.0 that a programme gave for something seen and told. This checks it by the programme’s keys: that one of them signed it, in its time, and that nothing in it is other than the programme’s own words, a month, a level and a drawn name or none.',
    'FILE is a saved commendation (.jwt), its badge (.png or .svg), or a text file with what its QR code leads to. With a saved copy of the programme’s public files no connection is needed. Give the programme’s key with --vkey where you can: without it the files only agree with themselves.',
    'It belongs to whoever bears it. It says of nobody who they are.',
  ],
  operands: [{ name: 'FILE', help: 'The commendation or its badge.' }],
  options: { ...PROGRAMME_OPTIONS },
  examples: [
    {
      line: 'bellbuoy credential verify commendation.jwt --programme saved/programme.json',
      says: 'Check a commendation by files that were saved, without a connection:',
    },
  ],
  exits: { 0: 'It is genuine.', 1: 'It is not, or the programme’s files do not verify.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const programme = await readProgrammeFiles(input);
  const text = await readCredential(input.operand(0));
  const verdict = await checkCommendation(text, programme.descriptor.credentials ?? []);
  terminal.out(input.json ? printableJson(toldOf(verdict, programme)) : describe(verdict, programme));
  return verdict.kind === 'good' ? EXIT.ok : EXIT.negative;
}

/** The credential in a file; what is none is left for the check to say so. */
export async function readCredential(path: string): Promise<string> {
  const bytes = await readFile(path);
  const text = findBaked(bytes) ?? bytes.toString('utf8').trim();
  return text.replace(/^https?:\/\/[^#]*#/, '');
}

function toldOf(verdict: CommendationVerdict, { descriptor, isPinned }: ReadProgramme): object {
  const { origin } = descriptor;
  const keyFrom = isPinned ? 'you' : 'files';
  if (verdict.kind !== 'good') return { verdict: verdict.kind, origin, keyFrom };
  const { kid } = verdict.key;
  return { verdict: 'good', origin, keyFrom, kid, issuer: issuerName(verdict.key), ...verdict.commendation };
}

/** Why a commendation is not to be relied on. */
export const REASONS: Readonly<Record<Exclude<CommendationVerdict['kind'], 'good'>, string>> = {
  'not-one': 'this is no commendation, or something in it was changed',
  'unknown-key': 'no key of this programme is in it; another programme may have given it',
  forged: 'it names a key of this programme, which did not sign it, or not in that month',
  'key-withdrawn': 'the key that signed it was withdrawn, because others may have had it',
};

function describe(verdict: CommendationVerdict, { descriptor, isPinned }: ReadProgramme): string {
  const key = isPinned ? 'yours' : 'the files’ own word; compare it with a poster, and give it with --vkey';
  const lines =
    verdict.kind === 'good'
      ? describeGood(verdict)
      : [['Verdict', `NOT to be relied on: ${REASONS[verdict.kind]}`]];
  return [...lines, ['Programme', printableLine(descriptor.origin)], ['Key', key]]
    .map(([name = '', value = '']) => `${name.padEnd(11)}${value}`)
    .join('\n');
}

function describeGood({ commendation, key }: Extract<CommendationVerdict, { kind: 'good' }>): string[][] {
  const { id, month, level, pseudonym } = commendation;
  return [
    ['Verdict', 'genuine'],
    ['Given by', printableLine(issuerName(key))],
    ['Month', month],
    ['Level', `${level} of 3`],
    ['Name', pseudonym ?? 'none'],
    ['Number', id],
  ];
}
