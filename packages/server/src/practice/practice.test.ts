import {
  LEAST_SENT,
  type NoisedAnswers,
  type PracticeFigures,
  parsePracticeFigures,
} from '@bellbuoy/protocol/practice';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { originApp } from '../http/index.ts';
import { exercisesOf, practiceRoutes } from './index.ts';

const ANSWERS: NoisedAnswers = { exercise: 'telling-apart', phase: 'before', apart: 'middle', lean: 'even' };

describeOnBothEngines('practice', (_, engine) => {
  let programme: TestProgramme;
  let routes: Hono;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    const exercises = ['telling-apart', 'another'];
    routes = originApp(programme.config.urls.public, programme.diagnostics).route(
      '/',
      practiceRoutes(programme, exercises),
    );
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  /** The status of the answer. */
  async function send(body: unknown): Promise<number> {
    const { status } = await routes.request('/practice', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return status;
  }

  async function figures(): Promise<PracticeFigures> {
    const answer = await routes.request('/practice.json');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    return parsePracticeFigures(await answer.json());
  }

  const rows = () => programme.database.store.selectFrom('practice_counts').selectAll().execute();

  /** As many answers of a month as are asked for, without a call each. */
  async function practise(
    month: string,
    counts: Partial<Record<NoisedAnswers['apart'], number>>,
    phase = 'before',
  ) {
    const sent = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const row = { exercise: 'telling-apart', month, phase: phase as 'before' };
    await programme.database.store
      .insertInto('practice_counts')
      .values([
        ...Object.entries(counts).map(([answer, count]) => ({
          ...row,
          question: 'apart' as const,
          answer,
          count,
        })),
        { ...row, question: 'lean', answer: 'even', count: sent },
      ])
      .execute();
  }

  test('counts answers by exercise, month and phase, and keeps no pair of them', async () => {
    expect(await send(ANSWERS)).toBe(204);
    expect(await send({ ...ANSWERS, apart: 'low' })).toBe(204);
    programme.setDay('2026-12-01');
    expect(await send({ ...ANSWERS, phase: 'after' })).toBe(204);
    const at = { exercise: 'telling-apart', count: 1 };
    expect(new Set(await rows())).toEqual(
      new Set([
        { ...at, month: '2026-11', phase: 'before', question: 'apart', answer: 'middle' },
        { ...at, month: '2026-11', phase: 'before', question: 'apart', answer: 'low' },
        { ...at, month: '2026-11', phase: 'before', question: 'lean', answer: 'even', count: 2 },
        { ...at, month: '2026-12', phase: 'after', question: 'apart', answer: 'middle' },
        { ...at, month: '2026-12', phase: 'after', question: 'lean', answer: 'even' },
      ]),
    );
  });

  test('takes nothing else, and counts none of it', async () => {
    const further = { ...ANSWERS, day: '2026-11-21' };
    const long = { ...ANSWERS, exercise: 'x'.repeat(600) };
    for (const body of [further, { ...ANSWERS, apart: 'perfect' }, { ...ANSWERS, lean: 0 }, null])
      expect(await send(body)).toBe(400);
    expect(await send({ ...ANSWERS, exercise: 'of-somebody-else' })).toBe(404);
    expect(await send(long)).toBe(413);
    expect(await rows()).toEqual([]);
  });

  test('lets no more through a minute than a town sends, and the next minute again', async () => {
    const all = await Promise.all(Array.from({ length: 310 }, () => send(ANSWERS)));
    expect(all.filter((status) => status === 204).length).toBe(300);
    expect(all.filter((status) => status === 503).length).toBe(10);
    programme.setDay('2026-11-22');
    expect(await send(ANSWERS)).toBe(204);
  });

  test('publishes nothing of the running month, however much there is', async () => {
    await practise('2026-11', { low: 500, middle: 500, high: 500 });
    expect((await figures()).exercises).toEqual([
      { exercise: 'telling-apart', periods: [] },
      { exercise: 'another', periods: [] },
    ]);
  });

  test('puts months together until there are enough, and tells the error of every estimate', async () => {
    await practise('2026-08', { low: 15, middle: 20, high: LEAST_SENT - 36 });
    expect((await figures()).exercises[0]?.periods).toEqual([]);
    await practise('2026-09', { low: 10 });
    await practise('2026-10', { low: 20, middle: 100, high: 30 });
    await practise('2026-10', { high: LEAST_SENT - 1 }, 'after');
    const [first, second, ...more] = (await figures()).exercises[0]?.periods ?? [];
    expect(more).toEqual([]);
    expect(first).toMatchObject({ phase: 'before', from: '2026-08', to: '2026-09', sent: 59 });
    expect(second).toEqual({
      ...{ phase: 'before', from: '2026-10', to: '2026-10', sent: 150 },
      apart: {
        low: { count: 20, share: -67, error: 56 },
        middle: { count: 100, share: 1000, error: 77 },
        high: { count: 30, share: 67, error: 66 },
      },
      lean: {
        report: { count: 0, share: -333, error: 0 },
        even: { count: 150, share: 1667, error: 0 },
        ordinary: { count: 0, share: -333, error: 0 },
      },
    });
  });

  test('shows a published period unchanged for ever: what waits is only ever added to what comes', async () => {
    await practise('2026-08', { low: 30, middle: 30 });
    const before = (await figures()).exercises[0]?.periods;
    await practise('2026-09', { high: 3 });
    expect((await figures()).exercises[0]?.periods).toEqual(before);
  });
});

test('the exercises of a site are those that it has pages for, in its first language', () => {
  const paths = [
    '/index.html',
    '/practice/telling-apart/index.html',
    '/es/practice/x/index.html',
    '/practice/X/index.html',
  ];
  expect(exercisesOf(paths)).toEqual(['telling-apart']);
});
