export {
  countAnswer,
  countDeadline,
  countFigures,
  countOutcome,
  countOverturned,
  countPurge,
  countRedress,
  countReopening,
} from './count.ts';
export { measureAdvisory } from './measure-advisory.ts';
export { countedByMonth, type MonthCount } from './month-counts.ts';
export { type MeasuresRoute, measuresHandlers } from './routes.ts';
