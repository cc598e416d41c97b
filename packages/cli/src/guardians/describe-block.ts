import type { Guardians } from '@bellbuoy/protocol';
import { printableLine } from '../terminal/printable.ts';

/** Who the guardians of a block are, and what is different from those before them. */
export function describeBlock(
  { version, from, threshold, slots }: Guardians,
  former: Guardians | null,
): string[] {
  const ended = former?.slots.filter(({ slot }) => slots.every((each) => each.slot !== slot)) ?? [];
  return [
    `Guardians ${version}, in force from ${from}: ${threshold} of ${slots.length} open a name`,
    ...slots.map((slot) => `  ${lineOf(slot)}${changeOf(slot, former)}`),
    ...ended.map((slot) => `  ${lineOf(slot)}: ends`),
  ];
}

type Slot = Guardians['slots'][number];

function lineOf({ slot, holder, organisation }: Slot): string {
  return `${slot}  ${printableLine(holder)}, ${printableLine(organisation)}`;
}

function changeOf(slot: Slot, former: Guardians | null): string {
  const before = former?.slots.find((each) => each.slot === slot.slot);
  if (former === null) return '';
  if (before === undefined) return ': new';
  if (before.verify !== slot.verify) return ': new key';
  return before.holder === slot.holder && before.organisation === slot.organisation
    ? ''
    : ': handed over, with its key';
}
