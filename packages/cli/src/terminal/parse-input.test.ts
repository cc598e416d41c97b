import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { CommandError } from './exit.ts';
import { parseInput } from './parse-input.ts';

const command: Command = {
  words: ['desk', 'answer'],
  summary: 'answers',
  about: [],
  operands: [
    { name: 'REPORT', help: '' },
    { name: 'FILE', help: '', optional: true },
  ],
  options: { most: { type: 'string', help: '' }, loud: { type: 'boolean', help: '' } },
  examples: [{ line: 'bellbuoy desk answer x', says: '' }],
  exits: {},
  run: () => Promise.resolve(0),
};
const bounds = { min: 1, max: 20, otherwise: 10 };

describe('a command line', () => {
  it('gives operands and options', () => {
    const input = parseInput(command, ['a', '--most', '3', '--json']);
    expect([input.operand(0), input.optionalOperand(1)]).toEqual(['a', null]);
    expect([input.number('most', bounds), input.json, input.has('loud')]).toEqual([3, true, false]);
  });

  it('takes a report’s id that begins with a hyphen as an operand', () => {
    const id = `-${'a'.repeat(42)}`;
    expect(parseInput(command, [id, '--most', '3']).operand(0)).toBe(id);
    expect(parseInput(command, ['--loud', `-${id.slice(1)}`]).operand(0)).toBe(id);
  });

  it.each([
    ['no operand', []],
    ['one operand too many', ['a', 'b', 'c']],
    ['an option that is not known', ['a', '--quiet']],
    ['an option without its value', ['a', '--most']],
  ])('is refused with %s', (_, args) => {
    expect(() => parseInput(command, args)).toThrow(CommandError);
  });

  it.each(['0', '21', '3.5', '-1', 'x', '1e1', ''])('is refused with %j for a number', (given) => {
    expect(() => parseInput(command, ['a', `--most=${given}`]).number('most', bounds)).toThrow(CommandError);
  });
});
