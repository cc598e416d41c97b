import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

// A server that outlives the command that started it keeps its port and its database: nobody finds it.

const handOver = new URL('./hand-over.mjs', import.meta.url).href;
let folder: string;
const started: number[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bellbuoy-hand-over-'));
  writeFileSync(
    join(folder, 'program.mjs'),
    `import { writeFileSync } from 'node:fs';
     const stay = setInterval(() => {}, 1000);
     process.on('exit', () => writeFileSync('${join(folder, 'ended-')}' + process.pid, ''));
     for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
       process.on(signal, () => { console.log(signal); clearInterval(stay); process.exitCode = 7; });
     }
     console.log(process.pid);`,
  );
  writeFileSync(
    join(folder, 'starter.mjs'),
    `import { handOver } from '${handOver}';
     handOver(process.execPath, ['${join(folder, 'program.mjs')}']);`,
  );
});

afterEach(() => {
  for (const pid of started.splice(0)) endIfThere(pid);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('handing over', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on, and the exit code back',
    async (signal) => {
      const { starter, lines } = await start();
      starter.kill(signal);
      expect(await once(starter, 'close')).toEqual([7, null]);
      expect(lines).toEqual([signal]);
    },
  );

  test('ends the program when the starter is killed outright', async () => {
    const { starter, pid } = await start();
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    await expect.poll(() => existsSync(join(folder, `ended-${pid}`)), { timeout: 5_000 }).toBe(true);
  });

  test('ends by the signal that ended the program', async () => {
    const { starter, pid } = await start();
    process.kill(pid, 'SIGKILL');
    expect(await once(starter, 'exit')).toEqual([null, 'SIGKILL']);
  });
});

async function start(): Promise<{ starter: ChildProcess; pid: number; lines: string[] }> {
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const starter = spawn(process.execPath, [join(folder, 'starter.mjs')], { stdio: [...stdio] });
  const lines: string[] = [];
  const output = createInterface(starter.stdout).on('line', (line) => lines.push(line));
  await once(output, 'line');
  const pid = Number(lines.shift());
  started.push(pid);
  return { starter, pid, lines };
}

function endIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // As it should be.
  }
}
