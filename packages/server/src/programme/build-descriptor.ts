import {
  type Day,
  type Descriptor,
  type DescriptorDesk,
  type DeskEpoch,
  MAX_WORK_TRIES,
} from '@bellbuoy/protocol';
import type { Body } from './bodies.ts';
import type { CredentialKey } from './credential-keys.ts';
import type { Desk } from './desks.ts';
import type { PublishedKeys } from './issuing-keys.ts';
import type { Programme } from './programme.ts';

/** Everything in a descriptor but what a new edition always changes. */
export type DescriptorContent = Omit<Descriptor, 'sequence' | 'day' | 'expires'>;

export interface DeskWithEpochs extends Desk {
  /** Oldest first. */
  readonly epochs: readonly DeskEpoch[];
}

/** What the descriptor says on a day. Desks that cannot receive yet are left out. */
export function buildContent(
  { config, keys: signers, policy, rewards }: Pick<Programme, 'config' | 'keys' | 'policy' | 'rewards'>,
  {
    desks,
    guardians,
    bodies,
    keys: { issuing, issued },
    credentials,
  }: {
    readonly desks: readonly DeskWithEpochs[];
    /** Those in force. */
    readonly guardians: Descriptor['guardians'];
    readonly bodies: readonly Body[];
    readonly keys: PublishedKeys;
    readonly credentials: readonly CredentialKey[];
  },
  day: Day,
): DescriptorContent {
  return {
    v: 1,
    origin: config.origin,
    log: { vkey: signers.log.vkey },
    desks: describeDesks(desks, day),
    guardians,
    bodies: bodies.map((body) => ({ ...body })),
    issuing: [...issuing],
    ...(issued === null ? {} : { issued: { hash: issued.hash } }),
    ...(credentials.length > 0 ? { credentials: [...credentials] } : {}),
    policy: { hash: policy.hash, from: policy.from },
    ...(rewards === null ? {} : { rewards: { hash: rewards.hash, from: rewards.rules.from } }),
    limits: config.limits,
    work: { max: MAX_WORK_TRIES },
    hours: publishedHours({ config, policy }),
  };
}

/** When a person reads: as the policy says where it does, and on none of the holidays. */
export function publishedHours({
  config,
  policy,
}: Pick<Programme, 'config' | 'policy'>): Descriptor['hours'] {
  const { zone, open } = policy.hours ?? config.hours;
  const holidays = [...new Set(config.holidays)].sort();
  return { zone, open, ...(holidays.length > 0 ? { holidays } : {}) };
}

/** Clients send to the first desk unless told otherwise: until it can receive, none is named in its place. */
function describeDesks(desks: readonly DeskWithEpochs[], day: Day): DescriptorDesk[] {
  const described = desks.map((desk) => describeDesk(desk, day));
  return described[0] === null ? [] : described.filter((desk) => desk !== null);
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
