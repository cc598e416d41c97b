import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, negative, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const legalDemandState: Command = {
  words: ['legal-demand', 'state'],
  summary: 'states that there were no other legal demands and incidents',
  about: [
    'Signs with the programme key, or leaves waiting for “bellbuoy programme sign”, that there were these and no others until today. It holds for 90 days and never renews itself, so that somebody who may not speak of a demand need only say nothing.',
    'Read “bellbuoy legal-demand list” first.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    yes: { type: 'boolean', help: 'State it without asking: only where somebody has looked.' },
  },
  examples: [{ line: 'bellbuoy legal-demand state --yes', says: 'State it for another 90 days:' }],
  exits: { 0: 'Stated.', 1: 'The answer was no, or something was recorded meanwhile.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const { demands } = await programme.demands();
    await confirm(input, terminal, demands.length);
    await programme.stateDemands(demands.map(({ ref }) => ref));
    const { statement } = await programme.demands();
    const { expires = '', isSigned = false } = statement ?? {};
    const signed = isSigned ? 'signed' : 'waiting for “bellbuoy programme sign”';
    terminal.out(
      input.json
        ? printableJson({ demands: demands.length, expires, isSigned })
        : `Stated: ${demands.length} and no others, until ${expires}; ${signed}.`,
    );
    return EXIT.ok;
  });
}

async function confirm(input: Input, terminal: Terminal, count: number): Promise<void> {
  if (input.has('yes')) return;
  const answer = await terminal.ask(
    `${count} are recorded. Were there no others, and may you say so? Type yes: `,
  );
  if (answer === null) throw usage('There is no terminal to ask on.', 'Give --yes once somebody has looked.');
  if (answer.trim().toLowerCase() !== 'yes') throw negative('Not stated.');
}
