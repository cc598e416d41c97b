// How a programme thanks and pays, by the rules that the site is built with. It stands apart from every page that leads
// to a report: none of them links it, and it links none of them.

import { BACK_TO_BUDGET, bandOf, ELIGIBILITY, splitFewest } from '@bellbuoy/protocol/rewards';
import { dateLocaleOf, sayDate } from '../messages/dates.ts';
import { sayAmount } from '../messages/money.ts';
import { bullets, guide, type Section } from './guide.ts';
import { type Html, html } from './html.ts';
import type { BuiltRewards, PageContext, PageTemplate } from './layout.ts';

/** A page of a site that has rules. */
interface RewardsContext extends PageContext {
  readonly rewards: BuiltRewards;
}
type Example = BuiltRewards['examples'][number];

export const rewards: PageTemplate = {
  name: 'rewards',
  title: 'rewards.title',
  kind: 'reading',
  main: (context) => page(withRules(context)),
};

function withRules({ rewards, ...context }: PageContext): RewardsContext {
  if (rewards === null) throw new Error('a programme without rules has no such page');
  return { ...context, rewards };
}

function page(context: RewardsContext): Html {
  return guide(context, {
    title: context.say('rewards.title'),
    lead: wordsOf(context).lead,
    sections: [
      ...[never(context), conditions(context), who(context), examples(context)],
      ...[budget(context), pay(context), figures(context), version(context)],
    ],
  });
}

function never({ say }: RewardsContext): Section {
  const more = (['rewards.never1', 'rewards.never2', 'rewards.never3'] as const).map((key) => say(key));
  const content = html`<p class="callout">${say('rewards.never')}</p>${bullets(more)}`;
  return { id: 'never', title: say('rewards.neverTitle'), content };
}

function conditions({ say }: RewardsContext): Section {
  const content = html`<p>${say('rewards.conditions')}</p>${bullets(ELIGIBILITY.map((id) => say(`rewards.${id}`)))}`;
  return { id: 'conditions', title: say('rewards.conditionsTitle'), content };
}

function who(context: RewardsContext): Section {
  const { say, rewards, language } = context;
  const months = sayMonths(rewards.rules.claimMonths, language.tag);
  const steps = [
    ...(['rewards.who1', 'rewards.who2', 'rewards.who3'] as const).map((key) => say(key)),
    ...[say('rewards.who4', { months }), say('rewards.who5')],
  ];
  const content = html`<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
<p>${say('rewards.commendation')}</p>${approvals(context)}`;
  return { id: 'who', title: say('rewards.whoTitle'), content };
}

function approvals(context: RewardsContext): Html {
  const { say, rewards } = context;
  const row = (what: Html, told: Html | string, members: number): Html =>
    html`<tr><th scope="row">${what}<br><span class="quiet">${told}</span></th><td class="number">${members}</td></tr>`;
  const { bands, commendations } = rewards.rules;
  const levels = commendations.toSorted((a, b) => a.level - b.level);
  return html`<table><caption>${say('rewards.approvalsCaption')}</caption>
<thead><tr><th scope="col">${say('rewards.what')}</th><th scope="col" class="number">${say('rewards.members')}</th></tr></thead>
<tbody>${levels.map((rule) => row(say('rewards.level', { level: rule.level }), say(`rewards.level.${rule.level}`), rule.approvals))}
${bands.map((band) => row(say('rewards.upTo', { amount: amount(context, band.upTo) }), wordsOf(context).bands[band.id] ?? '', band.approvals))}</tbody></table>`;
}

function examples(context: RewardsContext): Section {
  const { say, rewards } = context;
  const content = html`<p>${say('rewards.examples')}</p>${rewards.examples.map((one) => example(context, one))}`;
  return { id: 'examples', title: say('rewards.examplesTitle'), content };
}

function example(context: RewardsContext, one: Example): Html {
  const { title = '', text = '' } = wordsOf(context).examples[one.id] ?? {};
  return html`<article class="rule" aria-labelledby="${one.id}"><h3 id="${one.id}">${title}</h3>
<p>${text}</p><p class="aside">${outcome(context, one)}</p></article>`;
}

function outcome(context: RewardsContext, one: Example): Html {
  const { say, rewards } = context;
  if ('nothing' in one) return say('rewards.nothing', { condition: say(`rewards.${one.nothing}`) });
  if ('level' in one) return say('rewards.level', { level: one.level });
  const vouchers = listed(
    context,
    splitFewest(one.amount, rewards.rules.denominations).map((value) => amount(context, value)),
  );
  const members = bandOf(rewards.rules, one.amount)?.approvals ?? 0;
  return say('rewards.given', { amount: amount(context, one.amount), vouchers, members });
}

function budget(context: RewardsContext): Section {
  const { say, rewards } = context;
  const { bands, budget, charities, unclaimed } = rewards.rules;
  const [year, quarter] = [amount(context, budget.year), amount(context, budget.quarter)];
  const highest = amount(context, bands.at(-1)?.upTo ?? 0n);
  const charity = charities.find(({ id }) => id === unclaimed)?.name ?? unclaimed;
  const rest =
    unclaimed === BACK_TO_BUDGET
      ? say('rewards.unclaimedBudget')
      : say('rewards.unclaimedCharity', { charity: html`<bdi>${charity}</bdi>` });
  const content = html`<p>${say('rewards.budget', { year, quarter, highest })} ${rest}</p>`;
  return { id: 'budget', title: say('rewards.budgetTitle'), content };
}

function pay(context: RewardsContext): Section {
  const { say, rewards } = context;
  const { anonymousCeiling, charities, ways } = rewards.rules;
  const names = listed(
    context,
    charities.map(({ name }) => html`<bdi>${name}</bdi>`),
  );
  const told = ways.map((way) =>
    way === 'gift' ? say('rewards.way.gift', { charities: names }) : say(`rewards.way.${way}`),
  );
  const { ceiling } = wordsOf(context);
  const law =
    anonymousCeiling !== null &&
    ceiling !== undefined &&
    html`<p class="aside">${fillCeiling(context, ceiling)}</p>`;
  const content = html`<p>${say('rewards.pay')}</p>${bullets(told)}${law}<p>${say('rewards.crowd')}</p>`;
  return { id: 'pay', title: say('rewards.payTitle'), content };
}

function figures({ say }: RewardsContext): Section {
  const file = html`<a href="/api/v1/transparency.json"><bdi>/api/v1/transparency.json</bdi></a>`;
  const content = html`<p>${say('rewards.figures')}</p>
<noscript><p>${say('rewards.script', { file })}</p></noscript><div data-rewards-figures></div>`;
  return { id: 'figures', title: say('rewards.figuresTitle'), content };
}

function version({ say, rewards, language }: RewardsContext): Section {
  const day = sayDate(rewards.rules.from, language.tag);
  const file = html`<a href="/rewards.json"><bdi>/rewards.json</bdi></a>`;
  const content = html`<p>${say('policy.version', { version: rewards.rules.version, day })} ${file}</p>
<p>${say('policy.hash')}: <code dir="ltr" data-rewards-hash>${rewards.hash}</code></p>
<p class="verdict verdict--good" data-rewards-same hidden>${say('policy.same')}</p>
<p class="notice notice--stop" data-rewards-differs hidden>${say('policy.differs')}</p>`;
  return { id: 'version', title: say('policy.versionTitle'), content };
}

function wordsOf({ rewards, language }: RewardsContext): BuiltRewards['words']['en'] {
  return rewards.words[language.tag];
}

/** In its own direction: an amount on an Arabic page keeps its sign where it belongs. */
function amount({ rewards, language }: RewardsContext, minor: bigint): Html {
  const { currency } = rewards.rules;
  return html`<bdi>${sayAmount({ amount: minor, currency }, dateLocaleOf(language.tag))}</bdi>`;
}

function fillCeiling(context: RewardsContext, ceiling: string): Html {
  const [before = '', after = ''] = ceiling.split('{amount}');
  return html`${before}${amount(context, context.rewards.rules.anonymousCeiling ?? 0n)}${after}`;
}

/** A list as the language writes it. */
function listed({ language }: RewardsContext, items: readonly Html[]): Html {
  const format = new Intl.ListFormat(dateLocaleOf(language.tag), { type: 'conjunction' });
  const parts = format.formatToParts(items.map((_, at) => String(at)));
  return html`${parts.map(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? null) : value))}`;
}

function sayMonths(months: number, tag: string): string {
  const format = { style: 'unit', unit: 'month', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(dateLocaleOf(tag), format).format(months);
}
