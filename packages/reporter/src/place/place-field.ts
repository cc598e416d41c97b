import { type FieldProblem, showProblems } from '../page/errors.ts';
import { make } from '../page/make.ts';
import { part, show } from '../page/parts.ts';
import { errorPlace, fieldset, RadioGroup } from '../page/radios.ts';
import { locale, say } from '../page/say.ts';
import { formatForDesk } from './format-coordinates.ts';
import { MapPanel } from './map-panel.ts';
import { parseCoordinates } from './parse-coordinates.ts';
import { PRECISIONS, type Precision } from './point.ts';
import { sayDistance, sayPlace, sayPosition, type ToldPlace } from './say-place.ts';

type Way = 'words' | 'map' | 'coordinates';

const MAX_CHARACTERS = 2_000;
const TYPING_PAUSE_MS = 500;
/** What the map can be trusted with: its coast is out by more than the finest. */
const FINEST_ON_MAP: Precision = 1;

/** Where it was: in words, and if somebody wants to, as a point that is no more exact than they choose. */
export class PlaceField {
  readonly #section: HTMLElement;
  readonly #words: HTMLTextAreaElement;
  readonly #way = new RadioGroup<Way>('place-way', 'words', [
    { value: 'words', label: sayPlace('wayWords') },
    { value: 'map', label: sayPlace('wayMap'), hint: sayPlace('wayMapHint') },
    { value: 'coordinates', label: sayPlace('wayCoordinates'), hint: sayPlace('wayCoordinatesHint') },
  ]);
  readonly #precision = new RadioGroup<`${Precision}`>(
    'place-precision',
    `${FINEST_ON_MAP}`,
    PRECISIONS.map(precisionOption),
  );
  readonly #map = new MapPanel();
  readonly #coordinates = make('input', {
    ...{ type: 'text', id: 'coordinates', dir: 'auto', 'data-field': 'coordinates' },
    ...{ autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' },
    'aria-describedby': 'coordinates-hint',
  });
  readonly #understood = make('p', { class: 'told', role: 'status' });
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #coordinatesPanel: HTMLElement;
  readonly #precisionPanel: HTMLElement;

  /** @param section of the step: it has the field `where`, and the place where this puts what words cannot do. */
  constructor(section: HTMLElement) {
    this.#section = section;
    this.#words = part(section, 'field="where"', HTMLTextAreaElement);
    this.#coordinatesPanel = this.#makeCoordinates();
    this.#precision.element.classList.add('radios--row');
    this.#precisionPanel = fieldset(
      sayPlace('precisionTitle'),
      sayPlace('precisionHint'),
      this.#precision.element,
    );
    part(section, 'place').replaceChildren(
      fieldset(sayPlace('moreTitle'), sayPlace('moreHint'), this.#way.element),
      this.#precisionPanel,
      this.#map.element,
      this.#coordinatesPanel,
    );
    this.#way.onChange(() => this.#showWay());
    this.#precision.onChange(() => this.#showPrecision());
    this.#showWay();
  }

  /** Reads what was answered, and shows what is wrong with it. Returns whether one may go on. */
  read(): boolean {
    this.#showUnderstood();
    return showProblems(this.#section, this.#problems());
  }

  /** For the desk: the words, and a line that says the rounded place in one form for all languages. */
  answer(): string {
    const told = this.#told();
    return joined([this.#text(), told === null ? '' : formatForDesk(told.point, told.precision)]);
  }

  /** For the reporter: the same in their own language and notation. */
  summary(): string {
    const told = this.#told();
    return joined([this.#text(), told === null ? '' : sayPosition(told)]);
  }

  clear(): void {
    this.#words.value = '';
    this.#coordinates.value = '';
    this.#understood.textContent = '';
    this.#map.clear();
    this.#way.reset();
    this.#precision.reset();
    this.#showWay();
  }

  #problems(): FieldProblem[] {
    const over = this.#text().length - MAX_CHARACTERS;
    if (over > 0) return [{ field: 'where', text: say('error.tooLong', { count: over }) }];
    switch (this.#way.value) {
      case 'words':
        return this.#text() === '' ? [{ field: 'where', text: sayPlace('errorEmpty') }] : [];
      case 'map':
        return this.#map.point === null ? [{ field: 'map', text: sayPlace('errorNoMarker') }] : [];
      case 'coordinates': {
        const parsed = this.#parse();
        if (parsed.kind === 'point') return [];
        return [{ field: 'coordinates', text: sayPlace(`error.${parsed.problem}`) }];
      }
    }
  }

  #told(): ToldPlace | null {
    const precision = Number(this.#precision.value) as Precision;
    const parsed = this.#way.value === 'coordinates' ? this.#parse() : null;
    if (parsed?.kind === 'point') return { ...parsed, precision };
    const point = this.#way.value === 'map' ? this.#map.point : null;
    return point === null ? null : { point, precision, notation: 'degrees' };
  }

  #text(): string {
    return this.#words.value.trim();
  }

  #parse(): ReturnType<typeof parseCoordinates> {
    return parseCoordinates(this.#coordinates.value, locale());
  }

  #showWay(): void {
    const way = this.#way.value;
    show(this.#precisionPanel, way !== 'words');
    show(this.#coordinatesPanel, way === 'coordinates');
    this.#precision.offer('0.1', way === 'coordinates', `${FINEST_ON_MAP}`);
    this.#showPrecision();
    this.#map.show(way === 'map');
  }

  #showPrecision(): void {
    this.#map.precision = Number(this.#precision.value) as Precision;
    this.#showUnderstood();
  }

  /** In a pause of typing: if it came when the field is left, the button would move away from under the press. */
  #showUnderstoodSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#showUnderstood(), TYPING_PAUSE_MS);
  }

  #showUnderstood(): void {
    clearTimeout(this.#pause);
    const told = this.#way.value === 'coordinates' ? this.#told() : null;
    this.#understood.textContent =
      told === null ? '' : sayPlace('understood', { position: sayPosition(told) });
  }

  #makeCoordinates(): HTMLElement {
    this.#coordinates.addEventListener('input', () => this.#showUnderstoodSoon());
    return make(
      'div',
      { class: 'field' },
      make('label', { for: 'coordinates' }, sayPlace('coordinatesLabel')),
      make('p', { class: 'hint', id: 'coordinates-hint' }, sayPlace('coordinatesHint')),
      errorPlace('coordinates'),
      this.#coordinates,
      this.#understood,
    );
  }
}

function precisionOption(precision: Precision): { value: `${Precision}`; label: string } {
  return { value: `${precision}`, label: sayPlace('about', { distance: sayDistance(precision) }) };
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
