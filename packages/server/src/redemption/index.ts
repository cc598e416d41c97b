export { type RedemptionRoute, redemptionHandlers } from './routes.ts';
