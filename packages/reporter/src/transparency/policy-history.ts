// What changed between two versions of the rules: every text of the page's language, and everything that is no text.

import { make, makeList } from '../page/make.ts';
import { locale, sayDay } from '../page/say.ts';
import { sayCount, sayFigures } from './say-figures.ts';

/** A place in the rules and what stands there before and after. */
export interface PolicyChange {
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface PolicyVersion {
  readonly from: string;
  readonly policy: unknown;
}

/** Everything that differs, in the order of the later version. @param language whose words are compared. */
export function changesBetween(before: unknown, after: unknown, language: string): PolicyChange[] {
  const [old, now] = [flatten(before, language), flatten(after, language)];
  const places = [...now.keys(), ...[...old.keys()].filter((place) => !now.has(place))];
  return places.flatMap((place) => {
    const change = { place, before: old.get(place) ?? null, after: now.get(place) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/** The newest version first, each with its differences from the one before. */
export function policyHistory(versions: readonly PolicyVersion[]): HTMLElement {
  const items = versions.map(({ from, policy }, i) => {
    const former = versions[i - 1];
    const title = make('h3', {}, sayFigures('version', { day: sayDay(from) }));
    if (former === undefined) return make('div', {}, title, make('p', {}, sayFigures('versionFirst')));
    const changes = changesBetween(former.policy, policy, locale());
    return make('div', {}, title, changeList(changes));
  });
  return make('div', { class: 'history' }, ...items.toReversed());
}

function changeList(changes: readonly PolicyChange[]): HTMLElement {
  const summary = make('summary', {}, sayFigures('versionChanges', { count: sayCount(changes.length) }));
  const items = changes.map(({ place, before, after }) =>
    make(
      'div',
      {},
      make('p', { class: 'quiet' }, make('bdi', { dir: 'ltr' }, place)),
      make(
        'p',
        {},
        `${sayFigures('before')}: `,
        before === null ? sayFigures('nothing') : make('del', {}, before),
      ),
      make(
        'p',
        {},
        `${sayFigures('after')}: `,
        after === null ? sayFigures('nothing') : make('ins', {}, after),
      ),
    ),
  );
  return make('details', {}, summary, makeList('ul', items));
}

/** Each text or number by its place; of the words only those of one language. */
function flatten(value: unknown, language: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (part: unknown, place: readonly string[]): void => {
    if (place.length === 2 && place[0] === 'words' && place[1] !== language) return;
    if (typeof part === 'object' && part !== null) {
      for (const [name, inner] of Object.entries(part)) walk(inner, [...place, nameIn(inner, name)]);
    } else found.set(place.join(' › '), String(part));
  };
  walk(value, []);
  return found;
}

/** Items of a list go by their id where they have one: one that was put in front changes no other. */
function nameIn(value: unknown, name: string): string {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id : name;
}
