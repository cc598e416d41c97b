import { type Descriptor, type DescriptorDesk, type DeskEpoch, hashB64 } from '@bellbuoy/protocol';
import { fingerprint } from '@bellbuoy/protocol/fingerprint';
import { printableLine } from '../terminal/printable.ts';

/** What whoever signs a descriptor has to compare: everything in it that somebody could put another key into. */
export function describeDescriptor(bytes: Uint8Array, descriptor: Descriptor): string {
  const { origin, sequence, day, expires, log, desks, guardians, bodies } = descriptor;
  return [
    `Descriptor  ${printableLine(origin)}, edition ${sequence}, of ${day}, good until ${expires}`,
    `Hash        ${hashB64(bytes)}`,
    `Log key     ${fingerprint(log.vkey)}`,
    ...desks.flatMap(describeDesk),
    ...(guardians?.slots ?? []).map(({ slot, recipient }) => `Guardian ${slot}  ${fingerprint(recipient)}`),
    ...bodies.map(({ id, recipient }) => `Body ${id}  ${fingerprint(recipient)}`),
    ...(desks.length === 0 ? ['No desk is open: nothing can be sealed by this edition yet.'] : []),
  ].join('\n');
}

function describeDesk(desk: DescriptorDesk): string[] {
  return [
    `Desk ${desk.id}`,
    `  root      ${fingerprint(desk.root)}`,
    ...[desk, ...desk.next].map((epoch: DeskEpoch) => {
      return `  epoch ${String(epoch.epoch).padEnd(3)} ${fingerprint(epoch.recipient)}  ${epoch.from} to ${epoch.until}`;
    }),
  ];
}

/** What changed against the edition in force, in words; empty when nothing that matters did. */
export function describeChanges(before: Descriptor, after: Descriptor): string[] {
  return [
    ...(before.origin === after.origin ? [] : [`another programme: ${before.origin} became ${after.origin}`]),
    ...(before.log.vkey === after.log.vkey ? [] : ['another log key']),
    ...after.desks.flatMap((desk) =>
      changesOfDesk(
        before.desks.find(({ id }) => id === desk.id),
        desk,
      ),
    ),
    ...before.desks
      .filter(({ id }) => !after.desks.some((desk) => desk.id === id))
      .map(({ id }) => `desk ${id} is gone`),
    ...(before.policy.hash === after.policy.hash ? [] : ['another policy']),
    ...(JSON.stringify(before.guardians) === JSON.stringify(after.guardians) ? [] : ['other guardians']),
    ...(JSON.stringify(before.bodies) === JSON.stringify(after.bodies) ? [] : ['other bodies']),
  ];
}

function changesOfDesk(before: DescriptorDesk | undefined, after: DescriptorDesk): string[] {
  if (before === undefined) return [`desk ${after.id} is new`];
  const known = new Map([before, ...before.next].map(({ epoch, recipient }) => [epoch, recipient]));
  const epochs = [after, ...after.next];
  return [
    ...(before.root === after.root ? [] : [`desk ${after.id} has ANOTHER ROOT`]),
    ...epochs
      .filter(({ epoch }) => !known.has(epoch))
      .map(({ epoch }) => `desk ${after.id} has a new epoch ${epoch}`),
    ...epochs
      .filter(({ epoch, recipient }) => (known.get(epoch) ?? recipient) !== recipient)
      .map(({ epoch }) => `desk ${after.id} has ANOTHER KEY in epoch ${epoch}`),
  ];
}
