export { admitMember } from './admit-member.ts';
export { changeMember } from './change-member.ts';
export { sealedSeed } from './credentials.ts';
export { forgetEnded } from './forget-ended.ts';
export { POWERS, type StaffRoute } from './powers.ts';
export { type AccountsRoute, accountsHandlers } from './routes.ts';
export { issueSetupToken } from './set-up-desk.ts';
export { type StaffCall, type StaffHandler, type StaffHandlers, staffApi } from './staff-api.ts';
export { listAdmitted, type SignedIn } from './store.ts';
