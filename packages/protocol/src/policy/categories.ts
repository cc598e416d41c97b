// The closed sets. A programme may narrow or reword them; none can be added and no exclusion dropped, so
// they are code, in the one package that every client shares.

import { DESK_ROLES } from './roles.ts';

/** What may be reported: acts, objects and events, never who somebody is. */
export const CATEGORIES = [
  'intrusion',
  'tampering',
  'found-device',
  'diversion',
  'impersonation',
  'elicitation',
  'online-approach',
  'coercion',
  'phishing',
  'exposure',
  'restricted-zone',
  'insider-access',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The categories where danger to life comes before any form. */
export const LIFE_SAFETY_CATEGORIES = ['found-device', 'tampering', 'coercion'] as const satisfies Category[];

/** Reasons for reporting that are not accepted. They concern the reason, never the trade of who acted. */
export const EXCLUSIONS = [
  'identity',
  'opinion',
  'public-interest-work',
  'audits-and-purchases',
  'images-from-public-places',
  'foreign-ties',
  'public-information',
  'licensed-equipment',
  'private-life',
  'other-disputes',
  'rumour',
  'people-lists',
  'institutional-misconduct',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** How a case can end. */
export const DISPOSITIONS = [
  'passed-on',
  'no-further-action',
  'out-of-scope',
  'unfounded',
  'duplicate',
  'unopenable',
  'knowingly-false',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/**
 * What became of an original when it was scrubbed. `no-name`: it names nobody, so colleagues may read it.
 * `restricted`: guardians alone can have it opened. `kept`: it names somebody, and the programme has no guardians
 * whom it could be sealed for; only the case's claimant reads it.
 */
export const SCRUBS = ['no-name', 'restricted', 'kept'] as const;
export type Scrub = (typeof SCRUBS)[number];

/** Where a report stands, as its reporter is told. */
export const MAILBOX_STATES = [
  'received',
  'opened',
  'second-review',
  'passed-on',
  'finished',
  'withdrawn',
  'purged',
] as const;
export type MailboxState = (typeof MAILBOX_STATES)[number];

/** The roles in a desk's roster; `left` ends a membership. */
export const MEMBER_ROLES = [...DESK_ROLES, 'left'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What a desk owes by a day: an answer, both vetting steps, the outcome; a second person's look. */
export const DUE_KINDS = ['answer', 'triage', 'outcome', 'review'] as const;
export type DueKind = (typeof DUE_KINDS)[number];
