import { parseArgs } from 'node:util';
import { COMMON_OPTIONS, type Command, type Input } from './command.ts';
import { usage } from './exit.ts';

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Parses what follows the command's own words, or throws a usage error that names the help page. */
export function parseInput(command: Command, args: readonly string[]): Input {
  const { values, positionals } = parseStrictly(command, args);
  const required = command.operands.filter((operand) => operand.optional === undefined);
  if (values['help'] !== true) {
    const missing = required[positionals.length];
    if (missing !== undefined) throw usage(`${missing.name} is missing.`, seeHelp(command));
    const extra = positionals[command.operands.length];
    if (extra !== undefined) throw usage(`Did not expect “${extra}”.`, seeHelp(command));
  }
  return makeInput(command, values, positionals);
}

function parseStrictly(command: Command, args: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, { type, many }]) => [
      name,
      { type, multiple: many === true },
    ]),
  );
  try {
    return parseArgs({ args: idsLast(args), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(
      error instanceof Error ? firstSentence(error.message) : 'The options cannot be read.',
      seeHelp(command),
    );
  }
}

// A report's id is 43 characters of b64 and may begin with a hyphen; no option is that long.
function idsLast(args: readonly string[]): string[] {
  const isHyphenId = (arg: string) => /^-[A-Za-z0-9_-]{42}$/.test(arg);
  const ids = args.filter(isHyphenId);
  return ids.length === 0 ? [...args] : [...args.filter((arg) => !isHyphenId(arg)), '--', ...ids];
}

function makeInput(command: Command, values: Values, positionals: readonly string[]): Input {
  const text = (option: string): string | null => {
    const value = values[option];
    return typeof value === 'string' ? value : null;
  };
  return {
    json: values['json'] === true,
    has: (option) => values[option] !== undefined,
    text,
    required: (option) => text(option) ?? missing(command, option),
    texts: (option) => [values[option] ?? []].flat().filter((value) => typeof value === 'string'),
    operand: (index) => positionals[index] ?? '',
    optionalOperand: (index) => positionals[index] ?? null,
    number: (option, bounds) => {
      const given = text(option);
      return given === null ? bounds.otherwise : wholeNumber(command, option, given, bounds);
    },
  };
}

function missing(command: Command, option: string): never {
  throw usage(`Give --${option} ${command.options[option]?.value ?? ''}.`, seeHelp(command));
}

function wholeNumber(
  command: Command,
  option: string,
  given: string,
  bounds: { min: number; max: number },
): number {
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= bounds.min && number <= bounds.max) return number;
  throw usage(`--${option} takes a whole number from ${bounds.min} to ${bounds.max}.`, seeHelp(command));
}

function seeHelp(command: Command): string {
  return `See: bellbuoy ${command.words.join(' ')} --help`;
}

function firstSentence(message: string): string {
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? message}.`;
}
