// The pages before the questions: what is for this line and what is not, said kindly, with a way on from each.

import type { Category, Exclusion } from '@bellbuoy/protocol';
import { make, makeList } from '../page/make.ts';
import { say } from '../page/say.ts';
import type { ReportPolicy } from '../policy/report-policy.ts';
import { choicePage, type Option } from './choice-page.ts';
import { MAX_CHARACTERS } from './draft.ts';
import { callLink, withNumber } from './emergency-text.ts';
import { actions, frameStep, heading } from './step-frame.ts';
import { textPage } from './text-page.ts';

export function closestPage({ categories, words }: ReportPolicy): HTMLElement {
  const { gate, help } = words;
  return choicePage({
    step: 'closest',
    label: gate.closest.label,
    hint: gate.closest.hint,
    options: acceptedOptions({ categories, words }),
    apart: {
      word: say('gate.or'),
      options: [
        { value: 'help', label: help.title, hint: help.hint },
        { value: 'none', label: gate.closest.none.label, hint: gate.closest.none.hint },
      ],
    },
    below: notTaken({ categories, words }),
  });
}

export function closestAgainPage(policy: ReportPolicy): HTMLElement {
  const { label, hint } = policy.words.gate.closest;
  return choicePage({ step: 'closest-again', label, hint, options: acceptedOptions(policy) });
}

export function reasonPage({ exclusions, words: { gate, exclusions: words } }: ReportPolicy): HTMLElement {
  const { label, hint, none } = gate.reason;
  return choicePage({
    step: 'reason',
    label,
    hint,
    options: exclusions.map(({ id }) => ({ value: id, label: words[id].title })),
    apart: { word: say('gate.or'), options: [{ value: 'none', label: none.label, hint: none.hint }] },
  });
}

/** Why it is not for this line, who handles it instead, and the two ways from here. */
export function outsidePage(policy: ReportPolicy, exclusion: Exclusion | 'none'): HTMLElement {
  const { gate, exclusions } = policy.words;
  const { title, whyTitle, insteadTitle } = gate.outside;
  const rule = policy.exclusions.find(({ id }) => id === exclusion);
  const why = rule === undefined ? null : exclusions[rule.id];
  return frameStep(
    `outside:${exclusion}`,
    heading(title),
    why === null ? null : make('p', { class: 'lead' }, why.title),
    make('h2', {}, whyTitle),
    make('p', {}, why === null ? say('gate.outsideOther') : number(policy, why.why)),
    make('h2', {}, insteadTitle),
    why === null ? null : make('p', {}, number(policy, why.instead)),
    contactList(policy, rule?.contacts ?? policy.contacts.map(({ id }) => id)),
    ...stopOrGoOn(policy),
  );
}

export function answerPage(policy: ReportPolicy, answer: 'told' | 'feeling' | 'no' | 'unsure'): HTMLElement {
  const { gate } = policy.words;
  const { title, text } = gate.answers[answer];
  return frameStep(
    `answer:${answer}`,
    heading(title),
    make('p', {}, number(policy, text)),
    // Who is not sure is asked for nothing more, and may well be right.
    ...(answer === 'unsure'
      ? [actions(say('gate.continue'), { stop: gate.outside.stop })]
      : stopOrGoOn(policy)),
  );
}

export function safetyPage(policy: ReportPolicy, category: Category): HTMLElement {
  const { safety } = policy.words.categories[category];
  if (safety === undefined) throw new Error(`no safety page for ${category}`);
  const steps = makeList(
    'ol',
    safety.steps.map((text) => number(policy, text)),
  );
  return frameStep(
    `safety:${category}`,
    make('div', { class: 'first' }, heading(safety.title), steps),
    actions(safety.goOn),
  );
}

export function whoeverPage({ words: { gate } }: ReportPolicy): HTMLElement {
  const { label, hint, options } = gate.whoever;
  const { yes, no, unsure } = options;
  return choicePage({
    step: 'whoever',
    label,
    hint,
    options: [
      { value: 'yes', ...yes },
      { value: 'no', ...no },
      { value: 'unsure', ...unsure },
    ],
  });
}

export function remarkPage(policy: ReportPolicy): HTMLElement {
  const { label, hint } = policy.words.gate.outside.remark;
  return textPage({
    step: 'remark',
    label,
    hint: hint === undefined ? undefined : number(policy, hint),
    rows: 5,
    limit: MAX_CHARACTERS.remark,
    isOptional: false,
  });
}

/** *I was approached, recruited or pressured*: nobody is blamed, and a lawyer comes before us. */
export function helpPage(policy: ReportPolicy): HTMLElement {
  const { help } = policy.words;
  return frameStep(
    'help',
    heading(help.title),
    make('p', { class: 'lead' }, help.hint),
    make('div', { class: 'first' }, make('p', {}, number(policy, help.danger))),
    ...help.blameless.map((text) => make('p', {}, number(policy, text))),
    make('h2', {}, help.legal.title),
    make('p', {}, number(policy, help.legal.text)),
    contactList(policy, policy.help.contacts),
    make('h2', {}, say('gate.careTitle')),
    makeList('ul', help.care),
    actions(help.goOn, { stop: say('gate.leave') }),
  );
}

export function readerPage({ words: { help } }: ReportPolicy): HTMLElement {
  const { label, hint, options } = help.reader;
  return choicePage({
    step: 'reader',
    label,
    hint,
    options: [
      { value: 'desk', ...options.desk },
      { value: 'helper', ...options.helper },
    ],
  });
}

/** For the choice of an independent helper where none can be written to here. */
export function helpersPage(policy: ReportPolicy): HTMLElement {
  const { outsideHelper } = policy.words.help;
  return frameStep(
    'helpers',
    heading(outsideHelper.title),
    make('p', {}, number(policy, outsideHelper.text)),
    contactList(policy, policy.help.contacts),
    actions(say('gate.writeToDesk'), { stop: say('gate.leave') }),
  );
}

/** The end for somebody who does not report. */
export function stoppedPage(): HTMLElement {
  const title = make('div', { class: 'panel panel--calm' }, heading(say('gate.stoppedTitle')));
  title.append(make('p', {}, say('gate.stopped')));
  return frameStep(
    'stopped',
    title,
    make('p', {}, say('gate.stoppedClose')),
    make('p', {}, make('a', { href: '../', class: 'button button--quiet' }, say('gate.home'))),
  );
}

function acceptedOptions({ categories, words }: Pick<ReportPolicy, 'categories' | 'words'>): Option[] {
  return categories
    .filter(({ accepted }) => accepted)
    .map(({ id }) => ({ value: id, label: words.categories[id].title, hint: words.categories[id].hint }));
}

/** What this programme does not take, each with its reason. */
function notTaken({ categories, words }: Pick<ReportPolicy, 'categories' | 'words'>): HTMLElement {
  const closed = categories.filter(({ accepted }) => !accepted);
  const list = make('dl', { class: 'contacts' });
  for (const { id } of closed)
    list.append(
      make(
        'div',
        {},
        make('dt', {}, words.categories[id].title),
        make('dd', {}, words.categories[id].notAccepted ?? ''),
      ),
    );
  const title = make('h2', {}, say('gate.notTaken'));
  return make('div', closed.length === 0 ? { hidden: '' } : { class: 'not-taken' }, title, list);
}

function contactList({ contacts, words }: ReportPolicy, ids: readonly string[]): HTMLElement {
  const list = make('dl', { class: 'contacts' });
  for (const { id, telephone, url } of contacts.filter((contact) => ids.includes(contact.id))) {
    const told = words.contacts[id];
    const ways = make('dd', { class: 'contacts__ways' });
    if (telephone !== undefined) ways.append(callLink(telephone));
    // Elsewhere, so that what was answered here is not lost, and the other site is not told from where.
    if (url !== undefined)
      ways.append(
        make('a', { href: url, target: '_blank', rel: 'noopener noreferrer', dir: 'ltr' }, hostOf(url)),
      );
    list.append(
      make(
        'div',
        {},
        make('dt', {}, told?.name ?? id),
        make('dd', {}, told?.helps ?? ''),
        ways.childElementCount === 0 ? null : ways,
      ),
    );
  }
  return list;
}

/** To stop is the first button here; nobody is stopped who wants to go on. */
function stopOrGoOn({ words }: ReportPolicy): HTMLElement[] {
  const { stop, goOn } = words.gate.outside;
  const hint = goOn.hint === undefined ? [] : [make('p', { class: 'quiet' }, goOn.hint)];
  return [actions(stop, { 'go-on': goOn.label }), ...hint];
}

function number({ emergency }: ReportPolicy, text: string): DocumentFragment {
  return withNumber(text, emergency);
}

function hostOf(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/\/$/, '');
}
