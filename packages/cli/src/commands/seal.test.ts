import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  decodeB64,
  makeKeyring,
  openName,
  openReceipt,
  openShare,
  parseReceipt,
  type SubmitReport,
} from '@bellbuoy/protocol';
import { allReceiptWordlists } from '@bellbuoy/protocol/wordlists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimReport, openReport, readCase } from '../client/desk-client.ts';
import { readMailbox } from '../client/reporter-client.ts';
import { runCli } from '../testing/run-cli.ts';
import {
  ORIGIN,
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../testing/running-programme.ts';

const report = {
  category: 'tampering',
  answers: { saw: 'A sawn lock, gannet-4417.', where: 'Pump house', when: 'Last night' },
};

describe('bellbuoy seal, then send', () => {
  let programme: RunningProgramme;
  let staff: Staff;
  let folder: string;
  const at = (name: string) => join(folder, name);
  const seal = (...options: string[]) => runCli(['seal', ...options], { input: JSON.stringify(report) });

  beforeAll(async () => {
    programme = await startProgramme();
    staff = await staffDesk(programme);
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-seal-'));
    for (const path of ['programme.json', '.well-known/bellbuoy', '.well-known/bellbuoy.note']) {
      const answer = await fetch(`${programme.publicUrl}/${path}`);
      await writeFile(at(basename(path)), await answer.bytes());
    }
  }, 60_000);
  afterAll(async () => {
    await programme?.remove();
    await rm(folder, { recursive: true });
  });

  it('takes saved files alone, prints the words once, and puts them nowhere else', async () => {
    const { code, stdout, stderr } = await seal(
      ...['--programme', at('programme.json'), '--out', at('bundle.json'), '--language', 'es', '--json'],
    );
    expect(code).toBe(0);
    const words = wordsIn(stderr);
    expect(words).toHaveLength(12);
    const bundle = await readFile(at('bundle.json'), 'utf8');
    for (const word of words) expect(`${stdout}${bundle}`).not.toMatch(new RegExp(`\\b${word}\\b`));
    expect(bundle).not.toContain('gannet');
    const { mailbox } = JSON.parse(bundle) as SubmitReport;
    expect(JSON.parse(stdout)).toMatchObject({ origin: ORIGIN, desk: 'desk', mailbox });
    const receipt = await receiptOf(words);
    expect(receipt.mailbox).toBe(mailbox);

    const sent = await runCli(['send', at('bundle.json'), programme.publicUrl, '--promise', at('sent.txt')]);
    expect([sent.code, sent.stderr]).toEqual([0, '']);
    const verified = await runCli(['promise', 'verify', at('sent.txt'), '--url', programme.publicUrl]);
    expect(verified.code).toBe(0);
    const again = await runCli(['send', at('bundle.json'), programme.publicUrl, '--json']);
    expect((JSON.parse(again.stdout) as { promise: string }).promise).toBe(
      await readFile(at('sent.txt'), 'utf8'),
    );
    expect((await readMailbox(await programme.know(), receipt)).kept).not.toBeNull();

    const { analyst } = staff;
    const claimed = await claimReport(analyst, mailbox);
    const opened = await readCase(
      analyst,
      await openReport(analyst, { report: mailbox, claimed, subject: 'Lock' }),
    );
    expect(JSON.stringify(opened)).toContain('gannet-4417');
  });

  it('takes no name while nobody could keep one, and seals it apart once guardians can', async () => {
    const named = JSON.stringify({ ...report, names: 'Petrel, as it stood on the badge' });
    const options = ['seal', '--programme', programme.publicUrl, '--out', at('named.json')];
    const refused = await runCli(options, { input: named });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('it takes none');
    await expect(readFile(at('named.json'))).rejects.toThrow('ENOENT');

    const made = await runCli([
      ...['guardian', 'init', '--data', programme.dataDir, '--slots', '2', '--threshold', '2'],
      ...['--name', 'A. Lind, Bar Association', '--name', 'B. Costa, Mission', '--json'],
    ]);
    const { slots } = JSON.parse(made.stdout) as { slots: { seed: string }[] };
    expect((await runCli(options, { input: named })).code).toBe(0);
    expect((await runCli(['send', at('named.json'), programme.publicUrl])).code).toBe(0);
    const { mailbox } = JSON.parse(await readFile(at('named.json'), 'utf8')) as SubmitReport;
    const { analyst } = staff;
    const claimed = await claimReport(analyst, mailbox);
    const subject = 'Lock';
    const opened = await readCase(analyst, await openReport(analyst, { report: mailbox, claimed, subject }));
    expect(opened.report.seal?.shares).toHaveLength(2);
    expect(JSON.stringify(opened)).not.toContain('Petrel');
    const { file = '', shares: sealed = [] } = opened.report.seal ?? {};
    const shares = await Promise.all(
      slots.map(async ({ seed }, i) => {
        const { identity } = await makeKeyring(decodeB64(seed, 32), ORIGIN);
        return openShare(sealed[i] ?? '', identity, opened.report);
      }),
    );
    expect(await openName(decodeB64(file), shares, opened.report)).toBe('Petrel, as it stood on the badge');
  });

  it('writes over nothing', async () => {
    await writeFile(at('there.json'), 'mine');
    const { code, stderr } = await seal('--programme', programme.publicUrl, '--out', at('there.json'));
    expect(code).toBe(3);
    expect(wordsIn(stderr)).toEqual([]);
    expect(await readFile(at('there.json'), 'utf8')).toBe('mine');
  });

  it('seals by nothing that does not verify', async () => {
    const descriptor = await readFile(at('bellbuoy'), 'utf8');
    await writeFile(at('forged'), descriptor.replace('"sequence":', '"sequence":1'));
    const forged = await seal(
      ...['--programme', at('programme.json'), '--descriptor', at('forged'), '--out', at('none.json')],
    );
    expect([forged.code, forged.stdout]).toEqual([1, '']);
    await expect(readFile(at('none.json'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['no place for the bundle', ['--programme', 'programme.json']],
    ['no programme', ['--out', 'none.json']],
    ['a language that is none', ['--programme', 'programme.json', '--out', 'none.json', '--language', 'x']],
  ])('refuses %s', async (_, options) => {
    expect(await seal(...options)).toMatchObject({ code: 2, stdout: '' });
  });

  it('refuses what is no report, a category that is none, and a bundle that is none', async () => {
    const options = ['--programme', programme.publicUrl, '--out', at('none.json')];
    for (const input of ['', '[]', '{"category":"people","answers":{"saw":"x"}}'])
      expect(await runCli(['seal', ...options], { input })).toMatchObject({ code: 2, stdout: '' });
    expect((await seal(...options, '--category', 'people')).code).toBe(2);
    await writeFile(at('plain.json'), JSON.stringify(report));
    expect((await runCli(['send', at('plain.json'), programme.publicUrl])).code).toBe(2);
    expect((await runCli(['send', at('bundle.json'), 'http://127.0.0.1:9'])).code).toBe(3);
  });
});

function wordsIn(stderr: string): string[] {
  const lines = [...stderr.matchAll(/^ {4}((?:\p{L}\p{M}*)+(?: (?:\p{L}\p{M}*)+){5})$/gmu)];
  return lines.flatMap(([, line = '']) => line.split(' '));
}

async function receiptOf(words: readonly string[]) {
  const [entropy] = parseReceipt(words.join(' '), await allReceiptWordlists());
  if (entropy === undefined) throw new Error('not words');
  return openReceipt(entropy, ORIGIN);
}
