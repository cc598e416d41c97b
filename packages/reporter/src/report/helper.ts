import { currentEpoch, dayOf } from '@bellbuoy/protocol';
import type { ReportPolicy } from '../policy/report-policy.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';

type OpenProgramme = Extract<ProgrammeState, { kind: 'open' }>;

/**
 * The programme as somebody under pressure writes to it who wants a helper to read it: the desk that the policy names
 * as independent of the intake desk. Null where the signed descriptor has no such desk, or it has no keys today.
 */
export function helperOf({ help }: ReportPolicy, open: OpenProgramme): OpenProgramme | null {
  const { programme } = open;
  const desk = programme.descriptor.desks.find(({ id }) => id === help.desk && id !== programme.desk.id);
  const epoch = desk === undefined ? null : currentEpoch(desk, dayOf(Date.now()));
  return desk === undefined || epoch === null
    ? null
    : { kind: 'open', programme: { ...programme, desk }, epoch };
}
