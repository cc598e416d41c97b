export { exercisesOf } from './exercises-of.ts';
export { practiceRoutes } from './routes.ts';
