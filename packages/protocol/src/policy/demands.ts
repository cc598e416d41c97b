// Legal demands and incidents, as a programme records and publishes them: in closed sets alone, so that a record can
// name nobody and give no case away.

/** What is recorded, as its line in the log is called. */
export const DEMAND_TYPES = ['legal-demand', 'incident'] as const;
export type DemandType = (typeof DEMAND_TYPES)[number];

/** Who demanded, and with what force. */
export const LEGAL_DEMAND_KINDS = [
  'court-order',
  'search-warrant',
  'subpoena',
  'police-request',
  'security-service-request',
  'regulator-request',
  'preservation-request',
  'civil-claim',
  'foreign-request',
] as const;

/** What was demanded. */
export const DEMANDED = [
  'who-reported',
  'report',
  'conversation',
  'attachments',
  'sealed-name',
  'keys',
  'staff',
  'access-log',
  'server',
  'watching',
  'changed-software',
  'deletion',
  'silence',
] as const;

/** What came of it. `not-held` and `cannot-open` say what could not be given by anybody. */
export const DEMAND_OUTCOMES = [
  'nothing',
  'not-held',
  'cannot-open',
  'published-only',
  'sealed-bytes',
  'read-by-desk',
  'staff-data',
  'access-log',
  'contested',
  'withdrawn',
] as const;

/** What went wrong. */
export const INCIDENT_KINDS = [
  'break-in',
  'key-lost',
  'key-exposed',
  'data-lost',
  'data-exposed',
  'wrong-disclosure',
  'promise-broken',
  'software-fault',
  'outage',
] as const;

/** What it touched. */
export const INCIDENT_TOUCHED = [
  'reports',
  'conversations',
  'sealed-names',
  'staff',
  'keys',
  'site',
  'log',
  'availability',
] as const;

/** What was done about it. */
export const INCIDENT_OUTCOMES = [
  'contained',
  'keys-renewed',
  'restored',
  'reporters-told',
  'guardians-told',
  'authority-told',
  'nothing-needed',
] as const;

/** The closed sets of each type: its kinds, what it can be about, what can come of it. */
export const DEMAND_WORDS = {
  'legal-demand': { kinds: LEGAL_DEMAND_KINDS, about: DEMANDED, outcomes: DEMAND_OUTCOMES },
  incident: { kinds: INCIDENT_KINDS, about: INCIDENT_TOUCHED, outcomes: INCIDENT_OUTCOMES },
} as const satisfies Record<DemandType, Record<'kinds' | 'about' | 'outcomes', readonly string[]>>;
