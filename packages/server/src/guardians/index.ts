export { type GuardiansRoute, guardiansHandlers } from './routes.ts';
