import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DATA_OPTION, DATABASE_OPTION } from './data-options.ts';
import { DEMAND_VOCABULARY, demandOf, INCIDENT_OPTION } from './legal-demand-words.ts';
import { withProgramme } from './with-programme.ts';

export const legalDemandAdd: Command = {
  words: ['legal-demand', 'add'],
  summary: 'records a legal demand, or an incident, for good',
  about: [
    'What authorities and courts ask of a programme is counted and stands in its public log from the moment it is recorded. There is no field for words of one’s own, so that no record names anybody. What came of it is said later, in the desk’s page of legal demands.',
    ...DEMAND_VOCABULARY,
    'Where the law forbids you to record a demand, do not, and do not state anew that there was nothing else: “bellbuoy legal-demand state” never happens by itself.',
  ],
  operands: [],
  options: {
    ...DATA_OPTION,
    ...DATABASE_OPTION,
    ...INCIDENT_OPTION,
    kind: { type: 'string', value: 'KIND', help: 'What it is.' },
    about: {
      type: 'string',
      value: 'WORD',
      many: true,
      help: 'What it is about; may be given several times.',
    },
  },
  examples: [
    {
      line: 'bellbuoy legal-demand add --kind court-order --about who-reported --about sealed-name',
      says: 'A court wants to know who reported, and a name from the box:',
    },
  ],
  exits: { 0: 'Recorded, and in the log.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const demand = demandOf(input);
  return withProgramme(input, terminal, async (programme) => {
    const ref = await programme.recordDemand(demand);
    terminal.out(input.json ? printableJson({ ref, ...demand }) : `Recorded ${demand.kind}: ${ref}`);
    return EXIT.ok;
  });
}
