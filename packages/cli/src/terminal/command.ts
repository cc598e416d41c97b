import type { ExitCode } from './exit.ts';
import type { Terminal } from './terminal.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help: `FILE`, `URL`. */
  readonly value?: string;
  /** It may be given several times. */
  readonly many?: true;
  readonly help: string;
}

export interface Operand {
  readonly name: string;
  readonly help: string;
  readonly optional?: true;
}

/** A line that can be typed as it stands; the tests run every one. */
export interface Example {
  readonly line: string;
  readonly says: string;
}

export interface Command {
  readonly words: readonly [string, ...string[]];
  readonly summary: string;
  /** Paragraphs. */
  readonly about: readonly string[];
  readonly operands: readonly Operand[];
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly [Example, ...Example[]];
  /** What each exit code means here, where that is more than the general meaning. */
  readonly exits: Partial<Record<ExitCode, string>>;
  run(input: Input, terminal: Terminal): Promise<ExitCode>;
}

/** The command line of one call, parsed. */
export interface Input {
  readonly json: boolean;
  operand(index: number): string;
  optionalOperand(index: number): string | null;
  text(option: string): string | null;
  /** The value of an option that must be given; usage error otherwise. */
  required(option: string): string;
  /** Every value of an option that may be given several times, in their order. */
  texts(option: string): readonly string[];
  has(option: string): boolean;
  /** A whole number between the bounds; usage error otherwise. */
  number(option: string, bounds: { min: number; max: number; otherwise: number }): number;
}

/** Every command takes these. */
export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: 'Print the result as one JSON document.' },
  help: { type: 'boolean', help: 'Print this page.' },
};
