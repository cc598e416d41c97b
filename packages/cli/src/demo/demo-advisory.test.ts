import { readAwarenessFiles } from '@bellbuoy/content';
import { checkAwareness, layOver } from '@bellbuoy/content/awareness';
import { expect, test } from 'vitest';
import { readDemoAdvisory } from './demo-advisory.ts';

test('the demo’s advisory is one that two editors could publish, in every language', async () => {
  const { name, source } = await readDemoAdvisory('2026-11-18');
  const { faults, gaps } = checkAwareness(layOver(await readAwarenessFiles(), name, source));
  expect([faults, gaps]).toEqual([[], []]);
});
