import { locale } from './say.ts';

/** In steps of so many percent: often enough to see it move, seldom enough to be listened to. */
const STEP = 4;

/** A share of 0 to 1, as people say it. */
export function sayShare(share: number): string {
  const told = Math.floor((share * 100) / STEP) * STEP;
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(told / 100);
}
