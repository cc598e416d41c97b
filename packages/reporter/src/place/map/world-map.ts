import { decimalsOf, type GeoPoint, type Precision, roundPoint } from '../point.ts';
import { drawMap, type Marker } from './draw-map.ts';
import { lengthOfKm, MAX_LATITUDE, type MapPoint, project, unproject } from './mercator.ts';
import type { World } from './read-world.ts';
import { bound, fromScreen, type ScreenSize, toScreen, type View, wholeWorld, zoom } from './view.ts';

export type Direction = 'north' | 'south' | 'east' | 'west';

const STEP_PIXELS = 24;
const ZOOM_STEP = 2;
/** A finger that moves less than this meant to tap. */
const TAP_PIXELS = 6;
const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowRight: 'east',
  ArrowLeft: 'west',
};

/** The map on a canvas: it draws, zooms, moves, and holds the marker. */
export class WorldMap {
  readonly #canvas: HTMLCanvasElement;
  readonly #world: World;
  readonly #onChange: () => void;
  readonly #pointers = new Map<number, MapPoint>();
  #size: ScreenSize = { width: 0, height: 0 };
  #view: View | null = null;
  #point: GeoPoint | null = null;
  #precision: Precision = 1;
  #travelled = 0;
  #isDrawn = false;

  constructor(canvas: HTMLCanvasElement, world: World, onChange: () => void) {
    this.#canvas = canvas;
    this.#world = world;
    this.#onChange = onChange;
    canvas.addEventListener('pointerdown', (event) => this.#press(event));
    canvas.addEventListener('pointermove', (event) => this.#drag(event));
    canvas.addEventListener('pointerup', (event) => this.#release(event));
    canvas.addEventListener('pointercancel', (event) => this.#pointers.delete(event.pointerId));
    canvas.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    canvas.addEventListener('keydown', (event) => this.#key(event));
    new ResizeObserver(() => this.#resize()).observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
  }

  /** The place as it is told: rounded, so that what is drawn is what is known. */
  get point(): GeoPoint | null {
    return this.#point === null ? null : roundPoint(this.#point, this.#precision);
  }

  /** How many kilometres the map shows from left to right. */
  get widthKm(): number {
    if (this.#view === null) return 0;
    const { latitude } = unproject(this.#view.middle);
    return this.#size.width / this.#view.scale / lengthOfKm(latitude);
  }

  set precision(precision: Precision) {
    this.#precision = precision;
    this.#showCircle();
    this.#changed();
  }

  /** Puts the marker somewhere, or takes it away. */
  put(point: GeoPoint | null): void {
    this.#point = point;
    this.#follow();
    this.#changed();
  }

  move(direction: Direction): void {
    if (this.#view === null) return;
    this.put(this.#point === null ? unproject(this.#view.middle) : this.#neighbour(this.#point, direction));
  }

  /** Zooms by one step, around the marker if there is one. */
  zoom(isIn: boolean): void {
    if (this.#view === null) return;
    const at = this.point === null ? null : toScreen(this.#view, this.#size, project(this.point));
    const fixed = at === null || !this.#isShown(at) ? undefined : this.#fromMiddle(at);
    this.#view = zoom(this.#view, isIn ? ZOOM_STEP : 1 / ZOOM_STEP, this.#size, fixed);
    this.#changed();
  }

  showWorld(): void {
    this.#view = wholeWorld(this.#size);
    this.#changed();
  }

  /** The next place that differs in what is told, and on the screen. */
  #neighbour(point: GeoPoint, direction: Direction): GeoPoint {
    const cell = 10 ** -decimalsOf(this.#precision);
    const step = STEP_PIXELS / (this.#view?.scale ?? 1);
    const { latitude, longitude } = roundPoint(point, this.#precision);
    const { x, y } = project({ latitude, longitude });
    const isEast = direction === 'east';
    if (isEast || direction === 'west')
      return {
        latitude,
        longitude: aroundWorld(longitude + (isEast ? 1 : -1) * Math.max(step * 360, cell)),
      };
    const sign = direction === 'north' ? 1 : -1;
    const onScreen = Math.abs(unproject({ x, y: y - sign * step }).latitude - latitude);
    const moved = latitude + sign * Math.max(onScreen, cell);
    return { latitude: Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, moved)), longitude };
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = KEYS[event.key];
    if (direction !== undefined) this.move(direction);
    else if (event.key === '+' || event.key === '=') this.zoom(true);
    else if (event.key === '-') this.zoom(false);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.put(null);
    else return;
    event.preventDefault();
  }

  #press(event: PointerEvent): void {
    this.#canvas.setPointerCapture(event.pointerId);
    if (this.#pointers.size === 0) this.#travelled = 0;
    this.#pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
  }

  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined || this.#view === null) return;
    const now = { x: event.offsetX, y: event.offsetY };
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId);
    this.#travelled += Math.hypot(now.x - before.x, now.y - before.y);
    this.#pointers.set(event.pointerId, now);
    if (other !== undefined) this.#pinch(before, now, other[1]);
    else if (this.#travelled > TAP_PIXELS) this.#pan(before, now);
  }

  #release(event: PointerEvent): void {
    const isTap = this.#pointers.size === 1 && this.#travelled <= TAP_PIXELS;
    if (!this.#pointers.delete(event.pointerId) || !isTap || this.#view === null) return;
    this.put(unproject(fromScreen(this.#view, this.#size, { x: event.offsetX, y: event.offsetY })));
  }

  #pan(before: MapPoint, now: MapPoint): void {
    if (this.#view === null) return;
    const { middle, scale } = this.#view;
    const moved = { x: middle.x - (now.x - before.x) / scale, y: middle.y - (now.y - before.y) / scale };
    this.#view = bound({ middle: moved, scale }, this.#size);
    this.#draw();
  }

  #pinch(before: MapPoint, now: MapPoint, other: MapPoint): void {
    if (this.#view === null) return;
    const reach = (point: MapPoint): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    this.#travelled = Infinity;
    this.#view = zoom(this.#view, reach(now) / reach(before), this.#size, this.#fromMiddle(other));
    this.#changed();
  }

  /** Only with Ctrl, as a trackpad's pinch comes: a wheel alone scrolls the page, as everywhere else. */
  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey || this.#view === null) return;
    event.preventDefault();
    const at = this.#fromMiddle({ x: event.offsetX, y: event.offsetY });
    this.#view = zoom(this.#view, Math.exp(-event.deltaY / 200), this.#size, at);
    this.#changed();
  }

  /** Keeps the marker where it can be seen. */
  #follow(): void {
    const { point } = this;
    if (point === null || this.#view === null) return;
    const at = toScreen(this.#view, this.#size, project(point));
    if (this.#isShown(at)) return;
    this.#view = bound({ ...this.#view, middle: project(point) }, this.#size);
  }

  /** When the circle would be larger than the map, steps back until it is all there. */
  #showCircle(): void {
    const { point } = this;
    if (point === null || this.#view === null) return;
    const radius = this.#precision * lengthOfKm(point.latitude) * this.#view.scale;
    const room = Math.min(this.#size.width, this.#size.height) / 2;
    if (radius > room)
      this.#view = bound(
        { middle: project(point), scale: this.#view.scale * (room / 2 / radius) },
        this.#size,
      );
    else this.#follow();
  }

  #isShown({ x, y }: MapPoint): boolean {
    const margin = STEP_PIXELS;
    return x >= margin && y >= margin && x <= this.#size.width - margin && y <= this.#size.height - margin;
  }

  #fromMiddle({ x, y }: MapPoint): MapPoint {
    return { x: x - this.#size.width / 2, y: y - this.#size.height / 2 };
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (width === 0) return;
    this.#size = { width, height };
    this.#canvas.width = Math.round(width * devicePixelRatio);
    this.#canvas.height = Math.round(height * devicePixelRatio);
    this.#view = this.#view === null ? wholeWorld(this.#size) : bound(this.#view, this.#size);
    this.#draw();
  }

  #changed(): void {
    this.#draw();
    this.#onChange();
  }

  /** Once for each picture of the screen, however often something changed. */
  #draw(): void {
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    requestAnimationFrame(() => {
      this.#isDrawn = false;
      const { point } = this;
      const marker: Marker | null = point === null ? null : { point, precision: this.#precision };
      if (this.#view !== null) drawMap(this.#canvas, this.#world, this.#view, this.#size, marker);
    });
  }
}

function aroundWorld(longitude: number): number {
  return longitude - 360 * Math.floor((longitude + 180) / 360);
}
