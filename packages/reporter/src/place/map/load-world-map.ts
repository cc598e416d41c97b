// What the map needs, in one part of the script of its own.

import type { GeoPoint } from '../point.ts';
import { countryAt, readWorld } from './read-world.ts';
import type { WorldFile } from './world-file.ts';
import { WorldMap } from './world-map.ts';

/** Where the build put the outlines. */
declare const WORLD_FILE: string;

/** A map that can be opened on a canvas, and what tells in words where a place is. */
export interface LoadedMap {
  readonly open: (canvas: HTMLCanvasElement, onChange: () => void) => WorldMap;
  /** The country of a place; its name is null where the language has none, all of it null in the water. */
  readonly countryAt: (point: GeoPoint) => { readonly name: string | null } | null;
}

/**
 * Fetches the outlines: one file for the whole world. Parts of it on demand would tell the server where somebody is
 * looking.
 */
export async function loadWorldMap(language: string): Promise<LoadedMap> {
  const answer = await fetch(WORLD_FILE);
  if (!answer.ok) throw new Error('no map');
  const world = readWorld((await answer.json()) as WorldFile, language);
  return {
    open: (canvas, onChange) => new WorldMap(canvas, world, onChange),
    countryAt: (point) => countryAt(world, point),
  };
}
