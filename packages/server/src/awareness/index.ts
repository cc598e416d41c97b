export { askingRoutes } from './advisories.ts';
export { type AwarenessRoute, awarenessHandlers } from './routes.ts';
