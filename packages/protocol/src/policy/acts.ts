// What guardians decide on, each alone, as many of them as their block demands.

/** What is asked of guardians. A `notice` is asked by nobody: it falls due by an opening. */
export const ACTS = ['opening', 'notice', 'extension', 'order', 'check'] as const;
export type Act = (typeof ACTS)[number];

/** What a seal holds: what was written into the name box, or a whole original that the desk may not read. */
export const SEALED_CONTENTS = ['name', 'original'] as const;
export type SealedContent = (typeof SEALED_CONTENTS)[number];

export const ORDERS = ['correction', 'purge', 'review'] as const;
export type Order = (typeof ORDERS)[number];

/** What one guardian says. Of a notice, granted means that the person named is told. */
export const ACT_RESULTS = ['granted', 'refused'] as const;
export type ActResult = (typeof ACT_RESULTS)[number];

/** `ended`: nobody decided in time, or what it was about is gone. */
export const ACT_STATES = ['open', 'granted', 'refused', 'ended'] as const;
export type ActState = (typeof ACT_STATES)[number];

/** Silence closes: so many days after the day of asking an act that is not decided ends. */
export const ACT_DAYS = 14;
/** Within so many days of an opening guardians decide whether the person named is told. */
export const NOTICE_DAYS = 90;
