import { findCommand, loadCommands } from './commands/index.ts';
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
  const command = await findCommand(args);
  if (command === null) return await answerWithout(args, terminal);
  const input = parseInput(command, args.slice(command.words.length));
  if (!input.has('help')) return command.run(input, terminal);
  terminal.out(helpPage(command, terminal.columns));
  return EXIT.ok;
}

async function answerWithout(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first] = args;
  const commands = await loadCommands();
  const within = commands.filter(({ words }) => words.length > 1 && words[0] === first);
  const page = overview(within.length > 0 ? within : commands, terminal.columns);
  if (args.length > 0 && !args.includes('--help') && first !== 'help') {
    throw usage(`There is no command “${args.filter((arg) => !arg.startsWith('-')).join(' ')}”.`, page);
  }
  terminal.out(page);
  return EXIT.ok;
}
