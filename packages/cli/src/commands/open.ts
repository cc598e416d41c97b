import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ProtocolError, type ReportMessage } from '@bellbuoy/protocol';
import { describeOpened } from '../offline/describe-message.ts';
import { identitiesFromManifest, readIdentityFile } from '../offline/identities.ts';
import { type Manifest, type PulledEnvelope, readManifest } from '../offline/manifest.ts';
import { checkSignature, comparePlace, openFrame } from '../offline/open-pulled.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { withProgress } from '../terminal/progress.ts';
import { readPassphrase } from '../terminal/secrets.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const open: Command = {
  words: ['open'],
  summary: 'opens a sealed report on a machine that needs no network',
  about: [
    'Opens an envelope, checks its signature, and prints what it says. A report is signed by a key that it names itself: that shows that nobody changed it, not who wrote it. A later message is checked by the key of its report.',
    'What opens it is either an age identity file, or, for files that “desk pull” saved, the member’s passphrase: the manifest beside them carries the member’s sealed keys. Nothing is sent anywhere.',
    'Any age tool that knows mlkem768x25519 opens the same file: the frame inside is a length of four bytes, JSON, a signature of 64 bytes, and zeros.',
    'Control characters and reversals of the reading direction are taken out of what is printed; --json keeps them, escaped.',
  ],
  operands: [{ name: 'FILE', help: 'A sealed envelope, as saved by “desk pull”.' }],
  options: {
    identity: {
      type: 'string',
      value: 'FILE',
      help: 'Identities to open it with: AGE-SECRET-KEY-PQ-1…, one a line.',
    },
    'passphrase-file': {
      type: 'string',
      value: 'FILE',
      help: 'The member’s passphrase, where the manifest’s keys are used; asked for otherwise.',
    },
    report: {
      type: 'string',
      value: 'FILE',
      help: 'The report that a later message belongs to, to check its signature. Found through the manifest where there is one.',
    },
  },
  examples: [
    {
      line: 'bellbuoy open pulled/report-01.age --identity data/demo/intake-identity.txt',
      says: 'Open a report with an identity file:',
    },
    {
      line: 'bellbuoy open pulled/report-01.age --passphrase-file passphrase.txt --json',
      says: 'Open it with the member’s passphrase and the manifest beside it:',
    },
  ],
  exits: {
    0: 'Opened. The output says whether the signature was checked.',
    1: 'It cannot be opened, its signature is wrong, or it is not the envelope that the manifest records.',
  },
  run,
};

interface Source {
  readonly path: string;
  readonly envelope: Uint8Array;
  readonly recorded: { manifest: Manifest; pulled: PulledEnvelope } | null;
}

async function run(input: Input, terminal: Terminal): Promise<0 | 1> {
  const source = await readSource(input.operand(0));
  const identities = await readIdentities(input, terminal, source);
  const frame = await openFrame(source.envelope, identities);
  const report = frame.message.kind === 'report' ? null : await findReport(input, source, identities);
  const opened = {
    message: frame.message,
    signature: checkSignature(frame, report),
    place: comparePlace(frame.message, source.envelope, source.recorded),
  };
  terminal.out(input.json ? printableJson(opened) : describeOpened(opened));
  return typeof opened.place === 'string' ? EXIT.ok : EXIT.negative;
}

async function readSource(path: string): Promise<Source> {
  const envelope = await readFile(path);
  const manifest = await readManifest(dirname(path));
  const pulled = manifest?.envelopes.find(({ file }) => file === basename(path));
  const recorded = manifest === null || pulled === undefined ? null : { manifest, pulled };
  return { path, envelope, recorded };
}

async function readIdentities(input: Input, terminal: Terminal, { recorded }: Source): Promise<string[]> {
  const path = input.text('identity');
  if (path !== null) return readIdentityFile(path);
  if (recorded === null) throw usage('Give --identity FILE: no manifest beside the file carries its keys.');
  const passphrase = await readPassphrase(input, terminal, recorded.manifest.account);
  const work = () => identitiesFromManifest(recorded.manifest, passphrase);
  return withProgress(terminal, 'Opening your keys', work).catch((error: unknown) => {
    throw error instanceof ProtocolError
      ? negative('That passphrase does not open the keys of this manifest.')
      : error;
  });
}

async function findReport(
  input: Input,
  source: Source,
  identities: readonly string[],
): Promise<ReportMessage | null> {
  const path = input.text('report') ?? recordedReport(source);
  if (path === null) return null;
  const frame = await openFrame(await readFile(path), identities);
  checkSignature(frame, null);
  if (frame.message.kind !== 'report') throw usage(`${path} is not a report.`);
  return frame.message;
}

function recordedReport({ path, recorded }: Source): string | null {
  const report = recorded?.manifest.envelopes.find(
    ({ kind, report: id }) => kind === 'report' && id === recorded.pulled.report,
  );
  return report === undefined ? null : `${dirname(path)}/${report.file}`;
}
