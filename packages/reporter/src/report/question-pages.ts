import { type AskingAdvisory, inLanguage } from '@bellbuoy/content/asking';
import type { Category } from '@bellbuoy/protocol';
import { make } from '../page/make.ts';
import { part } from '../page/parts.ts';
import { locale, say } from '../page/say.ts';
import { ownQuestion, type ReportPolicy } from '../policy/report-policy.ts';
import { MAX_CHARACTERS } from './draft.ts';
import { withNumber } from './emergency-text.ts';
import { textPage } from './text-page.ts';

export function sawPage(policy: ReportPolicy): HTMLElement {
  const { label, hint } = policy.words.common.saw;
  return textPage({
    step: 'saw',
    label,
    hint: hintOf(policy, hint),
    rows: 9,
    limit: MAX_CHARACTERS.saw,
    isOptional: false,
  });
}

/** A question that one category asks. */
export function ownPage(policy: ReportPolicy, category: Category, id: string): HTMLElement {
  const { label, hint } = ownQuestion(policy, category, id);
  return textPage({
    step: `own:${category}:${id}`,
    label,
    hint: hintOf(policy, hint),
    rows: 4,
    limit: MAX_CHARACTERS.own,
    isOptional: true,
  });
}

/** A question of the advisory that somebody comes from. */
export function askedPage(advisory: AskingAdvisory | null, id: string): HTMLElement {
  const question = advisory?.asks.find((ask) => ask.id === id)?.question ?? {};
  const title = inLanguage(advisory?.title ?? {}, locale());
  return textPage({
    step: `asked:${id}`,
    label: inLanguage(question, locale()),
    hint: document.createTextNode(say('gate.askedBy', { title })),
    rows: 4,
    limit: MAX_CHARACTERS.own,
    isOptional: true,
  });
}

/** Asked with what it usually turns out to be, so that the thought comes easily: `showUsual` fills that in. */
export function innocentPage(policy: ReportPolicy): HTMLElement {
  const { label, hint } = policy.words.common.innocent;
  const usual = make(
    'div',
    { class: 'aside' },
    make('p', {}, say('gate.usually')),
    make('ul', { 'data-usual': '' }),
  );
  return textPage({
    step: 'innocent',
    label,
    hint: hintOf(policy, hint),
    rows: 5,
    limit: MAX_CHARACTERS.innocent,
    isOptional: true,
    above: usual,
  });
}

export function showUsual(section: HTMLElement, { words }: ReportPolicy, category: Category): void {
  const items = words.categories[category].innocent.map((text) => make('li', {}, text));
  part(section, 'usual').replaceChildren(...items);
}

function hintOf({ emergency }: ReportPolicy, hint: string | undefined): Node | undefined {
  return hint === undefined ? undefined : withNumber(hint, emergency);
}
