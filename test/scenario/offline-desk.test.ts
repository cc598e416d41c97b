import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailbox } from '../../packages/cli/src/client/conversation.ts';
import { currentEpochKeyring, readQueue } from '../../packages/cli/src/client/desk-client.ts';
import {
  type FiledReport,
  fileReport,
  readMailbox,
  writeMessage,
} from '../../packages/cli/src/client/reporter-client.ts';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';

const SAW = 'A grey cylinder with a cable, below the steps.';

interface Manifest {
  readonly envelopes: readonly { file: string; kind: string; report: string; urgent: boolean }[];
}

// A desk that reads its reports on a machine without a network: pulled, carried over, opened, answered.
describe('a desk that reads offline', () => {
  let programme: RunningProgramme;
  let staff: Staff;
  let urgent: FiledReport;
  const at = (...names: string[]) => join(programme.dataDir, ...names);
  const asJonas = () => [
    '--desk',
    programme.deskUrl,
    '--account',
    'jonas',
    '--passphrase-file',
    at('jonas.txt'),
  ];

  beforeAll(async () => {
    programme = await startProgramme();
    staff = await staffDesk(programme);
    await writeFile(at('jonas.txt'), `${staff.passphrases.analyst}\n`);
    const known = await programme.know();
    const report = { locale: 'en', category: 'found-device', answers: { saw: SAW } } as const;
    await fileReport(known, report);
    urgent = await fileReport(known, { ...report, urgent: true });
    await writeMessage(known, urgent.receipt, 'It has drifted to the left.');
  });
  afterAll(() => programme?.remove());

  it('pulls what is urgent first, with what was written after it, and claims no more than it was told', async () => {
    const { code, stdout } = await runCli([
      'desk',
      'pull',
      at('pulled'),
      '--most',
      '1',
      '--json',
      ...asJonas(),
    ]);
    expect(code).toBe(0);
    const { envelopes } = JSON.parse(stdout) as Manifest;
    expect(envelopes).toMatchObject([
      { kind: 'report', report: urgent.receipt.mailbox, urgent: true },
      { kind: 'message', report: urgent.receipt.mailbox, urgent: true },
    ]);
    const queue = await readQueue(staff.lead);
    expect(queue.map(({ claimant }) => claimant)).toEqual(['jonas', null]);
  });

  it('saves envelopes that age alone opens, and whose signature the platform alone verifies', async () => {
    const { keyring } = await currentEpochKeyring(staff.lead);
    const decrypter = new Decrypter();
    decrypter.addIdentity(keyring.identity);
    const frame = await decrypter.decrypt(await readFile(at('pulled', 'report-01.age')));

    const length = new DataView(frame.buffer, frame.byteOffset).getUint32(0);
    const json = frame.subarray(4, 4 + length);
    const signature = Buffer.from(frame.subarray(4 + length, 68 + length));
    const report = JSON.parse(new TextDecoder().decode(json)) as { verify: string; answers: unknown };
    expect(report.answers).toEqual({ saw: SAW });
    expect(frame.subarray(68 + length).every((byte) => byte === 0)).toBe(true);

    const key = Buffer.from(report.verify, 'base64url');
    const verifyKey = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    const signed = Buffer.concat([Buffer.from('bellbuoy/v1/message\n'), json]);
    expect(await crypto.subtle.verify('Ed25519', verifyKey, signature, signed)).toBe(true);
  });

  it('opens the folder with the passphrase, while the server is away', async () => {
    const file = at('pulled', 'report-01-message-1.age');
    const { code, stdout } = await runCli(['open', file, '--passphrase-file', at('jonas.txt')]);
    expect(stdout).toContain('It has drifted to the left.');
    expect(stdout).toContain('verified, by the key of the report before it');
    expect(stdout).toContain('as the manifest says');
    expect(code).toBe(0);
  });

  it('pulls again into another folder what was claimed and not opened', async () => {
    const { stdout } = await runCli(['desk', 'pull', at('again'), '--json', ...asJonas()]);
    expect((JSON.parse(stdout) as Manifest).envelopes.filter(({ kind }) => kind === 'report')).toHaveLength(
      2,
    );
    const same = await runCli(['desk', 'pull', at('again'), ...asJonas()]);
    expect(same).toMatchObject({ code: 3, stdout: '' });
    expect(same.stderr).toContain('exists already');
    await rm(at('again'), { recursive: true });
  });

  it('answers: the first time by opening the case, then in the case', async () => {
    const reply = (text: string) =>
      runCli(['desk', 'reply', urgent.receipt.mailbox, '--json', ...asJonas()], { input: text });
    const first = await reply('Thank you. Please stay away from it.');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      report: urgent.receipt.mailbox,
      opened: true,
      unread: 1,
    });
    expect(JSON.parse((await reply('It has been made safe.')).stdout)).toMatchObject({ opened: false });
    const known = await programme.know();
    const { messages, findings } = await openMailbox(
      known,
      urgent.receipt,
      await readMailbox(known, urgent.receipt),
    );
    expect(findings).toEqual([]);
    expect(messages.map(({ message }) => ('text' in message ? message.text : message.kind))).toEqual([
      'opened',
      'Thank you. Please stay away from it.',
      'It has been made safe.',
    ]);
  });

  it('refuses a wrong passphrase, a colleague’s report and an unknown one, and changes nothing', async () => {
    await writeFile(at('wrong.txt'), 'six-words-that-are-not-these\n');
    const wrong = ['--desk', programme.deskUrl, '--account', 'jonas', '--passphrase-file', at('wrong.txt')];
    expect((await runCli(['desk', 'pull', at('none'), ...wrong])).code).toBe(1);
    await writeFile(at('miriam.txt'), staff.passphrases.lead);
    const asMiriam = [
      '--desk',
      programme.deskUrl,
      '--account',
      'miriam',
      '--passphrase-file',
      at('miriam.txt'),
    ];
    const input = 'Hello';
    const foreign = await runCli(['desk', 'reply', urgent.receipt.mailbox, ...asMiriam], { input });
    expect(foreign.code).toBe(1);
    const unknown = await runCli(['desk', 'reply', 'A'.repeat(43), ...asMiriam], { input });
    expect(unknown.code).toBe(1);
  });

  it('sends no passphrase’s proof where others could read it', async () => {
    const plain = [
      '--desk',
      'http://desk.example',
      '--account',
      'jonas',
      '--passphrase-file',
      at('jonas.txt'),
    ];
    expect((await runCli(['desk', 'pull', at('none'), ...plain])).code).toBe(2);
  });

  it('says when nobody answers', async () => {
    const nowhere = [
      '--desk',
      'http://127.0.0.1:9',
      '--account',
      'jonas',
      '--passphrase-file',
      at('jonas.txt'),
    ];
    const { code, stderr } = await runCli(['desk', 'pull', at('none'), ...nowhere]);
    expect(code).toBe(3);
    expect(stderr).toContain('No answer from http://127.0.0.1:9');
  });
});
