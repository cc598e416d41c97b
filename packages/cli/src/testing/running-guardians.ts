import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  attestGuardian,
  decodeB64,
  encodeB64,
  hashB64,
  invitedSchema,
  type Keyring,
  makeKeyring,
  parseAs,
  randomBytes,
  wrapSeed,
} from '@bellbuoy/protocol';
import { deskHttp } from '../client/desk-http.ts';
import { type DeskSession, newCredentials } from '../client/desk-session.ts';
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
  return Promise.all(
    NAMES.map(async (name, i) => {
      const slotKeyring = await slotKeyringOf(out, i + 1);
      return admitGuardian(programme, administrator, { name, slot: i + 1, slotKeyring });
    }),
  );
}

async function admitGuardian(
  programme: RunningProgramme,
  administrator: DeskSession,
  { name, slot, slotKeyring }: { name: string; slot: number; slotKeyring: Keyring },
): Promise<RunningGuardian> {
  const account = `guardian-${slot}`;
  const token = randomBytes(32);
  const invitation = { account, name, roles: ['guardian'], tokenHash: hashB64(token) };
  const { id } = parseAs(invitedSchema, await administrator.http.post('/accounts/invitations', invitation));
  const { keyring, passphrase, registered } = await newCredentials(ORIGIN);
  const http = deskHttp(programme.deskUrl);
  await http.post(`/accounts/invitations/${id}/accept`, { ...registered, token: encodeB64(token) });
  const { recipient, verify } = registered;
  await http.post('/guardians/keys', {
    slotKey: encodeB64(slotKeyring.verify),
    attestation: attestGuardian({ origin: ORIGIN, account, recipient, verify }, slotKeyring),
    wrap: encodeB64(await wrapSeed(slotKeyring.seed, keyring.recipient)),
  });
  return { account, passphrase, slot };
}

/** A guardian's keyring, from the one file that its holder was given. */
async function slotKeyringOf(folder: string, slot: number): Promise<Keyring> {
  const text = await readFile(join(folder, `guardian-${slot}.txt`), 'utf8');
  const seed = text.split('\n').find((line) => line !== '' && !line.startsWith('#')) ?? '';
  return makeKeyring(decodeB64(seed, 32), ORIGIN);
}
