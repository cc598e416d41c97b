export { countExchanged } from './count-exchanged.ts';
export { ensureCredentialKeys } from './ensure-key.ts';
export { keepCommendations, tendCredentialKeys } from './keep-commendations.ts';
export { revokeCredentialKey } from './revoke-key.ts';
export { commendationRoutes } from './routes.ts';
