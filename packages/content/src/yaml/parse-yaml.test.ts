import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../content-error.ts';
import { parseYaml } from './parse-yaml.ts';

describe('a YAML file', () => {
  test('knows where each of its members begins', () => {
    const file = parseYaml('one: 1\ntwo:\n  - red\n  - { deep: x }\n', 'a.yaml');
    expect(file.value).toEqual({ one: 1, two: ['red', { deep: 'x' }] });
    expect(file.placeOf(['two'])).toEqual({ file: 'a.yaml', line: 2, column: 1 });
    expect(file.placeOf(['two', 0])).toEqual({ file: 'a.yaml', line: 3, column: 5 });
    expect(file.placeOf(['two', 1, 'deep'])).toEqual({ file: 'a.yaml', line: 4, column: 7 });
    expect(file.placeOf(['two', 1, 'absent'])).toEqual({ file: 'a.yaml', line: 4, column: 5 });
    expect(file.placeOf(['absent', 'deeper'])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
  });

  test('reads yes and no as words, as YAML 1.2 does', () => {
    expect(parseYaml('yes: no', 'a.yaml').value).toEqual({ yes: 'no' });
  });

  test.each([
    ['a: 1\na: 2', 2, /not YAML/],
    ['a: [1', 1, /not YAML/],
    ['a: b: c', 1, /not YAML/],
    ['a: 1\n--- \nb: 2', 2, /not YAML/],
    ['a: &x 1\nb: 2', 1, /Anchors/],
    ['a: &x 1\nb: *x', 1, /Anchors/],
    ['a: !!binary aGk=', 1, /Anchors/],
    ['a: !secret x', 1, /not YAML/],
    ['? { a: 1 }\n: b', 1, /not YAML/],
  ])('refuses %j', (text, line, problem) => {
    const fault = faultOf(text);
    expect(fault.line).toBe(line);
    expect(fault.problem).toMatch(problem);
    expect(fault.advice).not.toBe('');
  });

  test('is not blown up by aliases of aliases', () => {
    const levels = Array.from({ length: 20 }, (_, n) => `l${n}: &l${n} [*l${n - 1}, *l${n - 1}]`);
    expect(faultOf(['l-1: &l-1 x', ...levels].join('\n').replaceAll('l-1', 'z')).problem).toMatch(/Anchors/);
  });

  test('is parsed or refused with a place, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!|>\'"#? \n\t,%') }), (text) => {
        try {
          parseYaml(text, 'a.yaml');
        } catch (error) {
          expect(error).toBeInstanceOf(ContentError);
          for (const { line, column } of (error as ContentError).faults)
            expect(line >= 1 && column >= 1).toBe(true);
        }
      }),
    );
  });
});

function faultOf(text: string) {
  try {
    parseYaml(text, 'a.yaml');
  } catch (error) {
    if (error instanceof ContentError) return error.faults[0];
  }
  throw new Error('it was not refused');
}
