// What the public pages say of a programme's configuration: who runs the line, on which law it rests, for how long
// reports are kept. The site is built without knowing it and leaves places for it, as comments; they are filled once,
// when the site is loaded, so that the pages need no script for it and cannot differ from what the purger does.

import type { Config } from '../config.ts';

type Markup = string;

const LANGUAGE = /^<!doctype html>\s*<html lang="([^"]+)"/i;
const CONDITION = /<!--([?!])([\w.]+)-->(.*?)<!--\/\2-->/gs;
const VALUE = /<!--=([\w.]+)-->/g;

/** Fills the places of a page. What is not configured leaves nothing, or what the page has for that case. */
export function fillPublicPlaces(page: string, config: Config): string {
  if (!page.includes('<!--')) return page;
  const language = LANGUAGE.exec(page)?.[1] ?? 'en';
  const values = valuesOf(config, language);
  return fill(page, values);
}

function fill(page: string, values: ReadonlyMap<string, Markup>): string {
  return page
    .replace(CONDITION, (_, kind: string, name: string, content: string) =>
      values.has(name) === (kind === '?') ? fill(content, values) : '',
    )
    .replace(VALUE, (_, name: string) => values.get(name) ?? '');
}

function valuesOf(config: Config, language: string): Map<string, Markup> {
  const { urls, operator, legalBasis, retention, fediverse } = config;
  const given: [string, Markup | undefined][] = [
    ['origin', escapeHtml(new URL(urls.public).origin)],
    ...Object.entries(operator ?? {}).map(
      ([name, value]) =>
        [`operator.${name}`, name === 'address' ? ownLines(value) : lines(value)] satisfies [string, Markup],
    ),
    ['operator.dial', operator?.telephone?.replace(/[^+\d]/g, '')],
    ...Object.entries(retention).map(
      ([name, days]) => [`retention.${name}`, String(days)] satisfies [string, Markup],
    ),
    ['legalBasis', legalBasis && paragraphs(legalBasis, language)],
    ['fediverse', fediverse && escapeHtml(`@${fediverse.name}@${new URL(urls.public).host}`)],
  ];
  return new Map(given.filter((entry): entry is [string, Markup] => entry[1] !== undefined));
}

/** A text in the page's language, or in one that it has; then the page says in which. */
function paragraphs(texts: Readonly<Record<string, string>>, language: string): Markup | undefined {
  const found = [language, 'en', ...Object.keys(texts)].find((tag) => texts[tag] !== undefined);
  if (found === undefined) return undefined;
  const other = found === language ? '' : ` lang="${escapeHtml(found)}" dir="auto"`;
  const parts = (texts[found] ?? '').split(/\n\s*\n/);
  return parts.map((part) => `<p${other}>${lines(part)}</p>`).join('\n');
}

function lines(text: string): Markup {
  return text.trim().split('\n').map(escapeHtml).join('<br>');
}

/** Each in its own direction: an English street on an Arabic page keeps its number in front. */
function ownLines(text: string): Markup {
  const each = text.trim().split('\n');
  return each.map((line) => `<bdi>${escapeHtml(line)}</bdi>`).join('<br>');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
