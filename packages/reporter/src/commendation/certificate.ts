import { type GoodCommendation, toShortForm } from '@bellbuoy/protocol/commendations';
import { dateLocaleOf } from '../messages/dates.ts';
import { fillPlaces } from '../messages/message.ts';
import { part } from '../page/parts.ts';
import { qrCode } from '../page/qr-code.ts';

/** A certificate of a commendation whose check was good. */
export function fillCertificate(good: GoodCommendation): HTMLElement {
  const { commendation, key } = good;
  const { content } = part(document, 'certificate-template', HTMLTemplateElement);
  const copy = document.importNode(content, true);
  const put = (name: string, text: string): void => {
    part(copy, `certificate-${name}`).textContent = text;
  };
  const told = (name: string): string => part(copy, `certificate-${name}`).dataset['text'] ?? '';
  put('issuer', issuerTitle(good));
  put('level', fillPlaces(told('level'), { level: commendation.level }));
  put('name', commendation.pseudonym ?? told('name'));
  put('month', fillPlaces(told('month'), { month: sayMonth(commendation.month) }));
  put('address', addressOf(key.url).replace(/^https?:\/\//, ''));
  put('number', commendation.id);
  const code = qrCode(`${addressOf(key.url)}#${toShortForm(good)}`, told('qr'));
  part(copy, 'certificate-qr').append(code);
  for (const stroke of copy.querySelectorAll<SVGElement>('[data-stroke]'))
    stroke.classList.toggle('is-full', Number(stroke.dataset['stroke']) <= commendation.level);
  const [certificate] = copy.children;
  if (!(certificate instanceof HTMLElement)) throw new Error('no certificate');
  return certificate;
}

/** Has printing the page give this certificate and nothing else. */
export function layOutForPrint(certificate: HTMLElement): void {
  takeOffPaper();
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  const copy = certificate.cloneNode(true) as HTMLElement;
  copy.removeAttribute('aria-labelledby');
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  sheet.append(copy);
  document.body.append(sheet);
  document.documentElement.dataset['sheet'] = '';
}

export function takeOffPaper(): void {
  for (const sheet of document.querySelectorAll('.sheet')) sheet.remove();
  delete document.documentElement.dataset['sheet'];
}

/** What the programme is called in the page's language, or in one that it has. */
export function issuerTitle({ key: { title } }: GoodCommendation): string {
  return title[document.documentElement.lang] ?? title['en'] ?? Object.values(title)[0] ?? '';
}

/** A month as the page's language writes it. */
export function sayMonth(month: string): string {
  const locale = dateLocaleOf(document.documentElement.lang);
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

function addressOf(url: string): string {
  return `${url}/verify/`;
}
