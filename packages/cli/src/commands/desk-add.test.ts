import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUp } from '../client/desk-client.ts';
import { runHere } from '../testing/run-cli.ts';
import { type RunningProgramme, staffDesk, startProgramme } from '../testing/running-programme.ts';

let programme: RunningProgramme;

beforeAll(async () => {
  programme = await startProgramme();
});
afterAll(() => programme.remove());

const add = (...args: string[]) => runHere(['desk', 'add', '--data', programme.dataDir, '--json', ...args]);
const tokenOf = (stdout: string) =>
  new URL((JSON.parse(stdout) as { setup: string }).setup).hash.slice('#setup='.length);

test('a desk that is added beside a running server has a lead and keys of its own, and stays behind the first', async () => {
  const titles = ['--title', 'Independent helper', '--title', 'es=Ayuda independiente'];
  const first = tokenOf((await add('--id', 'a-helper', ...titles)).stdout);
  const second = tokenOf((await add('--id', 'a-helper', ...titles)).stdout);
  expect(second).not.toBe(first);
  const address = await programme.address();
  const founding = { desk: 'a-helper', account: 'hanna', name: 'Hanna Reyes' };
  await expect(setUp(address, { ...founding, token: first })).rejects.toMatchObject({ code: 'bad-token' });
  await setUp(address, { ...founding, token: second });
  expect((await programme.know()).descriptor.desks).toEqual([]);

  const { lead } = await staffDesk(programme);
  expect(lead.desk).toBe('desk');
  const { desks } = (await programme.know()).descriptor;
  expect(desks.map(({ id }) => id)).toEqual(['desk']);
  expect(await add('--id', 'a-helper', ...titles)).toMatchObject({ code: 3 });
});

test.each([
  [['--id', 'Helper', '--title', 'Helper'], 'a to z'],
  [['--id', 'helper'], '--title'],
  [['--id', 'helper', '--title', 'es=Ayuda'], 'in English'],
])('%j is not enough', async (args, told) => {
  const { code, stderr } = await add(...args);
  expect([code, stderr.includes(told)]).toEqual([2, true]);
});
