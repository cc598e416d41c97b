// The little of Markdown that an article may use, and its markup. What is written comes from editors: it is checked
// (check-markdown.ts) before it is published, and what is not checked yet is shown in previews, so nothing here
// relies on the check. HTML is text, and a link leads nowhere unless links.ts allows its address.

import markdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { escapeHtml } from '../html/html.ts';
import type { PolicyLanguage } from '../policy/policy.ts';
import { addressOf, parseTarget } from './links.ts';

export interface MarkdownPlace {
  readonly language: PolicyLanguage;
  /** The emergency number, which `{number}` becomes. */
  readonly emergency: string;
}

const BLOCKS = ['blockquote', 'heading', 'list', 'paragraph'];
const INLINE = ['autolink', 'backticks', 'emphasis', 'entity', 'escape', 'link', 'newline', 'text'];
/** Where Chinese is broken into lines there is no space, and none may come of it. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/u;

/** Sees everything that Markdown has, so that what is not used here is found and named. */
export const everyMarkdown: MarkdownIt = markdownIt('default', { html: true }).disable('reference');
everyMarkdown.validateLink = () => true;

const articleMarkdown = makeArticleMarkdown();

/** The markup of a section's text. */
export function renderMarkdown(markdown: string, place: MarkdownPlace): string {
  return articleMarkdown.render(markdown, { place }).trimEnd();
}

/** What a section says, without its markup: headings, paragraphs and items. */
export function plainTexts(markdown: string): string[] {
  return everyMarkdown
    .parse(markdown, {})
    .flatMap((token) => (token.type === 'inline' ? [plainText(token)] : []));
}

/** The text of a token that has children, its lines kept apart. */
export function plainText({ children }: Token): string {
  const shown = (children ?? []).map(({ type, content }) =>
    type === 'softbreak' || type === 'hardbreak' ? '\n' : content,
  );
  return shown.join('');
}

function makeArticleMarkdown(): MarkdownIt {
  const article = markdownIt('zero', { html: false }).enable([...BLOCKS, ...INLINE]);
  article.inline.ruler2.enable(['balance_pairs', 'emphasis', 'fragments_join']);
  // parseTarget judges, in one place for the check and for what is shown.
  article.validateLink = () => true;
  Object.assign(article.renderer.rules, {
    text: renderText,
    softbreak: renderLineEnd,
    link_open: renderLinkStart,
    link_close: renderLinkEnd,
  });
  return article;
}

interface Env {
  readonly place: MarkdownPlace;
}

function renderText(tokens: Token[], index: number, _: unknown, { place }: Env): string {
  const text = escapeHtml(tokens[index]?.content ?? '');
  return text.replaceAll('{number}', () => numberMarkup(place.emergency, isInLink(tokens, index)));
}

/** Among Arabic words, digits and signs keep their order only when they are isolated. */
function numberMarkup(emergency: string, inLink: boolean): string {
  const shown = `<bdi>${escapeHtml(emergency)}</bdi>`;
  return inLink ? shown : `<a href="tel:${emergency.replace(/[^+\d]/g, '')}">${shown}</a>`;
}

function isInLink(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(0, index);
  const count = (type: string): number => before.filter((token) => token.type === type).length;
  return count('link_open') > count('link_close');
}

function renderLineEnd(tokens: Token[], index: number): string {
  const before = tokens[index - 1]?.content.at(-1) ?? '';
  const after = tokens[index + 1]?.content.at(0) ?? '';
  return HAN.test(before) && HAN.test(after) ? '' : '\n';
}

function renderLinkStart(tokens: Token[], index: number, _: unknown, { place }: Env): string {
  const target = parseTarget(String(tokens[index]?.attrGet('href') ?? ''));
  if (target === null) return '<span>';
  const outside = target.kind === 'web' ? ' rel="noreferrer"' : '';
  return `<a href="${escapeHtml(addressOf(target, place.language))}"${outside}>`;
}

function renderLinkEnd(tokens: Token[], index: number): string {
  const opened = tokens.slice(0, index).findLast(({ type }) => type === 'link_open');
  return parseTarget(String(opened?.attrGet('href') ?? '')) === null ? '</span>' : '</a>';
}
