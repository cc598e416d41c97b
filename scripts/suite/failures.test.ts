import { expect, test } from 'vitest';
import { type FailedFile, firstLine, tellSecondRun, toRunAgain } from './failures.ts';

const failed = (path: string): FailedFile => ({
  path,
  tally: { passed: 3, failed: 1, skipped: 0 },
  failed: [{ name: 'a test', error: 'Timeout' }],
});
const files = ['a', 'b', 'c', 'd'].map(failed);

test('up to three files are run again', () => {
  expect(toRunAgain({ files: files.slice(0, 1), strays: 0 })).toEqual([files[0]]);
  expect(toRunAgain({ files: files.slice(0, 3), strays: 0 })).toHaveLength(3);
});

test('nothing is run again where more failed, where it failed outside of a file, or where nobody knows', () => {
  expect(toRunAgain({ files, strays: 0 })).toEqual([]);
  expect(toRunAgain({ files: files.slice(0, 1), strays: 1 })).toEqual([]);
  expect(toRunAgain({ files: [], strays: 0 })).toEqual([]);
  expect(toRunAgain(null)).toEqual([]);
});

test('what needed a second run is named, a line each', () => {
  const one = failed('x.test.ts');
  const two = { ...one, failed: [...one.failed, { name: 'another', error: 'No' }] };
  expect(tellSecondRun([two])).toEqual([
    'passed at the second run: x.test.ts > a test: Timeout',
    'passed at the second run: x.test.ts > another: No',
  ]);
  expect(firstLine('\u001B[31mexpected 1\u001B[39m\nto be 2')).toBe('expected 1');
});
