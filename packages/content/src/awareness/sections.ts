// The body of an article as its sections, with every fault of its Markdown: whatever is not on the list of what may
// stand in an article is refused, not whatever is known to be bad.

import type { Token } from 'markdown-it';
import type { ContentFault } from '../content-error.ts';
import type { Section, SectionMark } from './awareness.ts';
import { decodedAddress, faultOfLink, type LinkedItem } from './links.ts';
import { everyMarkdown, plainText } from './markdown.ts';
import type { MarkdownFile } from './markdown-file.ts';

/** What the texts of an article are held to. */
export interface BodyRules {
  /** The marks of its last sections, in their order. */
  readonly marks: readonly SectionMark[];
  /** A mark that a section before these may have. */
  readonly mayMark?: SectionMark;
  readonly exists: (item: LinkedItem, id: string) => boolean;
}

/** A text that is shown, and where it begins. */
export interface BodyText {
  readonly text: string;
  readonly line: number;
}

export interface ReadBody {
  readonly sections: readonly Section[];
  /** Headings, paragraphs and items, without their markup. */
  readonly texts: readonly BodyText[];
  readonly faults: readonly ContentFault[];
}

const ALLOWED = new Set([
  ...['heading_open', 'heading_close', 'paragraph_open', 'paragraph_close', 'inline'],
  ...['bullet_list_open', 'bullet_list_close', 'ordered_list_open', 'ordered_list_close'],
  ...['list_item_open', 'list_item_close', 'blockquote_open', 'blockquote_close'],
  ...['text', 'softbreak', 'strong_open', 'strong_close', 'em_open', 'em_close', 'code_inline'],
  ...['link_open', 'link_close', 'text_special'],
]);

/** What else Markdown has, and what to do instead. */
const REFUSED: Readonly<Record<string, readonly [problem: string, advice: string]>> = {
  html_block: ['HTML is not used here.', 'Write it in Markdown; nothing else is shown.'],
  html_inline: ['HTML is not used here.', 'Write it in Markdown; nothing else is shown.'],
  image: [
    'A picture in the text is not used here.',
    'The article has one drawing, which its own file names.',
  ],
  table_open: ['Tables are not used here.', 'Make a list of it: it can be read on a telephone.'],
  fence: ['Blocks of code are not used here.', 'Write a quote with >, or a paragraph.'],
  code_block: ['This line is indented too far.', 'Take the spaces before it out.'],
  hr: ['Rules across the page are not used here.', 'Begin a section with ## instead.'],
  s_open: ['Text that is struck through is not used here.', 'Take it out.'],
  hardbreak: ['A line is broken by hand here.', 'Leave an empty line, or take the spaces at its end out.'],
};

const MARKED = /^(.*?)\s*\{#([^}]*)\}\s*$/;

export function readBody(file: MarkdownFile, rules: BodyRules): ReadBody {
  const tokens = everyMarkdown.parse(file.body, {});
  const sections = splitSections(file, tokens);
  return {
    sections: sections.map(({ section }) => section),
    texts: textsOf(file, tokens),
    faults: [
      ...tokens.flatMap((token) => tokenFaults(file, token, rules)),
      ...tokens.flatMap((token, index) => headingFaults(file, token, tokens[index + 1])),
      ...markFaults(file, sections, rules),
    ],
  };
}

interface PlacedSection {
  readonly section: Section;
  /** What is written in braces after the heading. */
  readonly mark: string | null;
  readonly line: number;
}

function splitSections(file: MarkdownFile, tokens: readonly Token[]): PlacedSection[] {
  const lines = file.body.split('\n');
  const headings = tokens.flatMap((token, index) =>
    token.type === 'heading_open' && token.tag === 'h2' && token.level === 0 && token.map !== null
      ? [{ from: token.map[0], after: token.map[1], written: tokens[index + 1]?.content ?? '' }]
      : [],
  );
  const before = lines
    .slice(0, headings[0]?.from ?? lines.length)
    .join('\n')
    .trim();
  const first: PlacedSection[] =
    before === ''
      ? []
      : [
          {
            section: { id: 'section-1', mark: null, title: null, markdown: before },
            mark: null,
            line: file.bodyLine,
          },
        ];
  const others = headings.map(({ from, after, written }, index) => {
    const [, title = written, mark = null] = MARKED.exec(written) ?? [];
    const known = MARKS.find((each) => each === mark) ?? null;
    const id = known ?? `section-${index + 1 + first.length}`;
    const markdown = lines
      .slice(after, headings[index + 1]?.from ?? lines.length)
      .join('\n')
      .trim();
    return { section: { id, mark: known, title, markdown }, mark, line: file.bodyLine + from };
  });
  return [...first, ...others];
}

const MARKS = ['outcome', 'innocent', 'do', 'pack', 'press'] as const satisfies readonly SectionMark[];

/** What each marked section is for, to say so where it is missing. */
const MARKED_FOR: Readonly<Record<SectionMark, string>> = {
  outcome: 'What came of it',
  innocent: 'Usually innocent because…',
  do: 'What to do',
  pack: 'For whoever leads it',
  press: 'For the press',
};

function markFaults(
  file: MarkdownFile,
  sections: readonly PlacedSection[],
  { marks, mayMark }: BodyRules,
): ContentFault[] {
  const allowed = mayMark === undefined ? marks : [mayMark, ...marks];
  const listed = marks.map((mark) => `{#${mark}}`).join(' and ');
  const at = (line: number, problem: string, advice: string): ContentFault => ({
    ...{ file: file.file, line, column: 1, problem, advice },
  });
  const unknown = sections.filter(({ mark }) => mark !== null && !allowed.some((each) => each === mark));
  const repeated = sections.filter(
    ({ section: { mark } }, index) =>
      mark !== null && sections.findIndex(({ section }) => section.mark === mark) < index,
  );
  const missing = marks.filter((mark) => !sections.some(({ section }) => section.mark === mark));
  const empty = sections.filter(({ section }) => section.markdown === '');
  const faults = [
    ...unknown.map(({ line, mark }) =>
      at(
        line,
        `{#${mark}} marks nothing here.`,
        `What can be marked: ${allowed.map((each) => `{#${each}}`).join(', ')}.`,
      ),
    ),
    ...repeated.map(({ line, mark }) =>
      at(line, `A second section is marked {#${mark}}.`, 'Keep one of them.'),
    ),
    ...missing.map((mark) =>
      at(
        file.bodyLine,
        `No section is marked {#${mark}}.`,
        `Write one that says it, as “## ${MARKED_FOR[mark]} {#${mark}}”.`,
      ),
    ),
    ...empty.map(({ line }) =>
      at(line, 'There is nothing under this heading.', 'Write it, or take the heading out.'),
    ),
  ];
  if (faults.length > 0) return faults;
  const last = sections.slice(-marks.length);
  const misplaced = last.find(({ section }, index) => section.mark !== marks[index]);
  return misplaced === undefined
    ? []
    : [at(misplaced.line, `The article ends with ${listed}, in this order.`, 'Put the sections into it.')];
}

function headingFaults(file: MarkdownFile, token: Token, text: Token | undefined): ContentFault[] {
  if (token.type !== 'heading_open') return [];
  const at = (problem: string, advice: string): ContentFault[] => [
    { file: file.file, line: file.bodyLine + (token.map?.[0] ?? 0), column: 1, problem, advice },
  ];
  if (!token.markup.startsWith('#') || (token.tag !== 'h2' && token.tag !== 'h3') || token.level > 0)
    return at('This is a heading of another kind.', 'Begin sections with ##, and parts of them with ###.');
  if ((text?.children ?? []).some(({ type }) => type !== 'text'))
    return at('A heading is plain text.', 'Take links and emphasis out of it.');
  if (token.tag === 'h3' && MARKED.test(text?.content ?? ''))
    return at('Only sections, which begin with ##, can be marked.', 'Take the braces out.');
  return [];
}

function tokenFaults(file: MarkdownFile, token: Token, rules: BodyRules): ContentFault[] {
  if (token.type === 'inline') return inlineFaults(file, token, rules);
  if (ALLOWED.has(token.type) || isClosing(token)) return [];
  return [{ file: file.file, line: file.bodyLine + (token.map?.[0] ?? 0), column: 1, ...refusalOf(token) }];
}

function inlineFaults(file: MarkdownFile, inline: Token, { exists }: BodyRules): ContentFault[] {
  const place = placer(file, inline);
  return (inline.children ?? []).flatMap((child, index, children) => {
    if (child.type === 'link_open') {
      const href = String(child.attrGet('href') ?? '');
      const problem = faultOfLink(href, exists) ?? faultOfLinkText(href, children.slice(index + 1));
      const written = decodedAddress(href);
      const at = place(`](${written}`, 2) ?? place(written) ?? place('](', 2);
      return problem === null ? [] : [{ ...at, problem: problem[0], advice: problem[1] } as ContentFault];
    }
    if (child.type === 'text') return textFaults(child.content, place);
    if (ALLOWED.has(child.type) || isClosing(child)) return [];
    const needle =
      child.type === 'image' ? '![' : child.type === 's_open' ? '~~' : child.content.split('\n')[0];
    return [{ ...(place(needle ?? '') ?? place('')), ...refusalOf(child) } as ContentFault];
  });
}

/** The places where a text of one paragraph stands, each once, from the first to the last. */
function placer(file: MarkdownFile, { map }: Token) {
  const from = map?.[0] ?? 0;
  const lines = file.body.split('\n').slice(from, map?.[1] ?? from + 1);
  const seen = new Map<string, number>();
  return (needle: string, skip = 0) => {
    const start = seen.get(needle) ?? 0;
    const whole = lines.join('\n');
    const at = whole.indexOf(needle, start);
    if (at < 0) return null;
    seen.set(needle, at + Math.max(needle.length, 1));
    const before = whole.slice(0, at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1 + skip;
    return { file: file.file, line: file.bodyLine + from + before.length - 1, column };
  };
}

function textFaults(text: string, place: ReturnType<typeof placer>): ContentFault[] {
  const brace = /\{(?!number\})[^}]*\}?|(?<!\{number)\}/.exec(text.replace(/\s*\{#[a-z]*\}\s*$/, ''))?.[0];
  const link = /\]\(|\]\[/.exec(text)?.[0];
  return [
    ...(brace === undefined
      ? []
      : [
          {
            ...place(brace),
            problem: 'Only {number} can stand in braces.',
            advice: 'It becomes the emergency number; take other braces out.',
          } as ContentFault,
        ]),
    ...(link === undefined
      ? []
      : [
          {
            ...place(link),
            problem: 'This looks like a link and is none.',
            advice: 'Write it as [text](/learn/phishing/), without spaces in the address.',
          } as ContentFault,
        ]),
  ];
}

/** Somebody reads where a link leads from its text, if that looks like an address. */
function faultOfLinkText(href: string, after: readonly Token[]): readonly [string, string] | null {
  const end = after.findIndex(({ type }) => type === 'link_close');
  const text = after
    .slice(0, end)
    .map(({ content }) => content)
    .join('');
  if (text.trim() === '') return ['The link has no text.', 'Say in a few words where it leads.'];
  const shown = /(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/\s]|$)/i.exec(text)?.[1];
  if (shown === undefined) return null;
  const host = /^(?:https:\/\/|mailto:[^@]*@)([^/]+)/.exec(href)?.[1];
  return host?.toLowerCase() === shown.toLowerCase()
    ? null
    : [
        `The text names “${shown}”, and the link leads elsewhere.`,
        'Make them the same, or say in words what is there.',
      ];
}

function refusalOf({ type }: Token): { readonly problem: string; readonly advice: string } {
  const [problem, advice] = REFUSED[type] ?? [
    'This part of Markdown is not used here.',
    'Use headings, paragraphs, lists, quotes, links and emphasis.',
  ];
  return { problem, advice };
}

/** What ends something that was refused, or its parts, is told with its beginning. */
function isClosing({ type, content }: Token): boolean {
  if (type === 'html_inline') return content.startsWith('</');
  return type.endsWith('_close') || /^(?:thead|tbody|tr|th|td)_open$/.test(type);
}

function textsOf(file: MarkdownFile, tokens: readonly Token[]): BodyText[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'inline') return [];
    const text = plainText(token).replace(MARKED, '$1');
    return [{ text, line: file.bodyLine + (token.map?.[0] ?? 0) }];
  });
}
