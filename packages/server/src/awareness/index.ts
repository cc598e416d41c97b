export { askingRoutes } from './advisories.ts';
export { LiveSite } from './live-site.ts';
export { readAwareness } from './read-awareness.ts';
export { type AwarenessRoute, awarenessHandlers } from './routes.ts';
