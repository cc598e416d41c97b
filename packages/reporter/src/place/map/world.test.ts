import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Topology } from './make-world.ts';
import { MAX_LATITUDE, project, unproject } from './mercator.ts';
import { countryAt, readWorld, type World } from './read-world.ts';
import { bound, fromScreen, toScreen, wholeWorld, zoom } from './view.ts';

let world: World;

beforeAll(async () => {
  const source = new URL(import.meta.resolve('world-atlas/countries-50m.json'));
  world = readWorld(makeWorld(JSON.parse(await readFile(source, 'utf8')) as Topology), 'es');
});

describe('the outlines of the world', () => {
  test.each([
    ['inland', 40.4, -3.7, 'España'],
    ['on the far side of the edge of the flat world', 66, -172, 'Rusia'],
    ['on this side of it', 66, 178, 'Rusia'],
    ['at the South Pole', -89, 10, 'Antártida'],
    ['in the middle of an ocean', 30, -40, undefined],
    ['in an inland sea', 42, 51, undefined],
  ])('know where a place %s is', (_, latitude, longitude, name) => {
    expect(countryAt(world, { latitude, longitude })?.name).toBe(name);
  });

  test('are lines without a jump from one side of the world to the other', () => {
    for (const { points } of [...world.land, ...world.borders]) {
      // Only the edge that closes Antarctica runs across.
      for (let i = 2; i < points.length; i += 2) {
        if (points[i + 1] === 1) continue;
        expect(Math.abs((points[i] ?? 0) - (points[i - 2] ?? 0))).toBeLessThan(0.5);
      }
    }
  });

  test('have a name for nearly every country, with room for it inside', () => {
    const named = world.countries.filter(({ name }) => name !== null);
    expect(named.length).toBeGreaterThan(220);
    for (const { label, name, room } of named) {
      // An islet's name is never shown.
      if (room < 0.001) continue;
      expect(countryAt(world, unproject(label))?.name).toBe(name);
    }
  });
});

describe('the view', () => {
  const size = { width: 640, height: 400 };
  const points = fc.record({
    latitude: fc.double({ min: -MAX_LATITUDE, max: MAX_LATITUDE, noNaN: true }),
    longitude: fc.double({ min: -180, max: 179.999, noNaN: true }),
  });
  const factors = fc.double({ min: 0.01, max: 1000, noNaN: true });

  test('projects and comes back', () => {
    fc.assert(
      fc.property(points, (point) => {
        const back = unproject(project(point));
        expect(back.latitude).toBeCloseTo(point.latitude, 6);
        expect(back.longitude).toBeCloseTo(point.longitude, 6);
      }),
    );
  });

  test('keeps what is under the finger there while it zooms, and stays on the world', () => {
    fc.assert(
      fc.property(points, factors, (point, factor) => {
        const view = bound({ middle: project(point), scale: 2000 }, size);
        const finger = { x: 40, y: 30 };
        const zoomed = zoom(view, factor, size, finger);
        const at = { x: size.width / 2 + finger.x, y: size.height / 2 + finger.y };
        const before = fromScreen(view, size, at);
        const after = fromScreen(zoomed, size, at);
        expect(zoomed.scale).toBeGreaterThanOrEqual(size.width);
        if (zoomed.scale > view.scale) {
          expect(after.x - Math.floor(after.x)).toBeCloseTo(before.x - Math.floor(before.x), 6);
          expect(after.y).toBeCloseTo(before.y, 6);
        }
        expect(fromScreen(zoomed, size, { x: 0, y: 0 }).y).toBeGreaterThanOrEqual(-1e-9);
        expect(fromScreen(zoomed, size, { x: 0, y: size.height }).y).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('finds the copy of a place that is nearest to the middle', () => {
    const view = bound({ middle: project({ latitude: 0, longitude: 179 }), scale: 4000 }, size);
    expect(toScreen(view, size, project({ latitude: 0, longitude: -179 })).x).toBeCloseTo(
      size.width / 2 + (2 / 360) * 4000,
    );
    expect(wholeWorld(size).scale).toBe(640);
  });
});
