export { closeDemand, recordDemand, recordIncident } from './record-demand.ts';
export { type DemandsRoute, demandsHandlers, publicDemandsRoutes } from './routes.ts';
export { listDemands, stateDemands } from './state-demands.ts';
