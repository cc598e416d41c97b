export { claimingRoutes } from './routes.ts';
