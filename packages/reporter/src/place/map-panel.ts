import { make } from '../page/make.ts';
import { onPress, show } from '../page/parts.ts';
import { errorPlace } from '../page/radios.ts';
import { dateLocale, locale } from '../page/say.ts';
import type { LoadedMap } from './map/load-world-map.ts';
import type { Direction, WorldMap } from './map/world-map.ts';
import type { GeoPoint, Precision } from './point.ts';
import { sayPlace, sayPosition } from './say-place.ts';

/** A pause in moving the marker, so that a screen reader is not flooded. */
const SPEECH_DELAY_MS = 300;

type State = 'closed' | 'loading' | 'shown' | 'failed';

/** The map with its buttons, and in words where the marker is. It is fetched when it is first asked for. */
export class MapPanel {
  readonly element: HTMLElement;
  readonly #canvas = make('canvas', {
    ...{ class: 'map__canvas', tabindex: 0, role: 'application', id: 'map' },
    ...{ 'aria-label': sayPlace('mapLabel'), 'aria-describedby': 'map-keys map-told' },
  });
  readonly #told = make('p', { class: 'told', role: 'status', id: 'map-told' });
  readonly #map = make('div', { hidden: true });
  readonly #loading = make('p', { class: 'status', role: 'status' });
  readonly #remove = make(
    'button',
    { type: 'button', class: 'link', hidden: true },
    sayPlace('removeMarker'),
  );
  readonly #failed: HTMLElement;
  #world: WorldMap | null = null;
  #countryAt: LoadedMap['countryAt'] = () => null;
  #state: State = 'closed';
  #precision: Precision = 1;
  #width = 0;
  #speech: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const again = make('button', { type: 'button', class: 'button button--quiet' }, sayPlace('mapAgain'));
    onPress(again, () => this.#load());
    onPress(this.#remove, () => {
      this.#world?.put(null);
      this.#canvas.focus();
    });
    this.#failed = make(
      'div',
      { class: 'notice', hidden: true },
      make('p', {}, sayPlace('mapFailed')),
      make('p', {}, again),
    );
    this.#map.append(
      make('p', { class: 'hint', id: 'map-keys' }, sayPlace('mapKeys')),
      errorPlace('map'),
      make('div', { class: 'map__frame', 'data-field': 'map' }, this.#canvas),
      this.#makeTools(),
      this.#told,
      make('p', {}, this.#remove),
      make('p', { class: 'hint' }, sayPlace('mapCoarse')),
    );
    this.element = make('div', { class: 'map' }, this.#loading, this.#failed, this.#map);
  }

  /** The rounded place of the marker. */
  get point(): GeoPoint | null {
    return this.#world?.point ?? null;
  }

  set precision(precision: Precision) {
    this.#precision = precision;
    if (this.#world !== null) this.#world.precision = precision;
  }

  show(isShown: boolean): void {
    show(this.element, isShown);
    if (isShown && this.#state === 'closed') void this.#load();
  }

  clear(): void {
    this.#world?.put(null);
    this.#world?.showWorld();
  }

  async #load(): Promise<void> {
    this.#enter('loading');
    try {
      const { loadWorldMap } = await import('./map/load-world-map.ts');
      const { open, countryAt } = await loadWorldMap(locale());
      this.#countryAt = countryAt;
      this.#enter('shown');
      this.#world = open(this.#canvas, () => this.#tellSoon());
      this.#world.precision = this.#precision;
    } catch {
      this.#enter('failed');
    }
  }

  #enter(state: State): void {
    this.#state = state;
    this.#loading.textContent = state === 'loading' ? sayPlace('mapLoading') : '';
    show(this.#failed, state === 'failed');
    show(this.#map, state === 'shown');
  }

  #tellSoon(): void {
    show(this.#remove, this.point !== null);
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => this.#tell(), SPEECH_DELAY_MS);
  }

  #tell(): void {
    const { point } = this;
    const width = Math.round(this.#world?.widthKm ?? 0);
    const isZoomed = this.#width !== 0 && Math.abs(width - this.#width) > this.#width / 4;
    this.#width = width;
    const position =
      point === null
        ? sayPlace('noMarker')
        : sayPlace('told', {
            position: sayPosition({ point, precision: this.#precision, notation: 'degrees' }),
          });
    const texts = [
      position,
      point === null ? '' : sayCountry(this.#countryAt(point)),
      isZoomed ? sayWidth(width) : '',
    ];
    this.#told.replaceChildren(
      ...texts.filter((text) => text !== '').flatMap((text) => [make('span', {}, text), ' ']),
    );
  }

  #makeTools(): HTMLElement {
    const tool = (sign: string, name: string, act: (map: WorldMap) => void): HTMLElement => {
      const button = make(
        'button',
        { type: 'button', class: 'button button--quiet map__tool', 'aria-label': name, title: name },
        sign,
      );
      onPress(button, () => {
        if (this.#world !== null) act(this.#world);
      });
      return button;
    };
    const arrow = (sign: string, direction: Direction, name: string): HTMLElement =>
      tool(sign, name, (map) => map.move(direction));
    const whole = make('button', { type: 'button', class: 'link' }, sayPlace('wholeWorld'));
    onPress(whole, () => this.#world?.showWorld());
    return make(
      'div',
      { class: 'map__tools' },
      make(
        'div',
        { class: 'map__group' },
        tool('+', sayPlace('zoomIn'), (map) => map.zoom(true)),
        tool('−', sayPlace('zoomOut'), (map) => map.zoom(false)),
      ),
      // West stays on the left in every language.
      make(
        'div',
        { class: 'map__group', dir: 'ltr' },
        arrow('←', 'west', sayPlace('moveWest')),
        arrow('↑', 'north', sayPlace('moveNorth')),
        arrow('↓', 'south', sayPlace('moveSouth')),
        arrow('→', 'east', sayPlace('moveEast')),
      ),
      whole,
    );
  }
}

function sayWidth(km: number): string {
  const unit = new Intl.NumberFormat(dateLocale(), {
    ...{ style: 'unit', unit: 'kilometer', maximumSignificantDigits: 2 },
  } as const);
  return sayPlace('shows', { distance: unit.format(km) });
}

function sayCountry(country: ReturnType<LoadedMap['countryAt']>): string {
  if (country === null) return sayPlace('inWater');
  return country.name === null ? '' : sayPlace('onLand', { country: country.name });
}
