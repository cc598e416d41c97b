import type { Day, KeptVoucher } from '@bellbuoy/protocol';
import { formatVoucher, type IssuingKey } from '@bellbuoy/protocol/vouchers';
import { saveText } from '../page/files.ts';
import { make } from '../page/make.ts';
import { onPress, show } from '../page/parts.ts';
import { qrCode } from '../page/qr-code.ts';
import { printVouchers } from './print-vouchers.ts';
import { sayClaims } from './say-claims.ts';
import { nameOfVoucher, sayUse } from './voucher-worth.ts';

/** A voucher that is kept, and the key that says what it is worth; undefined where the descriptor names that no more. */
export interface HeldVoucher {
  readonly voucher: KeptVoucher;
  readonly key: IssuingKey | undefined;
}

export interface CardHooks {
  readonly remove: (voucher: KeptVoucher) => Promise<void>;
  /** Exchanges the voucher of a commendation, in the place given. */
  readonly exchange: ((place: HTMLElement, voucher: string) => Promise<void>) | null;
}

/** A voucher as a card: what it is worth, until when, and what can be done with it. */
export function voucherCard(
  held: HeldVoucher,
  { number, today, hooks }: { readonly number: number; readonly today: Day; readonly hooks: CardHooks },
): HTMLElement {
  const { voucher, key } = held;
  const { exchange } = hooks;
  const text = formatVoucher(voucher);
  const name = nameOfVoucher(key);
  const code = codeBox(text, number);
  const place = make('div', {});
  const actions = make(
    'p',
    { class: 'actions' },
    ...(key?.kind === 'commendation' && exchange !== null ? [exchangeButton(place, text, exchange)] : []),
    revealButton(code, name),
    button('save', name, () => saveText(sayClaims('fileName', { number }), fileText(held, text, today))),
    button('print', name, () => printVouchers([{ name, use: useOf(held, today), text }])),
  );
  return make(
    'li',
    { class: 'voucher' },
    make('h3', { class: 'voucher__name' }, name),
    make('p', { class: 'voucher__use' }, useOf(held, today)),
    actions,
    code,
    place,
    deletion(voucher, name, hooks),
  );
}

function useOf({ key }: HeldVoucher, today: Day): string {
  return key === undefined ? '' : sayUse(key, today);
}

/** What a file says: nothing of where the voucher comes from. */
function fileText({ key }: HeldVoucher, text: string, today: Day): string {
  return `${[nameOfVoucher(key), useOf({ voucher: { kid: '', n: '', signature: '' }, key }, today)].join('\n')}\n\n${text}\n`;
}

function codeBox(text: string, number: number): HTMLElement {
  const id = `voucher-text-${number}`;
  const field = make('textarea', { id, readonly: true, rows: 6, dir: 'ltr', class: 'voucher__text' });
  field.value = text;
  const label = make('label', { for: id }, sayClaims('text'));
  return make('div', { class: 'voucher__code', hidden: true }, qrCode(text, sayClaims('qr')), label, field);
}

function revealButton(code: HTMLElement, name: string): HTMLButtonElement {
  const reveal = button('show', name, () => {
    show(code, code.hidden !== false);
    reveal.firstChild?.replaceWith(sayClaims(code.hidden === false ? 'hide' : 'show'));
    reveal.setAttribute('aria-expanded', String(code.hidden === false));
  });
  reveal.setAttribute('aria-expanded', 'false');
  return reveal;
}

function exchangeButton(
  place: HTMLElement,
  text: string,
  exchange: NonNullable<CardHooks['exchange']>,
): HTMLButtonElement {
  const press = make('button', { type: 'button', class: 'button' }, sayClaims('exchange'));
  onPress(press, async () => {
    await exchange(place, text);
    show(press, false);
  });
  return press;
}

/** Deleting takes two presses, the second beside what it means. */
function deletion(voucher: KeptVoucher, name: string, { remove }: CardHooks): HTMLElement {
  const ask = linkButton('delete', name);
  const keep = make('button', { type: 'button', class: 'button button--quiet' }, sayClaims('deleteKeep'));
  const sure = make('button', { type: 'button', class: 'button button--stop' }, sayClaims('deleteDo'));
  const box = make(
    'div',
    { hidden: true },
    make('p', {}, sayClaims('deleteHint')),
    make('p', { class: 'actions' }, sure, keep),
  );
  const choose = (isAsked: boolean): void => {
    show(box, isAsked);
    show(ask, !isAsked);
    (isAsked ? sure : ask).focus();
  };
  onPress(ask, () => choose(true));
  onPress(keep, () => choose(false));
  onPress(sure, () => remove(voucher));
  return make('div', { class: 'voucher__delete' }, ask, box);
}

/** A quiet button whose name says of which voucher it is, for whoever hears it apart from its card. */
function button(key: 'show' | 'save' | 'print', name: string, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', class: 'button button--quiet' }, sayClaims(key), of(name));
  onPress(element, act);
  return element;
}

function linkButton(key: 'delete', name: string): HTMLButtonElement {
  return make('button', { type: 'button', class: 'link' }, sayClaims(key), of(name));
}

function of(name: string): HTMLElement {
  return make('span', { class: 'visually-hidden' }, ` – ${name}`);
}
