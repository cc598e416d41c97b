// YAML 1.2 as a plain tree of maps, lists and scalars, with the place of each. What YAML has beyond that (anchors,
// tags, several documents) makes files that look harmless and are not, so it is refused.

import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { type ContentFault, refuseFaults } from '../content-error.ts';

/** Steps from a document's root: names of members, and indices. */
export type Path = readonly (string | number)[];

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface YamlFile {
  readonly value: unknown;
  /** Where the member at a path begins, its name included; where it is missing, what should hold it. */
  placeOf(path: Path): Place;
}

/**
 * Parses the text of one file.
 *
 * @param file the name by which faults are told.
 * @throws ContentError when it is not plain YAML.
 */
export function parseYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  refuseFaults(
    [...document.errors, ...document.warnings].map(({ pos, message }) => misformed(placeAt(pos[0]), message)),
  );
  refuseFaults(beyondPlain(document).map((offset) => notPlain(placeAt(offset))));
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: (path) => placeAt(offsetOf(document, path)),
  };
}

function misformed(place: Place, message: string): ContentFault {
  return {
    ...place,
    problem: `This is not YAML: ${message.split('\n', 1)[0]}.`,
    advice: 'Look at the indentation, and put texts with a colon or a quotation mark in quotes.',
  };
}

function notPlain(place: Place): ContentFault {
  return {
    ...place,
    problem: 'Anchors, aliases and tags are not used here.',
    advice: 'Write the text out; put a text that begins with &, * or ! in quotes.',
  };
}

/** Offsets of nodes that are more than maps, lists and scalars. */
function beyondPlain(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, alias) => void offsets.push(alias.range?.[0] ?? 0),
    Value: (_, node) => {
      if (node.anchor !== undefined || node.tag !== undefined) offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Follows a path as far as it goes. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    const child = childOf(node, step);
    if (child === null) break;
    [offset, node] = child;
  }
  return offset;
}

/** Where a member or an item begins, and its value. */
function childOf(node: unknown, step: string | number): readonly [offset: number, value: unknown] | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? null : [startOf(item), item];
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair === undefined ? null : [startOf(pair.key), pair.value];
}

function startOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}
