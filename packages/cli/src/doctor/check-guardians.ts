import { addDays, type Day, type Guardians, MIN_OUTSIDE, outsideOrganisations } from '@bellbuoy/protocol';
import { type Finding, ok, warn } from './finding.ts';

/**
 * What could go wrong with who the guardians are.
 *
 * @param blocks every block announced, oldest first.
 * @param options.titles what the programme calls itself.
 * @param options.sealedDays how long sealed names are kept: as long keys of former guardians count.
 */
export function checkGuardians(
  blocks: readonly Guardians[],
  { titles, today, sealedDays }: { titles: readonly string[]; today: Day; sealedDays: number },
): Finding[] {
  const guardians = blocks.findLast(({ from }) => from <= today) ?? null;
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
    ...lostKeys(blocks, guardians, addDays(today, -sealedDays)),
    ...(threshold === slots.length
      ? [
          warn(
            'guardians',
            `All ${slots.length} are needed: one lost key closes every name for good.`,
            'Let the guardians agree on more slots than are needed to open.',
          ),
        ]
      : []),
    ...(outsideOrganisations(slots, titles).length < MIN_OUTSIDE
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

/** Names that were sealed before a key was replaced can be opened by the others alone, until they are deleted. */
function lostKeys(blocks: readonly Guardians[], inForce: Guardians, since: Day): Finding[] {
  const keys = new Set(inForce.slots.map(({ verify }) => verify));
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    if (block.version >= inForce.version || next === undefined || next.from < since) return [];
    const left = block.slots.filter(({ verify }) => keys.has(verify)).length;
    if (left > block.threshold) return [];
    const says =
      left === block.threshold
        ? `Of names sealed before ${next.from}, all ${left} guardians who still have their keys are needed.`
        : `Names sealed before ${next.from} stay closed: ${left} of the ${block.threshold} keys that it takes are left.`;
    return [warn('guardians', says, 'Whoever has an older key keeps it until those names are deleted.')];
  });
}
