import { describe, expect, test } from 'vitest';
import type { Command } from './command.ts';
import { keyWords } from './command.ts';
import { keyOf } from './listen.ts';
import { findCommands } from './palette.tsx';

function command(id: string, words: string, change: Partial<Command> = {}): Command {
  return {
    id,
    words,
    section: 'working',
    keys: [],
    isReady: true,
    isInPalette: true,
    run: () => {},
    ...change,
  };
}

const commands = [
  command('note', 'Write a note'),
  command('reply', 'Write to the reporter'),
  command('cafe', 'Case: Café fence'),
  command('finish', 'Finish the case', { isReady: false }),
  command('down', 'Next row', { isInPalette: false }),
];

describe('the palette', () => {
  test.each([
    ['', ['note', 'reply', 'cafe']],
    ['write', ['note', 'reply']],
    ['reporter write', ['reply']],
    ['CAFE', ['cafe']],
    ['.*', []],
    ['finish', []],
    ['row', []],
  ])('finds for %j', (typed, ids) => {
    expect(findCommands(commands, typed).map(({ id }) => id)).toEqual(ids);
  });

  test('puts first what begins with what was typed', () => {
    const found = findCommands([command('b', 'Rewrite'), command('a', 'Write')], 'write');
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

test('keys are named by what they write, chords by Ctrl or Command', () => {
  const press = { key: 'k', ctrlKey: false, metaKey: false, altKey: false };
  expect(keyOf(press)).toBe('k');
  expect(keyOf({ ...press, key: 'K', ctrlKey: true })).toBe('Ctrl+k');
  expect(keyOf({ ...press, metaKey: true })).toBe('Ctrl+k');
  expect(keyOf({ ...press, altKey: true })).toBeNull();
  expect(keyOf({ ...press, key: 'Shift' })).toBeNull();
  expect(keyWords(['Ctrl+k'])).toEqual(['Ctrl', 'K']);
  expect(keyWords(['g', 'm'])).toEqual(['g', 'm']);
});
