import { dateLocale } from '../../page/say.ts';
import type { GeoPoint, Precision } from '../point.ts';
import { lengthOfKm, project, unproject } from './mercator.ts';
import type { Box, Line, World } from './read-world.ts';
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

const STEPS = [30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05];
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
  drawGrid(pen, view, size, palette);
  drawLand(pen, world, view, size, palette);
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
    // Where the flat world was cut open there is no coast.
    const isCut = isOutline && i > 0 && isSeam(x, y) && isSeam(points[i - 2] ?? 0, points[i - 1] ?? 0);
    if (i === 0 || isCut) pen.moveTo(screenX, screenY);
    else pen.lineTo(screenX, screenY);
    [lastX, lastY] = [screenX, screenY];
  }
}

function isSeam(x: number, y: number): boolean {
  return x < 1e-6 || x > 1 - 1e-6 || y > 0.999;
}

function shownBox(view: View, size: ScreenSize): Box {
  const { x: left, y: top } = fromScreen(view, size, { x: 0, y: 0 });
  const { x: right, y: bottom } = fromScreen(view, size, { x: size.width, y: size.height });
  return { left, top, right, bottom };
}

/** Lines of latitude and longitude, a few to a screen. */
function drawGrid(pen: Pen, view: View, size: ScreenSize, palette: Palette): void {
  const step = STEPS.find((degrees) => (degrees / 360) * view.scale < size.width / 3) ?? 0.05;
  const shown = shownBox(view, size);
  const [north, south] = [unproject({ x: 0, y: shown.top }), unproject({ x: 0, y: shown.bottom })];
  pen.strokeStyle = palette.grid;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let k = Math.ceil((shown.left * 360 - 180) / step); k * step <= shown.right * 360 - 180; k++) {
    const x = Math.round(((k * step + 180) / 360 - shown.left) * view.scale) + 0.5;
    pen.moveTo(x, 0);
    pen.lineTo(x, size.height);
  }
  for (let k = Math.ceil(south.latitude / step); k * step <= north.latitude; k++) {
    const y = Math.round((project({ latitude: k * step, longitude: 0 }).y - shown.top) * view.scale) + 0.5;
    pen.moveTo(0, y);
    pen.lineTo(size.width, y);
  }
  pen.stroke();
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
  pen.font = `13px ${palette.font}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = palette.text;
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
