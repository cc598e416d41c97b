import { currentEpoch, currentGuardians, type Day, dayOf, type Guardians } from '@bellbuoy/protocol';
import { make } from '../page/make.ts';
import { part, parts, show } from '../page/parts.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';
import { watchProgramme } from '../programme/show-state.ts';
import { speakTo } from './load-hearing.ts';
import { RedressFlow } from './redress-flow.ts';
import { sayRedress } from './say-redress.ts';

type OpenProgramme = Extract<ProgrammeState, { kind: 'open' }>;

/** Wakes the page on which persons concerned write to the guardians. */
export function attachRedressPage(): void {
  let flow: RedressFlow | null = null;
  void speakTo('redress');
  void watchProgramme((state) => {
    if (!('programme' in state)) return;
    const day = dayOf(Date.now());
    showReaders(state.programme.descriptor.guardians, day);
    const open = atGuardians(state, day);
    show(part(document, 'no-guardians'), open === null);
    for (const element of parts(document, 'open-only')) show(element, open !== null);
    show(part(document, 'getting-ready'), false);
    if (open !== null) flow ??= new RedressFlow(open);
  });
}

/** The same programme with the guardians' desk as the one that is written to; null while that cannot receive. */
function atGuardians(
  { programme }: Extract<ProgrammeState, { programme: unknown }>,
  day: Day,
): OpenProgramme | null {
  const desk = programme.descriptor.desks.find(({ kind }) => kind === 'redress');
  const epoch = desk === undefined ? null : currentEpoch(desk, day);
  if (desk === undefined || epoch === null) return null;
  return { kind: 'open', programme: { ...programme, desk }, epoch };
}

/** Who reads it, by name: those whom the programme's signed description names, if their own signatures say so too. */
function showReaders(guardians: Guardians | null, day: Day): void {
  const named = isProven(guardians, day) ? (guardians?.slots ?? []) : [];
  if (named.length === 0) return;
  const items = named.map(({ holder, organisation }) =>
    make('li', {}, sayRedress('reader', { holder, organisation })),
  );
  part(document, 'guardians').replaceChildren(...items);
}

function isProven(guardians: Guardians | null, day: Day): boolean {
  try {
    return currentGuardians(guardians, day) !== null;
  } catch {
    return false;
  }
}
