import { mkdir, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dayOf, GUARDIAN_LIMITS, type Guardians, guardiansHash } from '@bellbuoy/protocol';
import { formatSlotSeed, type Holder, newGuardians, type SlotSeed } from '../guardians/new-guardians.ts';
import { openProgrammeHere } from '../programme/programme-here.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printable, printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION, databaseUrlOf, dataDirOf } from './data-options.ts';

const MAX_NAME = 200;

export const guardianInit: Command = {
  words: ['guardian', 'init'],
  summary: 'makes the keys of a programme’s first guardians',
  about: [
    'Guardians decide together whether a name that a reporter sealed is opened. Each holds a slot: a key of their own. So many of them as --threshold says open a name; fewer learn nothing, and nobody else can, this server and its administrators included.',
    'This makes a seed for every slot, announces the public half with an entry in the log, and publishes it in the descriptor. The reporting page then has a name box.',
    'Each holder is given their seed here and never again: with --out a file for each slot, readable by you alone, otherwise printed. Hand each to its holder in person, then destroy your copy. A seed that is lost cannot be made again. When fewer than --threshold are left, names sealed before stay closed for good.',
    'Do this together, in public: guardians should not work at the desk, and at least two should belong to outside organisations. Who they are is published. Guardians who are appointed are not replaced by this command: they change who they are themselves, on the page “Guardians’ keys” of the desk.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    slots: { type: 'string', value: 'N', help: 'How many guardians there are, 2 to 7; 3 if not given.' },
    threshold: {
      type: 'string',
      value: 'T',
      help: 'How many of them open a name, at least 2; 2 if not given.',
    },
    name: {
      type: 'string',
      value: '"HOLDER, ORGANISATION"',
      many: true,
      help: 'Who holds a slot, for whom; once for every slot, in their order. Without it, slots are the programme’s own and numbered.',
    },
    out: {
      type: 'string',
      value: 'FOLDER',
      help: 'Where to write a file for each slot; printed if not given.',
    },
  },
  examples: [
    {
      line: 'bellbuoy guardian init --data harbour --slots 3 --threshold 2 --name "A. Lind, Bar Association" --name "B. Costa, Seafarers’ Mission" --name "C. Diallo, Saltmere Harbour" --out slots',
      says: 'Appoint three, of whom two open a name:',
    },
  ],
  exits: {
    0: 'Made, and published or waiting to be signed.',
    1: 'There are guardians already; nothing was changed.',
  },
  run,
};

interface Appointed {
  readonly guardians: Guardians;
  readonly origin: string;
  readonly seeds: readonly SlotSeed[];
  /** The files written; null where the seeds are printed instead. */
  readonly files: readonly string[] | null;
  readonly isWaiting: boolean;
}

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const slots = input.number('slots', { min: 2, max: GUARDIAN_LIMITS.maxSlots, otherwise: 3 });
  const { minThreshold } = GUARDIAN_LIMITS;
  const threshold = input.number('threshold', { min: minThreshold, max: slots, otherwise: minThreshold });
  const names = readNames(input, slots);
  const dataDir = dataDirOf(input);
  const programme = await openProgrammeHere(dataDir, databaseUrlOf(input, terminal));
  try {
    if ((await programme.guardians()).length > 0) throw appointedAlready();
    const { origin, title } = programme;
    const holders = names ?? numbered(slots, title);
    const made = await newGuardians({ origin, from: dayOf(Date.now()), threshold, holders });
    const files = await writeSeeds(input.text('out'), origin, made.seeds);
    try {
      if (!(await programme.appoint(made.guardians))) throw appointedAlready();
    } catch (error) {
      for (const file of files ?? []) await unlink(file);
      throw error;
    }
    const isWaiting = (await programme.waiting()) !== null;
    report(input, terminal, { ...made, origin, files, isWaiting });
  } finally {
    await programme.close();
  }
  return EXIT.ok;
}

function appointedAlready(): Error {
  return negative(
    'There are guardians already; nothing was changed.',
    'They are changed by those who are guardians now, never written over. What was sealed for them stays with them.',
  );
}

function readNames(input: Input, slots: number): Holder[] | null {
  const given = input.texts('name');
  if (given.length === 0) return null;
  if (given.length !== slots) throw usage(`Give --name once for each of the ${slots} slots, or not at all.`);
  return given.map((name) => {
    const [holder = '', ...rest] = name.split(',');
    const read = { holder: holder.trim(), organisation: rest.join(',').trim() };
    const isRight = Object.values(read).every((text) => text.length > 0 && text.length <= MAX_NAME);
    if (!isRight) throw usage('--name takes "HOLDER, ORGANISATION".');
    return read;
  });
}

function numbered(slots: number, organisation: string): Holder[] {
  return Array.from({ length: slots }, (_, i) => ({ holder: `Guardian ${i + 1}`, organisation }));
}

async function writeSeeds(
  folder: string | null,
  origin: string,
  seeds: readonly SlotSeed[],
): Promise<string[] | null> {
  if (folder === null) return null;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: string[] = [];
  for (const seed of seeds) {
    const file = resolve(join(folder, `guardian-${seed.slot}.txt`));
    await writeFile(file, formatSlotSeed(origin, seed), { mode: 0o600, flag: 'wx', flush: true });
    files.push(file);
  }
  return files;
}

function report(input: Input, terminal: Terminal, appointed: Appointed): void {
  terminal.out(input.json ? printableJson(asJson(appointed)) : describe(appointed));
}

function asJson({ guardians, origin, seeds, files, isWaiting }: Appointed) {
  return {
    origin,
    version: guardians.version,
    threshold: guardians.threshold,
    hash: guardiansHash(guardians),
    inForce: !isWaiting,
    slots: seeds.map(({ seed, ...slot }, i) => ({
      ...slot,
      ...(files === null ? { seed } : { file: files[i] }),
    })),
  };
}

function describe({ guardians, origin, seeds, files, isWaiting }: Appointed): string {
  return [
    `${guardians.threshold} of ${seeds.length} guardians of ${origin} open a name from now on.`,
    '',
    ...seeds.flatMap(({ slot, holder, organisation, seed }, i) => [
      `Guardian ${slot}: ${printableLine(holder)}, ${printableLine(organisation)}`,
      `    ${files?.[i] ?? seed}`,
    ]),
    '',
    'Hand each its holder in person, then destroy your copy. None can be made again.',
    isWaiting
      ? 'The descriptor waits to be signed: bellbuoy programme sign'
      : `Published with an entry in the log: ${guardiansHash(guardians)}`,
  ]
    .map(printable)
    .join('\n');
}
