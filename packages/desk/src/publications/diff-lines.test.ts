import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffLine, diffLines, withoutLongSame } from './diff-lines.ts';

const show = (lines: readonly (DiffLine | null)[]) =>
  lines.map((line) => (line === null ? '…' : `${{ same: ' ', out: '-', in: '+' }[line.kind]}${line.text}`));

test('keeps what both texts have, and tells what went and came', () => {
  expect(show(diffLines('a\nb\nc\nd\n', 'a\nc\nx\nd\n'))).toEqual([' a', '-b', ' c', '+x', ' d']);
  expect(diffLines('', '')).toEqual([]);
  expect(show(diffLines('', 'a\n'))).toEqual(['+a']);
  expect(show(diffLines('a', ''))).toEqual(['-a']);
});

test('leaves out where nothing changed', () => {
  const before = Array.from({ length: 12 }, (_, n) => `line ${n}`).join('\n');
  const shown = show(withoutLongSame(diffLines(before, before.replace('line 6', 'LINE 6'))));
  expect(shown).toEqual(['…', ' line 4', ' line 5', '-line 6', '+LINE 6', ' line 7', ' line 8', '…']);
  expect(withoutLongSame(diffLines(before, before))).toEqual([null]);
});

test('every text can be put together again from what was kept, and is shown with as few changes as there are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });
  fc.assert(
    fc.property(text, text, (old, now) => {
      const lines = diffLines(
        `${old.join('\n')}\n`.replace(/^\n$/, ''),
        `${now.join('\n')}\n`.replace(/^\n$/, ''),
      );
      const of = (...kinds: DiffLine['kind'][]) =>
        lines.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
      expect(of('same', 'out')).toEqual(old);
      expect(of('same', 'in')).toEqual(now);
      expect(of('same')).toHaveLength(longestCommon(old, now));
    }),
  );
});

/** By trying everything. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined) return 0;
  const at = other.indexOf(first);
  const without = longestCommon(rest, other);
  return at === -1 ? without : Math.max(without, 1 + longestCommon(rest, other.slice(at + 1)));
}
