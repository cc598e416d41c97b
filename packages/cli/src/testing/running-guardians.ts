import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  approveGuardians,
  canonicalBytes,
  dayOf,
  draftGuardians,
  encodeB64,
  makeKeyring,
  parseGuardians,
  randomBytes,
} from '@bellbuoy/protocol';
import type { DeskSession } from '../client/desk-session.ts';
import { appointGuardian, holdSlot, type NewGuardian } from '../client/guardian-client.ts';
import { parseSlotSeed } from '../guardians/new-guardians.ts';
import { runCli } from './run-cli.ts';
import { ORIGIN, type RunningProgramme } from './running-programme.ts';

/** A guardian who can sign in, and whose browser keeps the key of their slot. */
export type RunningGuardian = NewGuardian;

const SEED_BYTES = 32;
const NAMES = ['A. Lind, Bar Association', 'B. Costa, Mission', 'C. Diallo, Saltmere Harbour'];

/**
 * Appoints the first guardians of a running programme, two of three, by the command line, and gives each an account that holds
 * their slot.
 *
 * @param administrator who invites them.
 * @param out an empty folder for the files of their keys.
 */
export async function appointRunningGuardians(
  programme: RunningProgramme,
  administrator: DeskSession,
  out: string,
): Promise<readonly RunningGuardian[]> {
  const made = await runCli([
    ...['guardian', 'init', '--data', programme.dataDir, '--slots', '3', '--threshold', '2', '--out', out],
    ...NAMES.flatMap((name) => ['--name', name]),
  ]);
  if (made.code !== 0) throw new Error(made.stderr);
  const address = await programme.address();
  return Promise.all(
    NAMES.map(async (name, i) => {
      const slot = i + 1;
      const seed = await readFile(join(out, `guardian-${slot}.txt`), 'utf8');
      const holder = {
        account: `guardian-${slot}`,
        name,
        slot,
        slotKeyring: await parseSlotSeed(ORIGIN, seed),
      };
      return appointGuardian(address, administrator, holder);
    }),
  );
}

/**
 * Gives a guardian's slot another key, in force today. What the guardians approve takes force a week later at the earliest,
 * which no test waits for: so the block is written where the server keeps those that were announced.
 *
 * @param guardians all of them, by whose slots' keys it is approved.
 */
export async function renewRunningSlot(
  programme: RunningProgramme,
  guardians: readonly RunningGuardian[],
  guardian: RunningGuardian,
): Promise<void> {
  const former = (await programme.know()).descriptor.guardians;
  if (former === null) throw new Error('a programme without guardians');
  const keyring = await makeKeyring(randomBytes(SEED_BYTES), ORIGIN);
  const keys = { recipient: keyring.recipient, verify: encodeB64(keyring.verify) };
  const slots = former.slots.map((slot) => (slot.slot === guardian.slot ? { ...slot, ...keys } : slot));
  const from = dayOf(Date.now());
  const draft = draftGuardians({ from, threshold: former.threshold, slots }, former);
  const approvals = guardians.map(({ slot, slotKeyring }) => approveGuardians(draft, slot, slotKeyring));
  const block = canonicalBytes(parseGuardians({ ...draft, approvals }));
  const database = new DatabaseSync(join(programme.dataDir, 'bellbuoy.db'), { timeout: 10_000 });
  try {
    const row = 'insert into guardian_blocks (version, from_day, day, block) values (?, ?, ?, ?)';
    database.prepare(row).run(former.version + 1, from, from, block);
  } finally {
    database.close();
  }
  await holdSlot(guardian, keyring);
}
