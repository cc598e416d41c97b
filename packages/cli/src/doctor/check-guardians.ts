import type { Guardians } from '@bellbuoy/protocol';
import { type Finding, ok, warn } from './finding.ts';

const MIN_OUTSIDE = 2;

/** What could go wrong with who the guardians are. @param titles what the programme calls itself. */
export function checkGuardians(guardians: Guardians | null, titles: readonly string[]): Finding[] {
  if (guardians === null) {
    return [
      warn(
        'guardians',
        'There are none yet, so reporters are asked to leave names out.',
        'Agree on who they are, then run: bellbuoy guardian init',
      ),
    ];
  }
  const { slots, threshold } = guardians;
  const findings = [
    ...(threshold === slots.length
      ? [
          warn(
            'guardians',
            `All ${slots.length} are needed: one lost key closes every name for good.`,
            'Let the guardians agree on more slots than are needed to open.',
          ),
        ]
      : []),
    ...(outsideOf(guardians, titles).size < MIN_OUTSIDE
      ? [
          warn(
            'guardians',
            'Fewer than two outside organisations are named among them.',
            'At least two guardians should belong to organisations that are independent of this one.',
          ),
        ]
      : []),
  ];
  return findings.length > 0 ? findings : [ok('guardians', `${threshold} of ${slots.length} open a name.`)];
}

function outsideOf({ slots }: Guardians, titles: readonly string[]): Set<string> {
  const own = new Set(titles.map(plain));
  return new Set(slots.map(({ organisation }) => plain(organisation)).filter((name) => !own.has(name)));
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
