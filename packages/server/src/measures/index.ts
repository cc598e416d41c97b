export {
  countAnswer,
  countDeadline,
  countFigures,
  countOutcome,
  countPurge,
  countReopening,
} from './count.ts';
export { type MeasuresRoute, measuresHandlers } from './routes.ts';
