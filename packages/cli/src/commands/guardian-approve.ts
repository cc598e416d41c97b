import { readFile } from 'node:fs/promises';
import {
  approveGuardians,
  blockCode,
  decodeB64,
  encodeB64,
  type Guardians,
  guardiansHash,
  isB64,
  makeKeyring,
  parseGuardians,
  parseSlotWords,
} from '@bellbuoy/protocol';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import * as v from 'valibot';
import { describeBlock } from '../guardians/describe-block.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printable } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

// Loose: members that a later version adds to a block are approved with it.
const savedSchema = v.object({
  origin: v.string(),
  former: v.nullable(v.looseObject({})),
  block: v.looseObject({}),
});

const SEED_BYTES = 32;
const MAX_KEY_BYTES = 4096;

export const guardianApprove: Command = {
  words: ['guardian', 'approve'],
  summary: 'approves a change of guardians on a machine without a network',
  about: [
    'The page “Guardians’ keys” saves a change that has been prepared as a file: the block of those who are guardians now, and the one that is to follow. This shows both, asks for the six numbers that the others read out, and signs with a guardian’s key.',
    'The approval is printed. Anybody may bring it: it is pasted into the same page, under “An approval made elsewhere”, and counts for the slot whose key made it.',
  ],
  operands: [{ name: 'FILE', help: 'The change, as the page saved it.' }],
  options: {
    key: {
      type: 'string',
      value: 'FILE',
      help: 'A file with the key’s line or its 24 words; read from standard input, or asked for, if not given.',
    },
    yes: {
      type: 'boolean',
      help: 'Approve without being asked for the six numbers: they were compared already.',
    },
  },
  examples: [
    {
      line: 'bellbuoy guardian approve guardians-draft.json --key guardian.txt --yes',
      says: 'Approve a change whose numbers were compared at the table:',
    },
  ],
  exits: {
    0: 'Approved: the approval is printed.',
    1: 'Not approved: the numbers, the key or the blocks do not fit.',
  },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const { origin, former, block } = await readDraft(input.operand(0));
  const keyring = await makeKeyring(await readKey(input, terminal), origin);
  const verify = encodeB64(keyring.verify);
  const slot = (former ?? block).slots.find((each) => each.verify === verify);
  if (slot === undefined) throw negative('This is the key of none of those who approve; nothing was signed.');
  for (const line of describeBlock(block, former)) terminal.err(printable(line));
  if (!input.has('yes')) await requireCompared(terminal, blockCode(block));
  terminal.out(JSON.stringify(approveGuardians(block, slot.slot, keyring)));
  return EXIT.ok;
}

async function readDraft(path: string): Promise<Draft> {
  const draft = parseDraft(await readFile(path, 'utf8'));
  const { former, block } = draft;
  const follows =
    former === null
      ? block.version === 1
      : block.version === former.version + 1 && block.previous === guardiansHash(former);
  if (!follows) throw negative('The change does not follow the guardians in the file; nothing was signed.');
  return draft;
}

interface Draft {
  readonly origin: string;
  readonly former: Guardians | null;
  readonly block: Guardians;
}

function parseDraft(text: string): Draft {
  try {
    const { origin, former, block } = v.parse(savedSchema, JSON.parse(text));
    return {
      origin,
      former: former === null ? null : parseGuardians(former),
      block: parseGuardians({ ...block, approvals: [] }),
    };
  } catch {
    throw negative('This is not a change as the page saved it; nothing was signed.');
  }
}

async function readKey(input: Input, terminal: Terminal): Promise<Uint8Array> {
  const path = input.text('key');
  const text =
    path === null
      ? ((await terminal.readInput(MAX_KEY_BYTES)) ??
        (await terminal.askSecret('The key’s line, or its 24 words: ')))
      : await readFile(path, 'utf8');
  const lines = (text ?? '').split('\n').filter((each) => each.trim() !== '' && !each.startsWith('#'));
  const [line = ''] = lines.map((each) => each.trim());
  if (isB64(line, SEED_BYTES)) return decodeB64(line, SEED_BYTES);
  try {
    return parseSlotWords(lines.join(' '), await receiptWordlist('en'));
  } catch {
    throw usage('This is neither the line of a guardian’s key nor its 24 words.');
  }
}

/** A file can be exchanged on its way: what the others read out tells whether this is the block that they see. */
async function requireCompared(terminal: Terminal, code: string): Promise<void> {
  const typed = await terminal.ask('The six numbers, as the others read them out: ');
  if (typed === null)
    throw usage('Nobody is here to type the six numbers.', 'Give --yes once they were compared.');
  if ((typed.match(/\d{4}/g) ?? []).join(' ') === code) return;
  throw negative('These are not the numbers of this change; nothing was signed.', `Here they are ${code}.`);
}
