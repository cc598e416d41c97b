import { dayOf } from '@bellbuoy/protocol';
import type { IssuingKey } from '@bellbuoy/protocol/vouchers';
import { type CrowdOf, sayHowMany } from '../claiming/crowd.ts';
import { crowdReader } from '../claiming/read-crowds.ts';
import { readIssuingKeys } from '../claiming/read-issued.ts';
import { sayClaims, sayMoney } from '../claiming/say-claims.ts';
import { sayUse, type Worth, worthOf } from '../claiming/voucher-worth.ts';
import { sayDate } from '../messages/dates.ts';
import { make } from '../page/make.ts';
import { onPress, part } from '../page/parts.ts';
import { locale } from '../page/say.ts';
import { bringStyle } from '../page/style.ts';
import { watchProgramme } from '../programme/show-state.ts';

declare const VOUCHERS_STYLE: string;

/** A saved voucher is a line of less than this; whatever is longer is none. */
const MAX_FILE_BYTES = 65_536;
/** Where a voucher stands in a text: three parts of base64url, each beginning as its JSON does but the last. */
const VOUCHER = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{512}/;

/** Wakes the page on which a bearer looks up what a voucher is worth. What is typed stays on the device. */
export function attachRedeemPage(): void {
  const input = part(document, 'voucher', HTMLTextAreaElement);
  const file = part(document, 'voucher-file', HTMLInputElement);
  const button = part(document, 'look-up', HTMLButtonElement);
  let crowds: CrowdOf = () => Promise.resolve(null);
  let issuing: readonly IssuingKey[] | null = null;
  /** False while the keys that sign no more are not there: then one that is missing may be among them. */
  let isWhole = false;
  void bringStyle(VOUCHERS_STYLE).catch(() => undefined);
  void watchProgramme((state) => {
    const descriptor = 'programme' in state ? state.programme.descriptor : null;
    if (descriptor !== null) crowds = crowdReader(descriptor.log.vkey);
    // Keys and figures are fetched before anything is typed: that they are says nothing of what somebody holds.
    const reading = descriptor === null ? Promise.resolve(null) : readIssuingKeys(descriptor);
    const figures = Promise.all((descriptor?.issuing ?? []).slice(0, 1).map(crowds));
    void Promise.allSettled([reading, figures]).then(async () => {
      const keys = await reading;
      isWhole = keys !== null;
      issuing = keys ?? descriptor?.issuing ?? null;
      button.disabled = false;
    });
  });
  const look = async (): Promise<void> => {
    if (issuing === null) return tell([sayClaims('noDescriptor')]);
    const today = dayOf(Date.now());
    const worth = await worthOf(input.value, issuing, today);
    if (worth.kind === 'other-key' && !isWhole) return tell([sayClaims('noDescriptor')]);
    show(worth, today, worth.kind === 'good' ? sayHowMany(await crowds(worth.key)) : null);
  };
  onPress(button, look);
  file.addEventListener('change', () => {
    void readVoucher(file.files?.[0]).then((text) => {
      input.value = text ?? '';
      return text === null ? tell([sayClaims('noFile')]) : look();
    });
  });
}

async function readVoucher(file: File | undefined): Promise<string | null> {
  if (file === undefined || file.size > MAX_FILE_BYTES) return null;
  return VOUCHER.exec(await file.text())?.[0] ?? null;
}

function show(worth: Worth, today: string, howMany: string | null): void {
  switch (worth.kind) {
    case 'good':
      return tell(
        [
          sayWorth(worth.key),
          sayUse(worth.key, today),
          sayClaims('spentUnknown'),
          ...(howMany === null ? [] : [howMany]),
        ],
        'good',
      );
    case 'expired': {
      const day = sayDate(worth.key.redeemUntil, locale());
      return tell([sayWorth(worth.key), sayClaims('expired', { day })]);
    }
    case 'forged':
      return tell([sayClaims('forged')]);
    case 'other-key':
      return tell([sayClaims('otherKey')]);
    case 'no-voucher':
      return tell([sayClaims('noVoucher')]);
  }
}

function sayWorth(key: IssuingKey): string {
  if (key.kind === 'award')
    return sayClaims('worth', { amount: sayMoney({ amount: BigInt(key.value), currency: key.currency }) });
  if (key.kind === 'commendation') return sayClaims('worthCommendation', { level: key.level });
  return sayClaims('worthPass');
}

function tell([first = '', ...more]: readonly string[], look: 'good' | 'none' = 'none'): void {
  const box = make(
    'div',
    { class: `worth worth--${look}` },
    make('p', { class: 'worth__first' }, first),
    ...more.map((text) => make('p', {}, text)),
  );
  part(document, 'worth').replaceChildren(box);
}
