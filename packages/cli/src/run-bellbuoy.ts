import { COMMANDS } from './commands/index.ts';
import type { Command } from './terminal/command.ts';
import { describeFailure } from './terminal/describe-failure.ts';
import { CommandError, EXIT, type ExitCode, usage } from './terminal/exit.ts';
import { helpPage, overview } from './terminal/help.ts';
import { parseInput } from './terminal/parse-input.ts';
import { printable } from './terminal/printable.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Runs one command line and returns its exit status. Never throws. */
export async function runBellbuoy(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await runCommand(args, terminal);
  } catch (error) {
    const { exit, message, advice } = error instanceof CommandError ? error : describeFailure(error);
    terminal.err(`bellbuoy: ${printable(message)}`);
    if (advice !== null) terminal.err(printable(advice));
    return exit;
  }
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const command = findCommand(args);
  if (command === null) return answerWithout(args, terminal);
  const input = parseInput(command, args.slice(command.words.length));
  if (!input.has('help')) return command.run(input, terminal);
  terminal.out(helpPage(command, terminal.columns));
  return EXIT.ok;
}

function findCommand(args: readonly string[]): Command | null {
  const named = COMMANDS.filter(({ words }) => words.every((word, index) => args[index] === word));
  // `film check` is another command than `film` with the operand “check”.
  return named.sort((a, b) => b.words.length - a.words.length)[0] ?? null;
}

function answerWithout(args: readonly string[], terminal: Terminal): ExitCode {
  const [first] = args;
  const within = COMMANDS.filter(({ words }) => words.length > 1 && words[0] === first);
  const page = overview(within.length > 0 ? within : COMMANDS, terminal.columns);
  if (args.length > 0 && !args.includes('--help') && first !== 'help') {
    throw usage(`There is no command “${args.filter((arg) => !arg.startsWith('-')).join(' ')}”.`, page);
  }
  terminal.out(page);
  return EXIT.ok;
}
