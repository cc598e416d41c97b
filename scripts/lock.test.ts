import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const lockModule = new URL('./lock.mjs', import.meta.url).href;
let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bellbuoy-lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock', () => {
  test('lets one process in at a time', async () => {
    const journal = join(folder, 'journal');
    const work = `appendFileSync('${journal}', 'in '); await sleep(200); appendFileSync('${journal}', 'out ');`;
    const processes = [work, work, work].map((code) =>
      spawn(process.execPath, script(code), { stdio: 'ignore' }),
    );
    const codes = await Promise.all(
      processes.map(async (process) => (await once(process, 'exit'))[0] as number),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect(readFileSync(journal, 'utf8')).toBe('in out in out in out ');
    expect(existsSync(lock)).toBe(false);
  });

  test('is taken from a process that is dead', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lock, String(pid));
    expect(spawnSync(process.execPath, script('')).status).toBe(0);
  });

  test('is left by work that fails', () => {
    expect(spawnSync(process.execPath, script('throw new Error("no disk")')).status).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });
});

function script(work: string): string[] {
  const code = `import { appendFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    import { withLock } from '${lockModule}';
    await withLock('${lock}', async () => { ${work} });`;
  return ['--input-type=module', '--eval', code];
}
