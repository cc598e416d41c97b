export * from './accounts.ts';
export * from './cases.ts';
export * from './oversight.ts';
export * from './problems.ts';
export * from './programme-accounts.ts';
export * from './scrub.ts';
