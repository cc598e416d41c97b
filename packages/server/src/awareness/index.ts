export { type AwarenessRoute, awarenessHandlers } from './routes.ts';
