import { describe, expect, it } from 'vitest';
import { printable, printableJson, printableLine } from './printable.ts';

describe('what a stranger wrote, on a terminal', () => {
  it('loses escape sequences, C1 controls and lone carriage returns', () => {
    expect(printable('red \u001b[31mtext\u001b[0m\u009b2J over\rwritten\u0007')).toBe(
      'red [31mtext[0m2J overwritten',
    );
  });

  it('loses bidi overrides and isolates, and keeps the letters of right-to-left languages', () => {
    expect(printable('pier \u202e7\u202c \u2066x\u2069')).toBe('pier 7 x');
    expect(printable('الرصيف ٧')).toBe('الرصيف ٧');
  });

  it('keeps new lines, tabs and joined emoji', () => {
    expect(printable('a\r\nb\tc\u2028d 👩‍✈️')).toBe('a\nb\tc\nd 👩‍✈️');
  });

  it('loses invisible tag characters', () => {
    expect(printable('a\u{e0041}b')).toBe('ab');
  });

  it('folds a value onto one line', () => {
    expect(printableLine('one\ntwo\t three')).toBe('one two  three');
  });

  it('keeps everything in JSON, escaped', () => {
    const text = 'a\u001b\u009b\u202eb\u{e0041}\u2028';
    const json = printableJson({ text });
    expect(json).not.toMatch(/[\u001b\u009b\u202e\u2028]|[\u{e0041}]/u);
    expect(JSON.parse(json)).toEqual({ text });
  });
});
