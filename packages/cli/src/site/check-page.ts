// A page that is not byte for byte the release's is the programme's own: its words may differ, not what it runs. It is
// parsed as a browser parses it, so that nothing can hide in what one of the two reads otherwise.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { isPublicFile } from './public-files.ts';

export interface CheckedPage {
  /** What is in it that may not be. */
  readonly faults: readonly string[];
  /** Addresses on this site that it refers to, without what follows a `?` or `#`. */
  readonly refersTo: readonly string[];
}

/** What runs, embeds, or turns every other address of the page elsewhere. */
const NEVER = new Set([
  ...['applet', 'base', 'embed', 'fencedframe', 'frame', 'frameset', 'iframe', 'object', 'portal', 'style'],
  ...['animate', 'animatemotion', 'animatetransform', 'foreignobject', 'set'],
]);
const LINKS = new Set([
  'alternate',
  'canonical',
  'icon',
  'manifest',
  'modulepreload',
  'preload',
  'stylesheet',
]);
/** Links that only say where else the page is; a browser fetches all others. */
const SPOKEN_LINKS = new Set(['alternate', 'canonical']);
const SCRIPT_TYPES = new Set(['', 'module']);
const ADDRESSES = new Set([
  ...['action', 'background', 'cite', 'data', 'formaction', 'href', 'ping', 'poster', 'src', 'srcset'],
  'xlink:href',
]);
/** Where an address may be another site's: somebody presses it. */
const PRESSED = new Set(['a', 'area']);

/**
 * Reads a page that is a programme's own.
 *
 * @param code the files that may run and style it: paths of the release.
 * @param mayPost whether it is the one page with a form that posts to its own address.
 */
export function checkPage(html: string, code: ReadonlySet<string>, mayPost: boolean): CheckedPage {
  const faults: string[] = [];
  const refersTo = new Set<string>();
  for (const element of elementsOf(parse(html))) {
    faults.push(...faultsOf(element, code, mayPost));
    for (const { name, value } of element.attrs) {
      if (name === 'srcset' || !value.startsWith('/') || value.startsWith('//')) continue;
      refersTo.add(value.split(/[?#]/, 1)[0] ?? '');
    }
  }
  return { faults: [...new Set(faults)], refersTo: [...refersTo] };
}

function faultsOf(
  element: DefaultTreeAdapterTypes.Element,
  code: ReadonlySet<string>,
  mayPost: boolean,
): string[] {
  const name = element.tagName.toLowerCase();
  if (NEVER.has(name)) return [`an element ${name}`];
  if (name === 'script') return scriptFaults(element, code);
  if (name === 'meta' && attribute(element, 'http-equiv') !== null) return ['a header in the page'];
  if (name === 'form' && !mayPost && attribute(element, 'action') !== null) return ['a form that sends'];
  const link = name === 'link' ? linkFaults(element, code) : [];
  return [...link, ...element.attrs.flatMap((each) => attributeFaults(name, each))];
}

function scriptFaults(element: DefaultTreeAdapterTypes.Element, code: ReadonlySet<string>): string[] {
  const source = attribute(element, 'src');
  if (source === null) return ['an inline script'];
  if (!SCRIPT_TYPES.has(attribute(element, 'type') ?? '')) return ['a script of another type'];
  const others = element.attrs.filter(({ name }) => name !== 'src');
  return [
    ...(code.has(source) ? [] : [`a script that is not the release’s: ${source}`]),
    ...others.flatMap((each) => attributeFaults('script', each)),
  ];
}

function linkFaults(element: DefaultTreeAdapterTypes.Element, code: ReadonlySet<string>): string[] {
  const rel = (attribute(element, 'rel') ?? '').toLowerCase().trim();
  const href = attribute(element, 'href') ?? '';
  if (!LINKS.has(rel)) return [`a link of the kind ${rel}`];
  if (SPOKEN_LINKS.has(rel) || code.has(href) || (rel === 'preload' && isPublicFile(href))) return [];
  return [`a file that is not the release’s: ${href}`];
}

function attributeFaults(element: string, { name, value }: { name: string; value: string }): string[] {
  const plain = name.toLowerCase();
  if (plain.startsWith('on')) return [`an attribute that runs: ${plain}`];
  if (plain === 'style' || plain === 'srcdoc' || plain === 'ping') return [`an attribute ${plain}`];
  if (!ADDRESSES.has(plain)) return [];
  if (isOfThisSite(value)) return [];
  const isPressed = PRESSED.has(element) && plain === 'href' && isOrdinary(value);
  return isPressed ? [] : [`an address elsewhere: ${value.slice(0, 60)}`];
}

/** A path below the root, a place on the page, or the same page; nothing that a browser would read as a host. */
function isOfThisSite(value: string): boolean {
  return value === '' || value.startsWith('#') || (/^\/(?![/\\])/.test(value) && !/[\\\s]/.test(value));
}

function isOrdinary(value: string): boolean {
  return /^(https:\/\/|mailto:|tel:)/.test(value);
}

function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

function* elementsOf(parent: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    yield node;
    // What lies in a template is no page yet; scripts make one of it.
    if ('content' in node) yield* elementsOf(node.content);
    yield* elementsOf(node);
  }
}
