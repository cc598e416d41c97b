import { make } from '../page/make.ts';

/** A text of the policy, its {number} made into a link that calls. */
export function withNumber(text: string, emergency: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const [before = '', ...others] = text.split('{number}');
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
