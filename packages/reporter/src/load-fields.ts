import { once } from './load-once.ts';
import type * as Names from './names/names.ts';
import { bringStyle } from './page/style.ts';
import type * as Place from './place/place-field.ts';
import type * as Time from './time/time-field.ts';

/** Where the build put the style of what these add to the page. */
declare const FIELDS_STYLE: string;

/** The questions where and when beyond words. Without a connection both can be answered in words. */
export const loadPlace: () => Promise<typeof Place> = once(async () => {
  const [place] = await Promise.all([import('./place/place-field.ts'), bringStyle(FIELDS_STYLE)]);
  return place;
});

export const loadTime: () => Promise<typeof Time> = once(async () => {
  const [time] = await Promise.all([import('./time/time-field.ts'), bringStyle(FIELDS_STYLE)]);
  return time;
});

/** The name box, and what points at names in a story. */
export const loadNames: () => Promise<typeof Names> = once(() => import('./names/names.ts'));
