import {
  CATEGORIES,
  canonicalBytes,
  type Day,
  type Descriptor,
  type DescriptorDesk,
  type DeskEpoch,
  EXCLUSIONS,
  hashB64,
} from '@bellbuoy/protocol';
import type { Config } from '../config.ts';
import type { Desk } from './desks.ts';

/** Everything in a descriptor but what a new edition always changes. */
export type DescriptorContent = Omit<Descriptor, 'sequence' | 'day' | 'expires'>;

export interface DeskWithEpochs extends Desk {
  /** Oldest first. */
  readonly epochs: readonly DeskEpoch[];
}

/** A programme that has not narrowed it has the default policy: all categories, all exclusions. */
const DEFAULT_POLICY = hashB64(canonicalBytes({ categories: CATEGORIES, exclusions: EXCLUSIONS }));

/** What the descriptor says on a day. Desks that cannot receive yet are left out. */
export function buildContent(
  config: Config,
  logVkey: string,
  desks: readonly DeskWithEpochs[],
  { day, policyFrom }: { day: Day; policyFrom: Day },
): DescriptorContent {
  return {
    v: 1,
    origin: config.origin,
    log: { vkey: logVkey },
    desks: desks.map((desk) => describeDesk(desk, day)).filter((desk) => desk !== null),
    guardians: null,
    bodies: [],
    issuing: [],
    policy: { hash: DEFAULT_POLICY, from: policyFrom },
    limits: config.limits,
    work: { max: 0 },
    hours: config.hours,
  };
}

function describeDesk({ id, kind, title, root, epochs }: DeskWithEpochs, day: Day): DescriptorDesk | null {
  const current = epochs.findLast((epoch) => epoch.from <= day);
  if (root === null || current === undefined) return null;
  const next = epochs.filter((epoch) => epoch.epoch > current.epoch);
  const past = epochs
    .filter((epoch) => epoch.epoch < current.epoch)
    .map(({ epoch, verify, acceptUntil }) => ({ epoch, verify, acceptUntil }));
  return { id, kind, title, root, ...current, next, past };
}
