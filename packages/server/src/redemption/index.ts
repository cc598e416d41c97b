export { type Difference, reconcile } from './reconcile.ts';
export { type RedemptionRoute, redemptionHandlers } from './routes.ts';
