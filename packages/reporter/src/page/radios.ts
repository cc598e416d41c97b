import { make } from './make.ts';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/**
 * Radio buttons that a script adds, in the look of those that stand in the page. One is always chosen: from the start
 * and after a reset that is `first`.
 */
export class RadioGroup<Value extends string> {
  readonly element: HTMLElement;
  readonly #first: Value;
  readonly #inputs: ReadonlyMap<Value, HTMLInputElement>;

  constructor(name: string, first: Value, options: readonly RadioOption<Value>[]) {
    const rows = options.map((option) => ({ ...radioRow(name, option), value: option.value }));
    this.#first = first;
    this.#inputs = new Map(rows.map(({ value, input }) => [value, input]));
    this.element = make('div', { class: 'radios', 'data-field': name }, ...rows.map(({ row }) => row));
    this.reset();
  }

  get value(): Value {
    for (const [value, input] of this.#inputs) if (input.checked) return value;
    return this.#first;
  }

  choose(value: Value): void {
    const input = this.#inputs.get(value);
    if (input !== undefined) input.checked = true;
  }

  reset(): void {
    this.choose(this.#first);
  }

  /** Shows or hides an option. One that is hidden and chosen gives way to `instead`. */
  offer(value: Value, isOffered: boolean, instead: Value): void {
    const row = this.#inputs.get(value)?.parentElement;
    if (row) row.hidden = !isOffered;
    if (!isOffered && this.value === value) this.choose(instead);
  }

  onChange(act: (value: Value) => void): void {
    this.element.addEventListener('change', () => act(this.value));
  }
}

/** A question of its own within a page, with its hint. */
export function fieldset(title: string, hint: string, ...content: readonly Node[]): HTMLFieldSetElement {
  return make(
    'fieldset',
    { class: 'more' },
    make('legend', { class: 'more__title' }, title),
    make('p', { class: 'hint' }, hint),
    ...content,
  );
}

/** Where a field's own error appears. */
export function errorPlace(field: string): HTMLElement {
  return make('p', { class: 'field-error', id: `${field}-error`, hidden: true });
}

function radioRow<Value extends string>(
  name: string,
  { value, label, hint }: RadioOption<Value>,
): { row: HTMLElement; input: HTMLInputElement } {
  const id = `${name}-${value}`;
  const described = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  const input = make('input', { type: 'radio', id, name, value, ...described });
  const row = make('div', { class: 'radio' }, input, make('label', { for: id }, label));
  if (hint !== undefined) row.append(make('span', { class: 'radio__hint', id: `${id}-hint` }, hint));
  return { row, input };
}
