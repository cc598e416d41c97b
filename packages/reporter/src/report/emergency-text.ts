import { make } from '../page/make.ts';
import { isolatedNumber } from '../policy/emergency-number.ts';

/** A text of the policy, its emergency number made into a link that calls. */
export function withNumber(text: string, emergency: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const [before = '', ...others] = text.split(isolatedNumber(emergency));
  fragment.append(before);
  for (const after of others) fragment.append(callLink(emergency), after);
  return fragment;
}

/** A number to call. */
export function callLink(number: string): HTMLElement {
  const link = make('a', { href: `tel:${number.replace(/[^+\d]/g, '')}`, dir: 'ltr', class: 'call' });
  link.append(make('strong', {}, number));
  return link;
}
