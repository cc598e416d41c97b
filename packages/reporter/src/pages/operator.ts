import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { place, whereGiven } from './server-places.ts';

/** How to reach the organisation that runs the line, as far as it says so in the configuration. */
export function operatorAddress({ say }: PageContext): Html {
  const address = whereGiven('operator.address', html`<br>${place('operator.address')}`);
  const email = whereGiven(
    'operator.email',
    html`<br>${say('privacy.email')}: <a href="mailto:${place('operator.email')}" dir="ltr">${place('operator.email')}</a>`,
  );
  const telephone = whereGiven(
    'operator.telephone',
    html`<br>${say('privacy.telephone')}: <a href="tel:${place('operator.dial')}" dir="ltr">${place('operator.telephone')}</a>`,
  );
  const url = whereGiven(
    'operator.url',
    html`<br>${say('privacy.url')}: <a href="${place('operator.url')}" rel="noreferrer" dir="ltr">${place('operator.url')}</a>`,
  );
  return whereGiven(
    'operator.name',
    html`<address><strong><bdi>${place('operator.name')}</bdi></strong>${address}${email}${telephone}${url}</address>`,
  );
}
