export { type Access, forgetAccess, isAccessRecorded, recordAccess } from './access-log.ts';
export { type OversightRoute, oversightHandlers } from './routes.ts';
export { unopenedRef } from './unopened-ref.ts';
