import { expect, test } from 'vitest';
import { hillsOf, WATER, WIDTH } from './hills.ts';

const score = (apart: number, lean = 0, apartError = 1) => ({
  ...{ apart, lean, apartError },
  leanError: apartError / 2,
});

test('hills stand as far apart as somebody tells apart, and on the same place when they guess', () => {
  const apartOf = ({ ordinaryTop, worthTop }: ReturnType<typeof hillsOf>) => worthTop[0] - ordinaryTop[0];
  expect(apartOf(hillsOf(score(0)))).toBe(0);
  expect(apartOf(hillsOf(score(2)))).toBeCloseTo(2 * apartOf(hillsOf(score(1))), 10);
  expect(apartOf(hillsOf(score(-1)))).toBeCloseTo(-apartOf(hillsOf(score(1))), 10);
});

test('each hill is highest at its top, and comes down to the water', () => {
  const { ordinary, ordinaryTop } = hillsOf(score(1.2));
  const highest = ordinary.reduce((best, point) => (point[1] < best[1] ? point : best));
  expect(Math.abs(highest[0] - ordinaryTop[0])).toBeLessThanOrEqual(2);
  for (const [x, y] of ordinary) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(WIDTH);
    expect(y).toBeLessThanOrEqual(WATER);
  }
  expect(ordinary.at(-1)?.[1]).toBeGreaterThan(WATER - 5);
});

test('the buoy of somebody who leans towards reporting stands on the side of what is ordinary', () => {
  expect(hillsOf(score(1, -0.8)).buoy).toBeLessThan(WIDTH / 2);
  expect(hillsOf(score(1, 0)).buoy).toBe(WIDTH / 2);
  expect(hillsOf(score(1, 0.8)).buoy).toBeGreaterThan(WIDTH / 2);
});

test('nothing leaves the picture, whatever the score', () => {
  for (const lean of [-9, 9])
    for (const apart of [-9, 0, 9]) {
      const { buoy, chance } = hillsOf(score(apart, lean, 9));
      for (const x of [buoy, ...chance]) expect(x >= 0 && x <= WIDTH).toBe(true);
    }
});
