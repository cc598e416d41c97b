export { countIssued } from './count-issued.ts';
export { claimingRoutes } from './routes.ts';
