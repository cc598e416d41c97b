import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeskSession } from '../client/desk-session.ts';
import { appointGuardian } from '../client/guardian-client.ts';
import { parseSlotSeed } from '../guardians/new-guardians.ts';
import { runCli } from './run-cli.ts';
import { ORIGIN, type RunningProgramme } from './running-programme.ts';

/** A guardian who can sign in, and whose browser keeps the key of their slot. */
export interface RunningGuardian {
  readonly account: string;
  readonly passphrase: string;
  readonly slot: number;
}

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
      const { account, passphrase } = await appointGuardian(address, administrator, holder);
      return { account, passphrase, slot };
    }),
  );
}
