import type { StaffHandlers } from '../accounts/index.ts';
import type { Programme } from '../programme/index.ts';
import { readMeasures } from './read-measures.ts';

export type MeasuresRoute = 'GET /measures';

export function measuresHandlers(programme: Programme): StaffHandlers<MeasuresRoute> {
  return { 'GET /measures': async ({ who }) => Response.json(await readMeasures(programme, who)) };
}
