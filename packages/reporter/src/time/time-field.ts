import { texts } from '#messages/time';
import { type FieldProblem, showProblems } from '../page/errors.ts';
import { make } from '../page/make.ts';
import { part, show } from '../page/parts.ts';
import { errorPlace, fieldset, RadioGroup } from '../page/radios.ts';
import { say, sayDay, sayFrom } from '../page/say.ts';
import { type Clock, dayHere, formatTimeForDesk, type ToldTime } from './tell-time.ts';

type Way = 'words' | 'today' | 'day' | 'between' | 'ongoing' | 'unknown';
type Input = 'day' | 'from' | 'to' | 'since' | 'time';

const sayTime = sayFrom(texts);

const MAX_CHARACTERS = 500;
const SHOWN: Readonly<Record<Way, readonly Input[]>> = {
  words: [],
  today: ['time'],
  day: ['day', 'time'],
  between: ['from', 'to'],
  ongoing: ['since'],
  unknown: [],
};

/** When it was: in words, and if somebody wants to, by the calendar and the clock. */
export class TimeField {
  readonly #section: HTMLElement;
  readonly #words: HTMLTextAreaElement;
  /** The day on which the page was opened: an answer does not change at midnight. */
  readonly #today = dayHere(new Date());
  readonly #way = new RadioGroup<Way>('time-way', 'words', [
    { value: 'words', label: sayTime('wayWords') },
    { value: 'today', label: sayTime('wayToday', { day: sayDay(this.#today) }) },
    { value: 'day', label: sayTime('wayDay') },
    { value: 'between', label: sayTime('wayBetween') },
    { value: 'ongoing', label: sayTime('wayOngoing') },
    { value: 'unknown', label: sayTime('wayUnknown') },
  ]);
  readonly #clock = new RadioGroup<Clock>('time-clock', 'local', [
    { value: 'local', label: sayTime('clockLocal') },
    { value: 'utc', label: sayTime('clockUtc') },
  ]);
  readonly #clockPanel = fieldset(sayTime('clockTitle'), sayTime('clockHint'), this.#clock.element);
  readonly #inputs: Readonly<Record<Input, DayOrTime>> = {
    day: new DayOrTime('day'),
    from: new DayOrTime('from'),
    to: new DayOrTime('to'),
    since: new DayOrTime('since'),
    time: new DayOrTime('time'),
  };

  /** @param section of the step: it has the field `when`, and the place where this puts calendar and clock. */
  constructor(section: HTMLElement) {
    this.#section = section;
    this.#words = part(section, 'field="when"', HTMLTextAreaElement);
    part(section, 'time').replaceChildren(
      fieldset(sayTime('moreTitle'), sayTime('moreHint'), this.#way.element),
      ...Object.values(this.#inputs).map(({ element }) => element),
      this.#clockPanel,
    );
    this.#way.onChange(() => this.#showWay());
    for (const { input } of Object.values(this.#inputs))
      input.addEventListener('change', () => this.#showEcho());
    this.#showWay();
  }

  /** Reads what was answered, and shows what is wrong with it. Returns whether one may go on. */
  read(): boolean {
    return showProblems(this.#section, this.#problems());
  }

  /** For the desk: the words, and a line that says the time in one form for all languages. */
  answer(): string {
    const told = this.#told();
    return joined([this.#text(), told === null ? '' : formatTimeForDesk(told)]);
  }

  /** For the reporter: the same in their own language. */
  summary(): string {
    const told = this.#told();
    return joined([this.#text(), told === null ? '' : sayTold(told)]);
  }

  clear(): void {
    this.#words.value = '';
    for (const { input } of Object.values(this.#inputs)) input.value = '';
    this.#way.reset();
    this.#clock.reset();
    this.#showWay();
  }

  #told(): ToldTime | null {
    const { day, from, to, since, time } = this.#inputs;
    const clock = this.#clock.value;
    switch (this.#way.value) {
      case 'words':
        return null;
      case 'unknown':
        return { kind: 'unknown' };
      case 'today':
        return { kind: 'day', day: this.#today, time: time.value, clock };
      case 'day':
        return day.value === null ? null : { kind: 'day', day: day.value, time: time.value, clock };
      case 'between':
        return from.value === null || to.value === null
          ? null
          : { kind: 'between', from: from.value, to: to.value };
      case 'ongoing':
        return { kind: 'ongoing', since: since.value };
    }
  }

  #problems(): FieldProblem[] {
    const over = this.#text().length - MAX_CHARACTERS;
    if (over > 0) return [{ field: 'when', text: say('error.tooLong', { count: over }) }];
    const way = this.#way.value;
    if (way === 'words') return this.#text() === '' ? [{ field: 'when', text: sayTime('errorEmpty') }] : [];
    const unfinished = SHOWN[way].flatMap((name) => this.#problemOf(name));
    if (unfinished.length > 0 || way !== 'between') return unfinished;
    const isReversed = (this.#inputs.to.value ?? '') < (this.#inputs.from.value ?? '');
    return isReversed ? [{ field: 'time-to', text: sayTime('errorOrder') }] : [];
  }

  #problemOf(name: Input): FieldProblem[] {
    const { isUnfinished, value } = this.#inputs[name];
    const isNeeded = name === 'day' || name === 'from' || name === 'to';
    if (!isUnfinished && !(isNeeded && value === null)) return [];
    const text = { day: 'errorDay', since: 'errorDay', from: 'errorFrom', to: 'errorTo', time: 'errorTime' };
    return [{ field: `time-${name}`, text: sayTime(text[name] as 'errorDay') }];
  }

  #text(): string {
    return this.#words.value.trim();
  }

  #showWay(): void {
    const shown = SHOWN[this.#way.value];
    for (const [name, { element }] of Object.entries(this.#inputs))
      show(element, shown.includes(name as Input));
    this.#showEcho();
  }

  /** Says each day with its weekday, in the page's language: the browser's own field speaks the device's. */
  #showEcho(): void {
    for (const field of Object.values(this.#inputs)) field.showEcho(this.#today);
    const isTimed = SHOWN[this.#way.value].includes('time') && this.#inputs.time.value !== null;
    show(this.#clockPanel, isTimed);
  }
}

/** A day or a time of day, by the browser's own field. */
class DayOrTime {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #echo: HTMLElement;

  constructor(name: Input) {
    const id = `time-${name}`;
    const type = name === 'time' ? 'time' : 'date';
    this.input = make('input', { type, id, 'data-field': id, autocomplete: 'off', class: 'short' });
    this.#echo = make('p', { class: 'told', role: 'status' });
    const label = make('label', { for: id }, sayTime(name));
    this.element = make('div', { class: 'field' }, label, errorPlace(id), this.input, this.#echo);
  }

  get value(): string | null {
    return this.input.value === '' ? null : this.input.value;
  }

  /** Something was begun that the browser cannot read yet. */
  get isUnfinished(): boolean {
    return this.input.validity.badInput;
  }

  showEcho(today: string): void {
    const day = this.input.type === 'date' ? this.value : null;
    const key = day !== null && day > today ? 'saysFuture' : 'saysDay';
    this.#echo.textContent = day === null ? '' : sayTime(key, { day: sayDay(day) });
  }
}

function sayTold(told: ToldTime): string {
  switch (told.kind) {
    case 'unknown':
      return sayTime('wayUnknown');
    case 'day': {
      const day = sayDay(told.day);
      const clock = sayTime(told.clock === 'utc' ? 'summaryUtc' : 'summaryLocal');
      return told.time === null ? day : sayTime('summaryTime', { day, time: told.time, clock });
    }
    case 'between':
      return sayTime('summaryBetween', { from: sayDay(told.from), to: sayDay(told.to) });
    case 'ongoing':
      return told.since === null
        ? sayTime('summaryOngoing')
        : sayTime('summarySince', { day: sayDay(told.since) });
  }
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
