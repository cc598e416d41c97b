export { type Access, forgetAccess, isAccessRecorded, recordAccess } from './access-log.ts';
export { recordMissed } from './missed-deadlines.ts';
export {
  clearOrders,
  findOrder,
  fulfilOrder,
  fulfilOrders,
  grantOrder,
  keepOrder,
  listOrderedPurges,
  listOwedOrders,
} from './orders.ts';
export { countPurgeDay } from './purge-days.ts';
export { forgetOversight } from './read-oversight.ts';
export { type OversightRoute, oversightHandlers } from './routes.ts';
export { clearSamples, drawSample, findOwed, keepSample, moveSample } from './samples.ts';
export { unopenedRef } from './unopened-ref.ts';
