import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeFrame, makeKeyring, randomBytes, sealFrame } from '@bellbuoy/protocol';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePulledFolder, PASSPHRASE, type PulledFolder } from '../testing/pulled-folder.ts';
import { runCli } from '../testing/run-cli.ts';

describe('bellbuoy open', () => {
  let folder: PulledFolder;
  const inFolder = (...names: string[]) => join(folder.path, ...names);
  const openWithIdentity = (file: string, ...more: string[]) =>
    runCli(['open', inFolder(file), '--identity', inFolder('identity.txt'), ...more]);

  beforeAll(async () => {
    folder = await makePulledFolder('Look \u001b[2J\u202eout\u0007.');
  });
  afterAll(() => rm(folder.path, { recursive: true }));

  it('prints a report, says that its signature holds, and leaves nothing that steers the terminal', async () => {
    const { code, stdout } = await openWithIdentity('report.age');
    expect(code).toBe(0);
    expect(stdout).toContain('Signature  verified, by the key that the report itself names');
    expect(stdout).toContain('Place      as the manifest says');
    expect(stdout).toContain('Look [2Jout.');
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  it('prints JSON that loses nothing', async () => {
    const { code, stdout } = await openWithIdentity('report.age', '--json');
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    const opened = JSON.parse(stdout) as { message: unknown; signature: string; place: string };
    expect(opened).toEqual({ message: folder.report, signature: 'own-key', place: 'as-recorded' });
  });

  it('checks a later message by the report that the manifest names', async () => {
    const { code, stdout } = await openWithIdentity('message.age');
    expect(code).toBe(0);
    expect(stdout).toContain('verified, by the key of the report before it');
  });

  it('says that a message’s signature was not checked where its report is not at hand', async () => {
    await writeFile(inFolder('apart.age'), await readFile(inFolder('message.age')));
    const { code, stdout } = await openWithIdentity('apart.age');
    expect(code).toBe(0);
    expect(stdout).toContain('NOT CHECKED');
    const withReport = await openWithIdentity('apart.age', '--report', inFolder('report.age'));
    expect(withReport.stdout).toContain('verified, by the key of the report before it');
  });

  it('opens with the member’s passphrase and the manifest alone', async () => {
    const fromFile = await runCli([
      'open',
      inFolder('report.age'),
      '--passphrase-file',
      inFolder('passphrase.txt'),
    ]);
    expect(fromFile.code).toBe(0);
    expect(fromFile.stdout).toContain('Behind tank 7');
    const fromInput = await runCli(['open', inFolder('report.age')], { input: `${PASSPHRASE}\n` });
    expect(fromInput.code).toBe(0);
    const wrong = await runCli(['open', inFolder('report.age')], { input: 'another-passphrase\n' });
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
  });

  it('prints nothing of a report, or a message, that another key signed', async () => {
    const forger = await makeKeyring(randomBytes(32), folder.report.origin);
    const recipient = folder.manifest.epochs[0]?.recipient ?? '';
    const { origin, desk, epoch, mailbox } = folder.report;
    const place = { v: 1, origin, desk, epoch, mailbox, seen: null } as const;
    const message = { ...place, kind: 'message', n: 1, prev: null, text: 'Forged.' } as const;
    for (const forged of [folder.report, message]) {
      await writeFile(inFolder('forged.age'), await sealFrame(encodeFrame(forged, forger), recipient));
      const { code, stdout, stderr } = await openWithIdentity(
        'forged.age',
        '--report',
        inFolder('report.age'),
      );
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('the signature does not match');
    }
  });

  it('refuses an envelope that is not the one the manifest records', async () => {
    const other = await makePulledFolder();
    await writeFile(join(other.path, 'identity.txt'), `${folder.identity}\n${other.identity}\n`);
    await writeFile(join(other.path, 'report.age'), await readFile(inFolder('report.age')));
    const paths = { report: join(other.path, 'report.age'), identity: join(other.path, 'identity.txt') };
    const { code, stdout } = await runCli(['open', paths.report, '--identity', paths.identity]);
    expect(code).toBe(1);
    expect(stdout).toContain('DIFFERS from the manifest in: conversation, bytes');
    await rm(other.path, { recursive: true });
  });

  it('tells apart what cannot be opened (1), what is wrong on the line (2), and what is not there (3)', async () => {
    const other = await makePulledFolder();
    const foreign = await runCli([
      'open',
      inFolder('report.age'),
      '--identity',
      join(other.path, 'identity.txt'),
    ]);
    expect(foreign).toMatchObject({ code: 1, stdout: '' });
    expect((await openWithIdentity('identity.txt')).code).toBe(1);
    expect((await runCli(['open'])).code).toBe(2);
    expect((await openWithIdentity('report.age', '--loud')).code).toBe(2);
    expect((await openWithIdentity('absent.age')).code).toBe(3);
    await rm(other.path, { recursive: true });
  });

  it('makes of an envelope nothing that another age tool would not', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(folder.identity);
    const frame = await decrypter.decrypt(await readFile(inFolder('report.age')));
    const length = new DataView(frame.buffer, frame.byteOffset).getUint32(0);
    expect(JSON.parse(new TextDecoder().decode(frame.subarray(4, 4 + length)))).toEqual(folder.report);
  });
});
