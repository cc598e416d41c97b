import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetResult, keepResult, lastResult } from './kept-result.ts';

const RESULT = {
  day: '2026-11-22',
  sets: [1, 0],
  worth: 6,
  worthReported: 5,
  ordinary: 6,
  ordinaryReported: 1,
};
const KEY = 'bellbuoy-practice-telling-apart';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a result comes back as it was kept, for its exercise alone, until it is forgotten', () => {
  expect(keepResult('telling-apart', RESULT)).toBe(true);
  expect(lastResult('telling-apart')).toEqual(RESULT);
  expect(lastResult('another')).toBeNull();
  forgetResult('telling-apart');
  expect(stored.size).toBe(0);
});

test.each([
  'not JSON',
  'null',
  '[]',
  '{}',
  JSON.stringify({ ...RESULT, day: '2026-02-30' }),
  JSON.stringify({ ...RESULT, worthReported: 7 }),
  JSON.stringify({ ...RESULT, ordinaryReported: -1 }),
  JSON.stringify({ ...RESULT, ordinary: '6' }),
  JSON.stringify({ ...RESULT, sets: undefined }),
  JSON.stringify({ ...RESULT, sets: [] }),
  JSON.stringify({ ...RESULT, sets: [0, 0] }),
  JSON.stringify({ ...RESULT, sets: [-1] }),
  JSON.stringify({ ...RESULT, sets: '01' }),
  JSON.stringify({ ...RESULT, sets: Array.from({ length: 21 }, (_, set) => set) }),
])('what somebody else wrote there is no result: %s', (text) => {
  stored.set(KEY, text);
  expect(lastResult('telling-apart')).toBeNull();
});

test('where a browser keeps nothing, that is said and nothing breaks', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(keepResult('telling-apart', RESULT)).toBe(false);
  expect(lastResult('telling-apart')).toBeNull();
  expect(() => forgetResult('telling-apart')).not.toThrow();
});
