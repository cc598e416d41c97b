import { type Day, daysBetween, isAfter, type Offer } from '@bellbuoy/protocol';
import { type VoucherChoice, voucherChoices } from '@bellbuoy/protocol/vouchers';
import { sayDate } from '../messages/dates.ts';
import { make, makeList } from '../page/make.ts';
import { onPress } from '../page/parts.ts';
import { RadioGroup } from '../page/radios.ts';
import { locale } from '../page/say.ts';
import { type CrowdOf, rarestOf, sayCrowd } from './crowd.ts';
import { sayClaims, sayMoney } from './say-claims.ts';

/** How far an offer has come on this device. */
export type OfferStanding = 'open' | 'begun' | 'claimed';

/** What the view of an offer needs to know. */
export interface OfferGround {
  /** The keys that sign. */
  readonly signing: Parameters<typeof voucherChoices>[1];
  readonly today: Day;
  /** The page that says by which rules the programme thanks and pays. */
  readonly rulesPage: string;
  readonly crowdOf: CrowdOf;
  /** What the programme says of an amount that is paid only to somebody who says who they are; null for others. */
  readonly ceilingOf: (offer: Offer) => Promise<string | null>;
}

export interface OfferHooks {
  readonly claim: (choice: VoucherChoice) => Promise<void>;
  readonly goOn: () => Promise<void>;
}

/** So many days before its end whoever was offered something is told how many are left. */
const REMIND_DAYS = 60;

/** One offer, with what is told before it is claimed. */
export async function offerView(
  offer: Offer,
  standing: OfferStanding,
  ground: OfferGround,
  hooks: OfferHooks,
): Promise<HTMLElement> {
  const children: HTMLElement[] = [make('h3', {}, sayOffer(offer))];
  if (standing === 'claimed') children.push(paragraph(sayClaims('claimed')));
  else if (standing === 'begun') children.push(paragraph(sayClaims('begun')), press('goOn', hooks.goOn));
  else if (isAfter(ground.today, offer.until))
    children.push(paragraph(sayClaims('over', { day: sayDay(offer.until) })));
  else children.push(...(await openOffer(offer, ground, hooks)));
  return make('article', { class: 'offer' }, ...children);
}

function sayOffer(offer: Offer): string {
  if (offer.kind === 'commendation') return sayClaims('commendation', { level: offer.level });
  const { amount, currency } = offer;
  return sayClaims('money', { amount: sayMoney({ amount: BigInt(amount), currency }) });
}

async function openOffer(offer: Offer, ground: OfferGround, { claim }: OfferHooks): Promise<HTMLElement[]> {
  const { signing, today, crowdOf, ceilingOf, rulesPage } = ground;
  const isMoney = offer.kind === 'money';
  const ceiling = await ceilingOf(offer);
  const told = [
    paragraph(sayUntil(offer, today)),
    paragraph(sayClaims(isMoney ? 'why' : 'whyCommendation')),
    paragraph(sayClaims('never')),
    ...(ceiling === null ? [] : [make('p', { class: 'notice' }, ceiling)]),
    make('p', {}, make('a', { href: rulesPage }, sayClaims('rules'))),
  ];
  const choices = voucherChoices(offer, signing, today);
  const [first] = choices;
  if (first === undefined) return [...told, paragraph(sayClaims('noKeys')), paragraph(sayClaims('free'))];
  const { element, chosen } = await choosing(offer, choices, crowdOf);
  const button = press(isMoney ? 'claim' : 'claimCommendation', () => claim(chosen()));
  return [...told, ...(isMoney ? [element, protection(first)] : []), paragraph(sayClaims('free')), button];
}

function sayUntil({ until }: Offer, today: Day): string {
  const told = sayClaims('until', { day: sayDay(until) });
  const left = daysBetween(today, until);
  if (left > REMIND_DAYS) return told;
  return `${told} ${left === 0 ? sayClaims('today') : sayClaims('soon', { count: left })}`;
}

/** The ways to split, each with the crowd in which its rarest voucher hides. */
async function choosing(
  { award }: Offer,
  choices: readonly VoucherChoice[],
  crowdOf: CrowdOf,
): Promise<{ element: HTMLElement; chosen: () => VoucherChoice }> {
  const options = await Promise.all(
    choices.map(async (choice, i) => ({
      value: String(i),
      label: sayChoice(choice),
      hint: sayCrowd(await rarestOf(choice, crowdOf)),
    })),
  );
  const group = new RadioGroup(`split-${award.slice(0, 8)}`, '0', options);
  const element = make('fieldset', {}, make('legend', {}, sayClaims('choose')), group.element);
  return { element, chosen: () => choices[Number(group.value)] ?? [] };
}

function sayChoice(choice: VoucherChoice): string {
  const counts = new Map<string, number>();
  for (const key of choice) {
    const amount =
      key.kind === 'award' ? sayMoney({ amount: BigInt(key.value), currency: key.currency }) : '';
    counts.set(amount, (counts.get(amount) ?? 0) + 1);
  }
  const each = [...counts].map(([amount, count]) => sayClaims('part', { count, amount }));
  const parts = new Intl.ListFormat(locale(), { type: 'unit' }).format(each);
  return sayClaims('choice', { count: choice.length, parts });
}

function protection([key]: VoucherChoice): HTMLElement {
  const points = [sayClaims('protect1'), sayClaims('protect2')];
  if (key !== undefined) points.push(sayClaims('protect3', { day: sayDay(key.redeemUntil) }));
  return make('details', {}, make('summary', {}, sayClaims('protectTitle')), makeList('ul', points));
}

function press(key: 'claim' | 'claimCommendation' | 'goOn', act: () => Promise<void>): HTMLElement {
  const button = make('button', { type: 'button', class: 'button' }, sayClaims(key));
  onPress(button, act);
  return make('p', {}, button);
}

function paragraph(text: string): HTMLElement {
  return make('p', {}, text);
}

function sayDay(day: Day): string {
  return sayDate(day, locale());
}
