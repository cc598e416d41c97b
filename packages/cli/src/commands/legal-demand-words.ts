import { DEMAND_WORDS, type DemandType, type RecordDemand, recordDemandSchema } from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { Input, Option } from '../terminal/command.ts';
import { usage } from '../terminal/exit.ts';

/** What the commands about demands say of their words: there are no others. */
export const DEMAND_VOCABULARY = [
  ...Object.entries(DEMAND_WORDS).map(
    ([type, { kinds, about, outcomes }]) =>
      `Of ${type === 'incident' ? 'an incident' : 'a legal demand'}, --kind is one of ${kinds.join(', ')}; --about some of ${about.join(', ')}; --outcome some of ${outcomes.join(', ')}.`,
  ),
];

export const INCIDENT_OPTION: Readonly<Record<string, Option>> = {
  incident: { type: 'boolean', help: 'An incident, not a legal demand.' },
};

export function demandTypeOf(input: Input): DemandType {
  return input.has('incident') ? 'incident' : 'legal-demand';
}

export function demandOf(input: Input): RecordDemand {
  const demand = { type: demandTypeOf(input), kind: input.required('kind'), about: input.texts('about') };
  const result = v.safeParse(recordDemandSchema, demand);
  if (!result.success)
    throw usage('--kind and --about take words of the closed sets, each once.', 'See --help for them.');
  return result.output;
}
