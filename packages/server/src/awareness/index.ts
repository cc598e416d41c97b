export { askingRoutes } from './advisories.ts';
export { listTold, type ToldItem } from './list-told.ts';
export { LiveSite } from './live-site.ts';
export { readAwareness } from './read-awareness.ts';
export { listPublications } from './read-publications.ts';
export { type AwarenessRoute, awarenessHandlers } from './routes.ts';
export { sourcesOn } from './sources.ts';
export { lastChange } from './store.ts';
