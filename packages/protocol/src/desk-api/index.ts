export * from './accounts.ts';
export * from './cases.ts';
export { STAFF_ROLES, type StaffRole } from './parts.ts';
export * from './problems.ts';
export * from './scrub.ts';
