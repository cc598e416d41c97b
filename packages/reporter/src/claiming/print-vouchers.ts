// What is printed is not the page, which says that this is a conversation: vouchers alone, put beside the page's own
// content while the browser prints.

import { make } from '../page/make.ts';
import { qrCode } from '../page/qr-code.ts';
import { sayClaims } from './say-claims.ts';

/** A voucher on paper. */
export interface PrintedVoucher {
  readonly name: string;
  readonly use: string;
  readonly text: string;
}

/** Prints vouchers, and nothing of the page. */
export function printVouchers(vouchers: readonly PrintedVoucher[]): void {
  const { title } = document;
  const sheet = make('section', { class: 'paper paper--vouchers' }, ...vouchers.map(printed));
  document.title = vouchers[0]?.name ?? title;
  document.documentElement.dataset['printing'] = 'vouchers';
  document.body.append(sheet);
  addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      delete document.documentElement.dataset['printing'];
      document.title = title;
    },
    { once: true },
  );
  print();
}

function printed({ name, use, text }: PrintedVoucher): HTMLElement {
  return make(
    'article',
    {},
    make('h1', {}, name),
    make('p', {}, use),
    qrCode(text, sayClaims('qr')),
    make('p', { class: 'voucher__text', dir: 'ltr' }, text),
  );
}
