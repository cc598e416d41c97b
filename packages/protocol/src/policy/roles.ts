// Every role that an account of staff can hold, and which of them never sit on one account. Two are given by a
// desk's signed roster and come with its keys; the others are the programme's and come with no key at all.

/** Roles that a desk's roster gives. */
export const DESK_ROLES = ['analyst', 'lead'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

/** Roles of the whole programme: nothing is ever wrapped for them. */
export const PROGRAMME_ROLES = ['guardian', 'panel', 'paymaster', 'editor', 'administrator'] as const;
export type ProgrammeRole = (typeof PROGRAMME_ROLES)[number];

export const ROLES = [...DESK_ROLES, ...PROGRAMME_ROLES] as const;
export type Role = (typeof ROLES)[number];

const CONFLICTS: readonly (readonly [Role, Role])[] = [
  // Who decides about sealed names depends neither on who asks for them nor on who makes accounts.
  ['guardian', 'analyst'],
  ['guardian', 'lead'],
  ['guardian', 'administrator'],
  // Who pays knows neither the report nor who decided about the award.
  ['paymaster', 'panel'],
  ['paymaster', 'analyst'],
  ['paymaster', 'lead'],
];

/** The first two of these roles that one account must not hold together; null when it may hold them all. */
export function conflictOf(roles: readonly Role[]): readonly [Role, Role] | null {
  return CONFLICTS.find((pair) => pair.every((role) => roles.includes(role))) ?? null;
}
