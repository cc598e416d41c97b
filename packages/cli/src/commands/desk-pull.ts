import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Claimed, decodeB64, hashB64, type Queue } from '@bellbuoy/protocol';
import { claimReport, type DeskSession, readEpochs, readQueue } from '../client/desk-client.ts';
import { ApiError } from '../client/http.ts';
import { formatManifest, MANIFEST_FILE, type Manifest, type PulledEnvelope } from '../offline/manifest.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { stepProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DESK_OPTIONS, signInAsMember } from './desk-options.ts';

export const deskPull: Command = {
  words: ['desk', 'pull'],
  summary: 'claims reports and saves them, still sealed, to open on a machine without a network',
  about: [
    'Signs in as a member, claims the reports that wait, the urgent and the oldest first, and saves each envelope as it is. Nothing is opened here, and nobody is told that it was: only the claim shows on the desk.',
    'The folder gets one .age file for each envelope, report-01.age and so on, and a manifest.json. The manifest also carries the member’s own sealed keys, so that “bellbuoy open” on another machine needs only the folder and the passphrase.',
    'What this member has claimed but not opened is saved again, so that an interrupted pull can be repeated. To give a report back, release it at the desk.',
  ],
  operands: [
    {
      name: 'FOLDER',
      help: 'Where to save; made if it is not there, and must not hold a manifest.json yet.',
    },
  ],
  options: {
    ...DESK_OPTIONS,
    most: { type: 'string', value: 'N', help: 'Take at most so many reports; 10 if not given.' },
  },
  examples: [
    {
      line: 'bellbuoy desk pull pulled --account miriam --passphrase-file passphrase.txt --most 2',
      says: 'Claim and save two reports:',
    },
    {
      line: 'bellbuoy desk pull pulled-today --desk http://localhost:8081 --account miriam --json < passphrase.txt',
      says: 'Claim and save up to ten, for a script:',
    },
  ],
  exits: { 0: 'Saved, or nothing was waiting.', 1: 'Signing in was refused.' },
  run,
};

interface PulledReport {
  readonly row: Queue[number];
  readonly claimed: Claimed;
}

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const folder = input.operand(0);
  const most = input.number('most', { min: 1, max: 1000, otherwise: 10 });
  const session = await signInAsMember(input, terminal);
  // Before anything is claimed: a folder that cannot be written must not cost anybody their place in the queue.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const manifestPath = join(folder, MANIFEST_FILE);
  await writeFile(manifestPath, '', { flag: 'wx', mode: 0o600 });
  const pulled = await claimWaiting(session, most, stepProgress(terminal, 'Claiming'));
  const envelopes = await saveEnvelopes(folder, pulled);
  const manifest = await makeManifest(session, envelopes);
  await writeFile(manifestPath, formatManifest(manifest), { mode: 0o600 });
  terminal.out(input.json ? printableJson({ folder, envelopes }) : describe(folder, envelopes));
  return EXIT.ok;
}

async function claimWaiting(
  session: DeskSession,
  most: number,
  tell: (done: number, all: number) => void,
): Promise<PulledReport[]> {
  const waiting = (await readQueue(session)).filter(
    ({ claimant }) => claimant === null || claimant === session.account,
  );
  waiting.sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.day.localeCompare(b.day));
  const pulled: PulledReport[] = [];
  for (const row of waiting) {
    if (pulled.length === most) break;
    const claimed = await claimIfFree(session, row.report);
    if (claimed !== null) pulled.push({ row, claimed });
    tell(pulled.length, Math.min(most, waiting.length));
  }
  return pulled;
}

/** Null when somebody else was faster, or the report was withdrawn meanwhile. */
async function claimIfFree(session: DeskSession, report: string): Promise<Claimed | null> {
  try {
    return await claimReport(session, report);
  } catch (error) {
    if (error instanceof ApiError && (error.code === 'claimed' || error.code === 'gone')) return null;
    throw error;
  }
}

async function saveEnvelopes(folder: string, pulled: readonly PulledReport[]): Promise<PulledEnvelope[]> {
  const saved: PulledEnvelope[] = [];
  for (const [index, { row, claimed }] of pulled.entries()) {
    const { report, urgent } = row;
    const name = `report-${String(index + 1).padStart(2, '0')}`;
    const messages = claimed.followUps.map(
      (item, i) => ({ ...item, kind: 'message', file: `${name}-message-${i + 1}.age` }) as const,
    );
    for (const item of [{ ...claimed, kind: 'report', file: `${name}.age` } as const, ...messages]) {
      const { file, kind, epoch, day } = item;
      const bytes = decodeB64(item.envelope);
      await writeFile(join(folder, file), bytes, { mode: 0o600, flag: 'wx' });
      saved.push({ file, kind, report, epoch, day, urgent, envelope: hashB64(bytes) });
    }
  }
  return saved;
}

async function makeManifest(session: DeskSession, envelopes: PulledEnvelope[]): Promise<Manifest> {
  const { origin, desk, account, sealedKeyring, salt } = session;
  const needed = new Set(envelopes.map(({ epoch }) => epoch));
  const epochs = (await readEpochs(session)).flatMap(({ epoch, recipient, wrap }) =>
    wrap !== null && needed.has(epoch) ? [{ epoch, recipient, wrap }] : [],
  );
  return {
    v: 1,
    origin,
    desk,
    account,
    day: session.today(),
    keyring: sealedKeyring,
    salt,
    epochs,
    envelopes,
  };
}

function describe(folder: string, envelopes: readonly PulledEnvelope[]): string {
  const reports = envelopes.filter(({ kind }) => kind === 'report').length;
  if (reports === 0) return `Nothing is waiting. ${folder} holds only a manifest.`;
  const rows = envelopes.map(
    ({ file, kind, day, urgent }) => `${day}  ${kind.padEnd(8)}${urgent ? 'urgent  ' : '        '}${file}`,
  );
  return [...rows, `${reports} reports, sealed, in ${folder}. Open one with: bellbuoy open FILE`].join('\n');
}
