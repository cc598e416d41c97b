import { CATEGORIES, EXCLUSIONS, LIFE_SAFETY_CATEGORIES, ProtocolError, parseJson } from '@bellbuoy/protocol';
import * as v from 'valibot';

// Only what the closed sets are about: the rest of a policy is words.
const Policy = v.object({
  categories: v.array(
    v.object({
      id: v.string(),
      accepted: v.optional(v.boolean(), true),
      safetyFirst: v.optional(v.boolean(), false),
    }),
  ),
  exclusions: v.array(v.object({ id: v.string() })),
});

export interface CheckedPolicy {
  /** How it departs from the closed sets. */
  readonly faults: readonly string[];
  /** Categories of which this programme takes no reports: it may. */
  readonly notAccepted: readonly string[];
}

/** Compares a policy with the closed sets: none added, none dropped, danger to life first. */
export function checkPolicy(bytes: Uint8Array): CheckedPolicy {
  const policy = readPolicy(bytes);
  if (policy === null) return { faults: ['no policy at all'], notAccepted: [] };
  const { categories, exclusions } = policy;
  const unsafe = categories.filter(
    ({ id, accepted, safetyFirst }) =>
      accepted && !safetyFirst && (LIFE_SAFETY_CATEGORIES as readonly string[]).includes(id),
  );
  return {
    faults: [
      ...compare('category', ids(categories), CATEGORIES),
      ...compare('exclusion', ids(exclusions), EXCLUSIONS),
      ...unsafe.map(({ id }) => `the category ${id} no longer says first what to do in danger`),
    ],
    notAccepted: categories.filter(({ accepted }) => !accepted).map(({ id }) => id),
  };
}

function compare(what: string, listed: readonly string[], closed: readonly string[]): string[] {
  const added = listed.filter((id, index) => !closed.includes(id) || listed.indexOf(id) !== index);
  const dropped = closed.filter((id) => !listed.includes(id));
  return [
    ...added.map((id) => `a ${what} that is not of the closed set: ${id.slice(0, 60)}`),
    ...dropped.map((id) => `the ${what} ${id} is missing`),
  ];
}

function readPolicy(bytes: Uint8Array): v.InferOutput<typeof Policy> | null {
  try {
    const result = v.safeParse(Policy, parseJson(bytes));
    return result.success ? result.output : null;
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}

function ids(listed: readonly { readonly id: string }[]): string[] {
  return listed.map(({ id }) => id);
}
