import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProgramme } from '../client/programme-client.ts';
import { fileReport, readMailbox, withdraw } from '../client/reporter-client.ts';
import { runCli, startCli } from '../testing/run-cli.ts';
import { type RunningProgramme, staffDesk, startProgramme } from '../testing/running-programme.ts';

const report = { locale: 'en', category: 'tampering', answers: { saw: 'A sawn lock.' } } as const;

let programme: RunningProgramme;
let place: string;

beforeAll(async () => {
  programme = await startProgramme();
  place = join(programme.dataDir, '..', `${Date.now()}-backups`);
  await staffDesk(programme);
}, 60_000);
afterAll(async () => {
  await programme.remove();
  await rm(place, { recursive: true, force: true });
});

it('a programme is backed up while it runs, lost, and restored; its log goes on', async () => {
  const { dataDir, port } = programme;
  const kept = await fileReport(await programme.know(), report);
  const withdrawn = await fileReport(await programme.know(), report);
  const made = await runCli(['backup', '--data', dataDir, '--to', place, '--json']);
  expect(made.code).toBe(0);
  expect(JSON.parse(made.stdout)).toMatchObject({ files: 0, expired: 0 });
  await withdraw(await programme.know(), withdrawn.receipt);
  expect((await runCli(['backup', '--data', dataDir, '--to', place])).code).toBe(0);
  const { descriptor, today, vkey } = await programme.know();

  await programme.end();
  await rm(dataDir, { recursive: true });
  const restored = await runCli(['restore', '--from', place, '--data', dataDir, '--json']);
  expect(restored.code).toBe(0);
  expect(JSON.parse(restored.stdout)).toMatchObject({ day: today, reports: 2, purgedAgain: 0 });
  expect((await runCli(['restore', '--from', place, '--data', dataDir])).code).toBe(3);

  const again = await startCli(['--data', dataDir, '--port', String(port), '--batch', 'immediate']);
  try {
    const known = await openProgramme(again.publicUrl, { today, vkey });
    expect(known.descriptor.sequence).toBeGreaterThanOrEqual(descriptor.sequence);
    expect(known.descriptor.log).toEqual(descriptor.log);
    expect((await readMailbox(known, kept.receipt)).state).toBe('received');
    expect((await readMailbox(known, withdrawn.receipt)).state).toBe('withdrawn');
    await fileReport(known, report);
    const doctor = await runCli(['doctor', '--data', dataDir, '--json']);
    const { findings } = JSON.parse(doctor.stdout) as { findings: { state: string }[] };
    expect(findings.filter(({ state }) => state === 'fail')).toEqual([]);
  } finally {
    await again.end();
  }
}, 90_000);

it('what was withdrawn after the last backup stays so: the running server noted it at the place', async () => {
  const { dataDir, port } = programme;
  const args = ['--data', dataDir, '--port', String(port), '--batch', 'immediate', '--backups', place];
  const running = await startCli(args);
  const known = await programme.know();
  const { receipt } = await fileReport(known, report);
  expect((await runCli(['backup', '--data', dataDir, '--to', place])).code).toBe(0);
  await withdraw(known, receipt);
  await running.end();
  await rm(dataDir, { recursive: true });
  const restored = await runCli(['restore', '--from', place, '--data', dataDir, '--json']);
  expect(JSON.parse(restored.stdout)).toMatchObject({ purgedAgain: 1 });
}, 90_000);

it.each([
  [['backup', '--data', '/nonexistent', '--to', '/nonexistent'], 3],
  [['backup', '--data', 'x'], 2],
  [['restore', '--from', '/nonexistent', '--data', '/nonexistent/restored'], 3],
  [['restore'], 2],
])('%j ends with %i and says what is wrong', async (args, code) => {
  const ended = await runCli(args);
  expect(ended.code).toBe(code);
  expect(ended.stderr).not.toBe('');
});
