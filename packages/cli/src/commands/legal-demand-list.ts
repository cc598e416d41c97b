import type { DemandList } from '@bellbuoy/protocol';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson, printableLine } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { withProgramme } from './with-programme.ts';

export const legalDemandList: Command = {
  words: ['legal-demand', 'list'],
  summary: 'lists legal demands and incidents, and what was last stated of them',
  about: ['The newest first, with what came of each, and the statement that there were no others.'],
  operands: [],
  options: { ...DATA_OPTION, ...DATABASE_OPTION },
  examples: [{ line: 'bellbuoy legal-demand list', says: 'What is recorded:' }],
  exits: { 0: 'Listed.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  return withProgramme(input, terminal, async (programme) => {
    const list = await programme.demands();
    terminal.out(input.json ? printableJson(list) : describe(list));
    return EXIT.ok;
  });
}

function describe({ demands, statement }: DemandList): string {
  const rows = demands.map(({ ref, day, kind, about, outcome }) =>
    printableLine(`${day}  ${ref}  ${kind}: ${about.join(', ')} → ${outcome?.join(', ') ?? 'open'}`),
  );
  return [...(rows.length === 0 ? ['Nothing is recorded.'] : rows), describeStatement(statement)].join('\n');
}

function describeStatement(statement: DemandList['statement']): string {
  if (statement === null) return 'Nothing has been stated.';
  const { sequence, day, expires, isSigned, isComplete } = statement;
  const notes = [
    ...(isSigned ? [] : ['it waits to be signed']),
    ...(isComplete ? [] : ['more has been recorded since']),
  ];
  const added = notes.length === 0 ? '' : `; ${notes.join('; ')}`;
  return `Statement ${sequence} of ${day}, good until ${expires}${added}.`;
}
