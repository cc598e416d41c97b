import { openProgrammeHere, type ProgrammeHere } from '../programme/programme-here.ts';
import type { Input } from '../terminal/command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { databaseUrlOf, dataDirOf } from './data-options.ts';

/** Opens the programme that the options name, and closes it again whatever comes of the work. */
export async function withProgramme<Result>(
  input: Input,
  terminal: Terminal,
  work: (programme: ProgrammeHere) => Promise<Result>,
): Promise<Result> {
  const programme = await openProgrammeHere(dataDirOf(input), databaseUrlOf(input, terminal));
  try {
    return await work(programme);
  } finally {
    await programme.close();
  }
}
