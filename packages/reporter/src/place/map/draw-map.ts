import { dateLocale } from '../../page/say.ts';
import type { GeoPoint, Precision } from '../point.ts';
import { saySide } from '../say-place.ts';
import { lengthOfKm, project, unproject } from './mercator.ts';
import type { Box, Line } from './outlines.ts';
import type { World } from './read-world.ts';
import { fromScreen, type ScreenSize, toScreen, type View } from './view.ts';

export interface Marker {
  readonly point: GeoPoint;
  readonly precision: Precision;
}

type Pen = CanvasRenderingContext2D;

/** Colours as the page's style has them, in light and dark. */
interface Palette {
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly grid: string;
  readonly text: string;
  readonly marker: string;
  readonly ink: string;
  readonly font: string;
}

const GRID_PIXELS = 100;
/** The finest first. */
const STEPS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60] as const;
const SCALE_BARS_KM = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
/** A point nearer than this to the last one drawn is left out, in pixels. */
const FINEST = 0.7;

/** Draws the map anew. The sea is the element's own ground. */
export function drawMap(
  canvas: HTMLCanvasElement,
  world: World,
  view: View,
  size: ScreenSize,
  marker: Marker | null,
): void {
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const palette = readPalette(canvas);
  const density = canvas.width / size.width;
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.clearRect(0, 0, size.width, size.height);
  pen.lineJoin = 'round';
  drawLand(pen, world, view, size, palette);
  drawGrid(pen, view, size, palette);
  drawNames(pen, world, view, size, palette);
  drawScaleBar(pen, view, size, palette);
  if (marker !== null) drawMarker(pen, view, size, palette, marker);
}

function readPalette(canvas: HTMLCanvasElement): Palette {
  const style = getComputedStyle(canvas);
  const colour = (name: string): string => style.getPropertyValue(`--map-${name}`).trim();
  return {
    land: colour('land'),
    coast: colour('coast'),
    border: colour('border'),
    grid: colour('grid'),
    text: colour('text'),
    marker: colour('marker'),
    ink: colour('ink'),
    font: style.fontFamily,
  };
}

function drawLand(pen: Pen, world: World, view: View, size: ScreenSize, palette: Palette): void {
  pen.beginPath();
  for (const line of world.land) traceLine(pen, line, view, size, false);
  pen.fillStyle = palette.land;
  pen.fill('evenodd');
  pen.beginPath();
  for (const line of world.borders) traceLine(pen, line, view, size, true);
  pen.strokeStyle = palette.border;
  pen.lineWidth = 1;
  pen.setLineDash([3, 3]);
  pen.stroke();
  pen.setLineDash([]);
  pen.beginPath();
  for (const line of world.land) traceLine(pen, line, view, size, true);
  pen.strokeStyle = palette.coast;
  pen.lineWidth = view.scale > 4 * size.width ? 1.5 : 1;
  pen.stroke();
}

/** The world repeats to the left and to the right; only copies that can be seen are traced. */
function traceLine(pen: Pen, { points, box }: Line, view: View, size: ScreenSize, isOutline: boolean): void {
  const shown = shownBox(view, size);
  if (box.bottom < shown.top || box.top > shown.bottom) return;
  for (const copy of [-1, 0, 1]) {
    if (box.right + copy < shown.left || box.left + copy > shown.right) continue;
    traceCopy(
      pen,
      points,
      (x) => (x + copy - shown.left) * view.scale,
      (y) => (y - shown.top) * view.scale,
      isOutline,
    );
  }
}

function traceCopy(
  pen: Pen,
  points: Float64Array,
  toX: (x: number) => number,
  toY: (y: number) => number,
  isOutline: boolean,
): void {
  let [lastX, lastY] = [Infinity, Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [x = 0, y = 0] = [points[i], points[i + 1]];
    const [screenX, screenY] = [toX(x), toY(y)];
    const isLast = i === points.length - 2;
    const isNear = Math.abs(screenX - lastX) < FINEST && Math.abs(screenY - lastY) < FINEST;
    if (isNear && !isLast) continue;
    // Along the edge that closes Antarctica there is no coast.
    const isEdge = isOutline && y > 0.999;
    if (i === 0 || isEdge) pen.moveTo(screenX, screenY);
    else pen.lineTo(screenX, screenY);
    [lastX, lastY] = [screenX, screenY];
  }
}

function shownBox(view: View, size: ScreenSize): Box {
  const { x: left, y: top } = fromScreen(view, size, { x: 0, y: 0 });
  const { x: right, y: bottom } = fromScreen(view, size, { x: size.width, y: size.height });
  return { left, top, right, bottom };
}

/** Lines of latitude and longitude, a few to a screen, with what they are at the upper and the left edge. */
function drawGrid(pen: Pen, view: View, size: ScreenSize, palette: Palette): void {
  const step = STEPS.find((degrees) => (degrees / 360) * view.scale > GRID_PIXELS) ?? 60;
  const shown = shownBox(view, size);
  const [north, south] = [unproject({ x: 0, y: shown.top }), unproject({ x: 0, y: shown.bottom })];
  const meridians = multiplesBetween(shown.left * 360 - 180, shown.right * 360 - 180, step);
  const parallels = multiplesBetween(south.latitude, north.latitude, step);
  const across = meridians.map((degrees) => ((degrees + 180) / 360 - shown.left) * view.scale);
  const down = parallels.map((latitude) => (project({ latitude, longitude: 0 }).y - shown.top) * view.scale);
  pen.strokeStyle = palette.grid;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const x of across) {
    pen.moveTo(Math.round(x) + 0.5, 0);
    pen.lineTo(Math.round(x) + 0.5, size.height);
  }
  for (const y of down) {
    pen.moveTo(0, Math.round(y) + 0.5);
    pen.lineTo(size.width, Math.round(y) + 0.5);
  }
  pen.stroke();
  prepareText(pen, palette, 11);
  for (const [i, x] of across.entries())
    if (x > 40) pen.fillText(sayMeridian(meridians[i] ?? 0, step), x + 3, 12);
  for (const [i, y] of down.entries())
    if (y > 24 && y < size.height - 40) pen.fillText(sayParallel(parallels[i] ?? 0, step), 4, y - 3);
}

function multiplesBetween(from: number, to: number, step: number): number[] {
  const [first, last] = [Math.ceil(from / step), Math.floor(to / step)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

function sayMeridian(degrees: number, step: number): string {
  const around = degrees - 360 * Math.floor((degrees + 180) / 360);
  return saySide(around < -1e-9 ? 'west' : 'east', sayAngle(around, step));
}

function sayParallel(degrees: number, step: number): string {
  return saySide(degrees < -1e-9 ? 'south' : 'north', sayAngle(degrees, step));
}

function sayAngle(degrees: number, step: number): string {
  return `${Math.abs(degrees).toFixed(step < 0.1 ? 2 : step < 1 ? 1 : 0)}°`;
}

/** Text that begins at its point, whatever the page's direction. */
function prepareText(pen: Pen, palette: Palette, pixels: number): void {
  pen.font = `${pixels}px ${palette.font}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = palette.text;
}

/** A name stands where there is room for it, so that names never cover one another. */
function drawNames(pen: Pen, world: World, view: View, size: ScreenSize, palette: Palette): void {
  pen.font = `13px ${palette.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineWidth = 3;
  for (const { name, label, room } of world.countries) {
    if (name === null || room * view.scale < 12) continue;
    if (room * view.scale < pen.measureText(name).width * 0.45) continue;
    const { x, y } = toScreen(view, size, label);
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    pen.strokeStyle = palette.land;
    pen.fillStyle = palette.text;
    pen.strokeText(name, x, y);
    pen.fillText(name, x, y);
  }
}

function drawScaleBar(pen: Pen, view: View, size: ScreenSize, palette: Palette): void {
  const kmLength = lengthOfKm(unproject(view.middle).latitude) * view.scale;
  const km = SCALE_BARS_KM.find((length) => length * kmLength < size.width / 3) ?? 1;
  const [left, bottom, width] = [12, size.height - 12, km * kmLength];
  pen.strokeStyle = palette.text;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(left, bottom - 5);
  pen.lineTo(left, bottom);
  pen.lineTo(left + width, bottom);
  pen.lineTo(left + width, bottom - 5);
  pen.stroke();
  prepareText(pen, palette, 13);
  const unit = new Intl.NumberFormat(dateLocale(), { style: 'unit', unit: 'kilometer' });
  pen.fillText(unit.format(km), left + 6, bottom - 6);
}

/** The circle within which the place lies, and the point that stands for it. */
function drawMarker(
  pen: Pen,
  view: View,
  size: ScreenSize,
  palette: Palette,
  { point, precision }: Marker,
): void {
  const { x, y } = toScreen(view, size, project(point));
  const radius = precision * lengthOfKm(point.latitude) * view.scale;
  pen.beginPath();
  pen.arc(x, y, Math.max(radius, 1), 0, 2 * Math.PI);
  pen.globalAlpha = 0.28;
  pen.fillStyle = palette.marker;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.beginPath();
  pen.arc(x, y, 6, 0, 2 * Math.PI);
  pen.fillStyle = palette.marker;
  pen.fill();
  pen.lineWidth = 2;
  pen.stroke();
}
