import { joinArcs, type Line, layOut } from './outlines.ts';
import { placeForName } from './place-names.ts';
import { type FileArc, type FileRing, LABEL_UNITS, UNITS_PER_DEGREE, type WorldFile } from './world-file.ts';

/** What is used of a TopoJSON file with the objects `countries` and `land`. */
export interface Topology {
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: Collection; readonly land: Collection };
}

interface Collection {
  readonly geometries: readonly Shape[];
}

type Shape =
  | { readonly type: 'Polygon'; readonly id?: string; readonly arcs: readonly FileRing[] }
  | { readonly type: 'MultiPolygon'; readonly id?: string; readonly arcs: readonly (readonly FileRing[])[] };

/** Makes the map's file of a topology: coarser, and without what the map does not draw. */
export function makeWorld({ transform, arcs, objects }: Topology): WorldFile {
  const coarse = arcs.map((arc) => coarsen(arc, transform));
  const laidOut = coarse.map(layOut);
  const land = objects.land.geometries.flatMap(ringsOf);
  const countries = objects.countries.geometries.map((shape) => {
    const rings = ringsOf(shape);
    return { code: shape.id ?? null, rings, label: labelOf(rings.map((ring) => joinArcs(ring, laidOut))) };
  });
  const coasts = new Set(land.flat().map(lineOf));
  const drawn = new Set(countries.flatMap(({ rings }) => rings.flat().map(lineOf)));
  const borders = [...drawn].filter((line) => !coasts.has(line)).sort((a, b) => a - b);
  return { arcs: coarse, land, borders, countries };
}

/** Looked for here, because it would keep a slow telephone busy. */
function labelOf(rings: readonly Line[]): WorldFile['countries'][number]['label'] {
  const { label, room } = placeForName(rings);
  const whole = (length: number): number => Math.round(length * LABEL_UNITS);
  return [whole(label.x), whole(label.y), whole(room)];
}

function ringsOf(shape: Shape): readonly FileRing[] {
  return shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat();
}

function lineOf(reference: number): number {
  return reference < 0 ? ~reference : reference;
}

/** Points that fall together become one. A line keeps its ends, so that rings stay closed. */
function coarsen(arc: Topology['arcs'][number], { scale, translate }: Topology['transform']): FileArc {
  const coarse: number[] = [];
  let [x, y] = [0, 0];
  let [atX, atY] = [0, 0];
  for (const [stepX, stepY] of arc) {
    x += stepX;
    y += stepY;
    const toX = Math.round((x * scale[0] + translate[0]) * UNITS_PER_DEGREE);
    const toY = Math.round((y * scale[1] + translate[1]) * UNITS_PER_DEGREE);
    if (coarse.length > 0 && toX === atX && toY === atY) continue;
    coarse.push(toX - atX, toY - atY);
    [atX, atY] = [toX, toY];
  }
  return coarse;
}
