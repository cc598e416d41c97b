import { loadPolicy, policyHash } from '@bellbuoy/content';
import { CATEGORIES, LIFE_SAFETY_CATEGORIES } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { pickPolicy } from '../policy/pick-policy.ts';
import { completeDraft, type Draft, emptyDraft, isOutside, isStarted } from './draft.ts';
import { pathOf, progressOf, type Step } from './path.ts';

const built = await loadPolicy();
const policy = pickPolicy(built, 'en', policyHash(built));
const way = { policy, hasHelper: false, advisory: null };

const ANSWERED: Draft = {
  ...emptyDraft(),
  seen: 'message',
  closest: 'phishing',
  whoever: 'yes',
  saw: 'a',
  where: 'b',
  when: 'c',
  urgent: false,
};

test('whatever may endanger somebody says what to do before it asks anything', () => {
  for (const category of CATEGORIES) {
    const path = pathOf({ ...ANSWERED, closest: category }, way);
    const safety = path.indexOf(`safety:${category}`);
    const isLifeSafety = LIFE_SAFETY_CATEGORIES.some((other) => other === category);
    expect([category, safety >= 0]).toEqual([category, isLifeSafety]);
    if (isLifeSafety) expect(path.slice(0, safety)).toEqual(['seen', 'closest']);
  }
});

test('the last question of the gate is whether it would be reported whoever did it', () => {
  for (const category of CATEGORIES) {
    const path = pathOf({ ...ANSWERED, closest: category }, way);
    expect(path[path.indexOf('saw') - 1]).toBe('whoever');
  }
});

test('whoever is told that it is outside is asked why, once, and can go on', () => {
  const outside: Partial<Draft>[] = [
    { seen: 'told' },
    { seen: 'feeling' },
    { closest: 'none', reason: 'identity', closestAgain: 'intrusion' },
    { closest: 'none', reason: 'none', closestAgain: 'intrusion' },
    { whoever: 'no' },
    { seen: 'told', closest: 'none', reason: 'rumour', closestAgain: 'intrusion', whoever: 'no' },
  ];
  for (const answers of outside) {
    const draft = { ...ANSWERED, ...answers, remark: 'Because.' };
    expect(isOutside(draft)).toBe(true);
    expect(pathOf(draft, way).filter((step) => step === 'remark')).toHaveLength(1);
    expect(completeDraft(draft, way)?.remark).toBe('Because.');
  }
  const inside = { ...ANSWERED, whoever: 'unsure' as const, remark: 'An answer that was taken back.' };
  expect(pathOf(inside, way)).not.toContain('remark');
  expect(completeDraft(inside, way)?.remark).toBeNull();
});

test('somebody under pressure is not doubted, and chooses who reads', () => {
  const draft: Draft = { ...ANSWERED, closest: 'help', reader: 'helper' };
  const path = pathOf(draft, way);
  const doubts: Step[] = ['whoever', 'innocent', 'remark', 'safety:coercion'];
  expect(path.filter((step) => doubts.includes(step))).toEqual([]);
  expect(path.slice(0, 6)).toEqual(['seen', 'closest', 'help', 'reader', 'helpers', 'saw']);
  expect(pathOf(draft, { policy, hasHelper: true, advisory: null })).not.toContain('helpers');
  expect(completeDraft(draft, way)?.category).toBe('coercion');
});

test('only the answers of the chosen category are sealed, and none that is empty', () => {
  const own = { 'phishing:kind': 'A letter', 'phishing:sender': '', 'coercion:wanted': 'Something else' };
  const draft = completeDraft({ ...ANSWERED, own, innocent: 'An advertisement' }, way);
  expect(draft?.answers).toEqual({
    kind: 'A letter',
    innocent: 'An advertisement',
    saw: 'a',
    where: 'b',
    when: 'c',
  });
  expect(draft?.policy).toBe(policy.hash);
});

test('a draft is complete with every answer that is needed, and started with the first text', () => {
  expect([completeDraft(emptyDraft(), way), isStarted(emptyDraft())]).toEqual([null, false]);
  expect(completeDraft({ ...ANSWERED, when: '' }, way)).toBeNull();
  expect(isStarted({ ...ANSWERED, saw: '', where: '', when: '', own: { 'phishing:kind': 'x' } })).toBe(true);
  expect(completeDraft(ANSWERED, way)).not.toBeNull();
});

test('the count of questions never goes back, and the last one is the last', () => {
  const drafts: Draft[] = [
    ANSWERED,
    { ...ANSWERED, seen: 'told' },
    { ...ANSWERED, closest: 'found-device' },
    { ...ANSWERED, closest: 'none', reason: 'opinion', closestAgain: 'exposure' },
    { ...ANSWERED, closest: 'help', reader: 'desk' },
  ];
  for (const draft of drafts) {
    const counts = pathOf(draft, way).flatMap((step) => progressOf(step, draft, way) ?? []);
    expect(counts.map(({ step }) => step)).toEqual(counts.map((_, i) => i + 1));
    expect(counts.at(-1)?.step).toBe(counts.at(-1)?.steps);
  }
});

test('an advisory asks its own questions, of whoever reports what it is about', () => {
  const advisory = {
    id: 'drifting-canister',
    category: 'phishing',
    from: '2026-11-20',
    until: '2026-12-10',
    title: { en: 'Canisters' },
    asks: [
      { id: 'markings', question: { en: 'Which letters could you read?' } },
      { id: 'drift', question: { en: 'Which way did it drift?' } },
    ],
  } as const;
  const asked = { ...way, advisory };
  const path = pathOf(ANSWERED, asked);
  expect(path.filter((step) => step.startsWith('asked:'))).toEqual(['asked:markings', 'asked:drift']);
  expect(path.indexOf('asked:markings')).toBeGreaterThan(path.indexOf('saw'));
  const draft = { ...ANSWERED, asked: { markings: 'HK 4', drift: '', other: 'never asked' } };
  expect(completeDraft(draft, asked)?.answers).toMatchObject({
    advisory: 'drifting-canister',
    'asked-markings': 'HK 4',
  });
  expect(Object.keys(completeDraft(draft, asked)?.answers ?? {})).not.toContain('asked-drift');
  const elsewhere = { ...draft, closest: 'exposure' as const };
  expect(pathOf(elsewhere, asked).filter((step) => step.startsWith('asked:'))).toEqual([]);
  expect(Object.keys(completeDraft(elsewhere, asked)?.answers ?? {})).not.toContain('advisory');
});
