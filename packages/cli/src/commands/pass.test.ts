import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { dayOf } from '@bellbuoy/protocol';
import { parseVoucher, verifyVoucher } from '@bellbuoy/protocol/vouchers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEpochs, setUp } from '../client/desk-client.ts';
import { ApiError } from '../client/http.ts';
import { openProgramme } from '../client/programme-client.ts';
import { fileReport } from '../client/reporter-client.ts';
import { freePortPair } from '../testing/free-ports.ts';
import { type CliResult, type RunningCli, runHere, startCli } from '../testing/run-cli.ts';
import { ORIGIN } from '../testing/running-programme.ts';

const COUNT = 3;
/** Keys are drawn, and the machine may have other things to do. */
const PATIENCE_MS = 180_000;
const CATEGORY = 'phishing';

describe('bellbuoy pass, between a partner and an operator', { timeout: PATIENCE_MS }, () => {
  let programme: RunningCli;
  let dataDir: string;
  let folder: string;
  const know = () => openProgramme(programme.publicUrl, { today: dayOf(Date.now()) });

  beforeAll(async () => {
    [dataDir, folder] = (await Promise.all(
      ['programme', 'partner'].map((name) => mkdtemp(join(tmpdir(), `bellbuoy-${name}-`))),
    )) as [string, string];
    await runHere(['init', '--data', dataDir, '--origin', ORIGIN]);
    // So few that this test can make a line busy.
    const config = join(dataDir, 'config.json');
    const settings = JSON.parse(await readFile(config, 'utf8')) as object;
    await writeFile(config, JSON.stringify({ ...settings, work: { easyPerMinute: 60 } }));
    programme = await startCli(['--data', dataDir, '--port', String(await freePortPair())]);
    const link = new URL(programme.setupLink ?? '');
    const { descriptor, vkey } = await know();
    const address = { url: link.origin, descriptor, vkey, today: () => dayOf(Date.now()) };
    const founding = { desk: 'desk', account: 'miriam', name: 'Miriam Okafor' };
    const { session } = await setUp(address, { ...founding, token: link.hash.replace('#setup=', '') });
    await makeEpochs(session);
  }, PATIENCE_MS);
  afterAll(async () => {
    await programme?.end();
    for (const each of [dataDir, folder]) await rm(each, { recursive: true });
  });

  const at = (name: string) => join(folder, name);
  const key = () => runHere(['pass', 'key', '--data', dataDir, '--json']);
  const request = (name: string, count = COUNT) =>
    runHere([
      ...['pass', 'request', '--programme', programme.publicUrl, '--count', String(count)],
      ...['--out', at(`${name}-requests.json`), '--state', at(`${name}-state.json`)],
    ]);
  const issue = (name: string) =>
    runHere([
      ...['pass', 'issue', '--data', dataDir],
      ...['--in', at(`${name}-requests.json`), '--out', at(`${name}-signed.json`)],
    ]);
  const finish = (state: string, signed = state) =>
    runHere([
      ...['pass', 'finish', '--state', at(`${state}-state.json`), '--in', at(`${signed}-signed.json`)],
      ...['--out', at(`${state}-passes.txt`)],
    ]);

  async function expectDone(result: Promise<CliResult>): Promise<CliResult> {
    const done = await result;
    expect([done.code, done.code === 0 ? '' : done.stderr]).toEqual([0, '']);
    return done;
  }

  async function passesOf(name: string): Promise<string[]> {
    return (await readFile(at(`${name}-passes.txt`), 'utf8')).trim().split('\n');
  }

  it('has none to give before there is a key', async () => {
    const { code, stderr } = await request('early');
    expect(code).toBe(1);
    expect(stderr).toContain('gives no passes at present');
    await expect(stat(at('early-state.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('makes one key a quarter, and names it in the descriptor', async () => {
    const made = JSON.parse((await expectDone(key())).stdout) as { kid: string; redeemUntil: string };
    expect(JSON.parse((await expectDone(key())).stdout)).toEqual(made);
    const { descriptor } = await know();
    expect(descriptor.issuing).toMatchObject([
      { kid: made.kid, kind: 'pass', redeemUntil: made.redeemUntil },
    ]);
  });

  it('makes passes that nobody but the partner could link to their requests', async () => {
    await expectDone(request('port'));
    await expectDone(issue('port'));
    await expectDone(finish('port'));
    const [passes, { descriptor }] = [await passesOf('port'), await know()];
    const [{ jwk } = { jwk: null }] = descriptor.issuing;
    if (jwk === null) throw new Error('no key');
    expect(new Set(passes).size).toBe(COUNT);
    const seen = [
      await readFile(at('port-requests.json'), 'utf8'),
      await readFile(at('port-signed.json'), 'utf8'),
    ];
    for (const pass of passes) {
      await verifyVoucher(parseVoucher(pass), jwk);
      for (const part of pass.split('.').slice(1)) for (const text of seen) expect(text).not.toContain(part);
    }
    for (const secret of ['port-state.json', 'port-passes.txt']) {
      expect((await stat(at(secret))).mode & 0o777).toBe(0o600);
    }
  });

  it('writes over nothing', async () => {
    const before = await passesOf('port');
    for (const again of [request('port'), issue('port'), finish('port')]) expect((await again).code).toBe(3);
    expect(await passesOf('port')).toEqual(before);
  });

  it('finishes nothing by another state, by fewer signatures, or by wrong ones', async () => {
    for (const name of ['one', 'other']) {
      await expectDone(request(name, 2));
      await expectDone(issue(name));
    }
    expect((await finish('one', 'other')).code).toBe(1);
    const signed = JSON.parse(await readFile(at('one-signed.json'), 'utf8')) as { signatures: string[] };
    const [first = '', second = ''] = signed.signatures;
    const wrong = [
      [first],
      [second, first],
      [first, first],
      [first, second.slice(2)],
      [first, second, second],
      [],
    ];
    for (const signatures of wrong) {
      await writeFile(at('one-signed.json'), JSON.stringify({ ...signed, signatures }));
      expect((await finish('one')).code).toBe(1);
    }
    await expect(stat(at('one-passes.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('signs nothing that is no request to its key', async () => {
    const file = JSON.parse(await readFile(at('one-requests.json'), 'utf8')) as {
      kid: string;
      blinded: string[];
    };
    const [first = ''] = file.blinded;
    const bad = [
      { ...file, kid: first.slice(0, 43) },
      { ...file, blinded: [first, first] },
      { ...file, blinded: [first.slice(4)] },
      { ...file, blinded: [`${first}AAAA`] },
      { ...file, blinded: ['_'.repeat(512)] },
      { ...file, blinded: [] },
      { ...file, count: 1 },
      [],
    ];
    for (const [i, each] of bad.entries()) {
      await writeFile(at(`bad${i}-requests.json`), JSON.stringify(each));
      expect([i, (await issue(`bad${i}`)).code]).toEqual([i, 1]);
      await expect(stat(at(`bad${i}-signed.json`))).rejects.toMatchObject({ code: 'ENOENT' });
    }
  });

  it.each([
    [['request', '--count', '0']],
    [['request', '--count', '1001']],
    [['issue']],
    [['finish', '--in', 'x']],
  ])('says what is missing: %j', async (words) => {
    expect(await runHere(['pass', ...words])).toMatchObject({ code: 2, stdout: '' });
  });

  it('lets a report in while the line is busy, and once only', async () => {
    await writeFile(
      at('report.json'),
      JSON.stringify({ category: CATEGORY, answers: { saw: 'A message.' } }),
    );
    await writeFile(at('pass.txt'), `${(await passesOf('port'))[0]}\n`);
    const busy = new AbortController();
    const flooding = keepBusy(busy.signal);
    for (const bundle of ['first', 'second']) {
      const file = at(`${bundle}.json`);
      const source = ['--programme', programme.publicUrl, '--in', at('report.json')];
      await expectDone(runHere(['seal', ...source, '--out', file]));
      await flooding.isBusy;
      const { stdout } = await expectDone(
        runHere(['send', file, programme.publicUrl, '--pass', at('pass.txt')]),
      );
      expect(stdout).toContain('Accepted');
      // The second finds the pass spent, and works.
      expect(countSpentPasses(dataDir)).toBe(1);
    }
    busy.abort();
    await flooding.done;
  });

  it.each(['', 'nonsense', '{}'])('does not send with “%s” for a pass', async (text) => {
    await writeFile(at('none.txt'), text);
    const sent = await runHere(['send', at('first.json'), programme.publicUrl, '--pass', at('none.txt')]);
    expect(sent).toMatchObject({ code: 2, stdout: '' });
  });

  /** Reports that nobody works for, until the line asks for work; then more, so that it goes on. */
  function keepBusy(signal: AbortSignal): { isBusy: Promise<void>; done: Promise<void> } {
    const { promise: isBusy, resolve } = Promise.withResolvers<void>();
    const send = async () => {
      const known = await know();
      const unpaid = { ...known, fetch: refuseToWork(known.fetch, resolve) };
      while (!signal.aborted) {
        await pause(20);
        await fileReport(unpaid, { locale: 'en', category: CATEGORY, answers: { saw: 'Junk' } }).catch(
          () => null,
        );
      }
    };
    return { isBusy, done: send() };
  }
});

/** A line as a flooder uses it, who asks for no challenge. */
function refuseToWork(send: typeof fetch, onAsked: () => void): typeof fetch {
  return async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!url.endsWith('/challenge')) return send(input, init);
    onAsked();
    throw new ApiError(428, 'work-needed', 'not done');
  };
}

function countSpentPasses(dataDir: string): number {
  const database = new DatabaseSync(join(dataDir, 'bellbuoy.db'), { readOnly: true, timeout: 10_000 });
  try {
    return Number(
      database.prepare("select count(*) as count from spent where kind = 'pass'").get()?.['count'],
    );
  } finally {
    database.close();
  }
}
