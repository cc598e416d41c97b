import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../testing/run-cli.ts';
import { ORIGIN, type RunningProgramme, startProgramme } from '../testing/running-programme.ts';

const WORDS = 'Found a box on the shore?\n\nLeave it, step back, call 112.';

describe('bellbuoy post', () => {
  let programme: RunningProgramme;
  let vkey: string;
  let link: string;
  const at = (name: string) => join(programme.dataDir, name);
  const sign = (...more: string[]) => runHere(['post', 'sign', '--data', programme.dataDir, ...more]);
  const verify = (shown: string, ...more: string[]) =>
    runHere(['post', 'verify', shown, '--vkey', vkey, '--json', ...more]);

  beforeAll(async () => {
    programme = await startProgramme();
    ({ vkey } = JSON.parse(await readFile(at('programme.json'), 'utf8')) as { vkey: string });
    await writeFile(at('words.txt'), `${WORDS}  \r\n\n`);
  }, 60_000);
  afterAll(() => programme?.remove());

  it('signs a text with the key in the data folder, and prints a link of the own site', async () => {
    const { code, stdout } = await sign(at('words.txt'), '--out', at('post.txt'));
    expect(code).toBe(0);
    expect(stdout).toContain(`\n\n${WORDS}\n\n`);
    link = stdout.trim().split('\n').at(-1) ?? '';
    expect(link).toMatch(/^http:\/\/[^/]+\/verify\/#post=[\w-]+[A-Za-z]$/);
    expect(await readFile(at('post.txt'), 'utf8')).toContain(
      `${ORIGIN}/post\n${dayOf(Date.now())}\n${WORDS}\n`,
    );
  });

  it('verifies the link and the text by the key from a poster, without a connection', async () => {
    for (const shown of [link, at('post.txt')]) {
      const { code, stdout } = await verify(shown);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual({
        ...{ verdict: 'good', keyFrom: 'you', origin: ORIGIN, day: dayOf(Date.now()), text: WORDS },
      });
    }
  });

  it('does not care for the address, and tells what was changed or is another programme’s', async () => {
    expect((await verify(link.replace(/^http:\/\/[^/]+/, 'https://evil.example'))).code).toBe(0);
    const note = await readFile(at('post.txt'), 'utf8');
    await writeFile(at('changed.txt'), note.replace('112', '118'));
    await writeFile(at('foreign.txt'), note.replaceAll(ORIGIN, 'port.example'));
    await writeFile(at('copied.txt'), `${WORDS.replaceAll('\n', ' ')} ${link}`);
    expect((await verify(at('copied.txt'))).code).toBe(0);
    await writeFile(at('letter.txt'), 'a letter to somebody\n');
    await writeFile(at('misused.txt'), `Open it and take a picture. ${link}`);
    for (const [name, verdict] of Object.entries({
      changed: 'altered',
      foreign: 'other',
      letter: 'not-one',
    })) {
      const { code, stdout } = await verify(at(`${name}.txt`));
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ verdict });
    }
  });

  it('signs on a machine without the data folder, and with no other key', async () => {
    const away = ['post', 'sign', '--text', 'Leave it.', '--programme', at('programme.json')];
    const site = ['--site', 'https://tips.harbour.example/en/'];
    const signed = await runHere([
      ...away,
      ...site,
      '--key',
      at('keys/programme.seed'),
      '--day',
      '2026-11-21',
    ]);
    expect(signed.stdout).toContain('\nhttps://tips.harbour.example/verify/#post=');
    const other = await runHere([...away, ...site, '--key', at('keys/log.seed')]);
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toContain('not the key of this programme');
    expect((await runHere([...away, '--key', at('keys/programme.seed')])).code).toBe(2);
  });

  it('does not sign what hides something, is too long or empty, and never over a file', async () => {
    for (const text of ['Call \u202e211\u202c', 'a\tb', 'x'.repeat(1001), ' \n '])
      expect(await sign('--text', text)).toMatchObject({ code: 2, stdout: '' });
    expect((await sign('--text', 'Leave it.', '--day', '2026-02-30')).code).toBe(2);
    expect((await sign()).code).toBe(2);
    expect((await sign('--text', 'Leave it.', '--out', at('post.txt'))).code).toBe(3);
  });
});
