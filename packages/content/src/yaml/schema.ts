// Schemas whose messages an editor of a file can act on: each is *problem | advice*.

import * as v from 'valibot';
import type { ContentFault } from '../content-error.ts';
import type { Path, YamlFile } from './parse-yaml.ts';

const BETWEEN = ' | ';
/** Line breaks, control characters, and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
const FILLED: Readonly<Record<string, string>> = {
  '{number}': 'It becomes the emergency number',
  '{amount}': 'It becomes the amount of anonymousCeiling',
};
const PLACE = /\{[^}]*\}?|\}/g;

/** Writes a message for `checkYaml`. */
export function message(problem: string, advice: string): string {
  return problem + BETWEEN + advice;
}

/** A map with exactly these members. `closed` says why none can be added or left out, where there is more to say. */
export function members<const Entries extends v.ObjectEntries>(entries: Entries, closed?: string) {
  const names = Object.keys(entries);
  return v.strictObject(entries, ({ expected, received, input }) => {
    if (expected === 'never') return unknownMember(received, names, closed);
    if (input === undefined && expected !== null) return missingMember(expected, closed);
    return message('Members are expected here, each with its name.', `They are: ${listed(names)}.`);
  });
}

/** A map that has one member for each name, all of one kind. */
export function membersOf<const Name extends string, Schema extends v.GenericSchema>(
  names: readonly Name[],
  schema: Schema | ((name: Name) => Schema),
  closed?: string,
) {
  const entries = names.map((name) => [name, typeof schema === 'function' ? schema(name) : schema] as const);
  return members(Object.fromEntries(entries) as Record<Name, Schema>, closed);
}

/** One line of plain text for people. `{number}` is the one place that is filled in, unless others are given. */
export function text(maxLength: number, places: readonly string[] = ['{number}']) {
  return v.pipe(
    v.string(
      message(
        'A text is expected here.',
        'Write it; put it in quotes if it looks like a number, a date, true or false.',
      ),
    ),
    v.check((value) => value.trim() !== '', message('The text is empty.', 'Write it.')),
    v.check(
      (value) => value === value.trim() && !UNSEEN.test(value),
      message(
        'The text has line breaks or unseen characters.',
        'Use >- for a text over several lines, and take control and direction characters out.',
      ),
    ),
    v.maxLength(maxLength, ({ input }) =>
      message(`The text has ${input.length} characters; ${maxLength} is the limit.`, 'Say less.'),
    ),
    v.check(
      (value) => (value.match(PLACE) ?? []).every((place) => places.includes(place)),
      places.length === 0
        ? message('Nothing is filled in here.', 'Take the braces out.')
        : message(
            `Only ${places.join(', ')} can stand in braces.`,
            `${FILLED[places[0] ?? '']}; take other braces out.`,
          ),
    ),
  );
}

/** A list of one to `maxItems`. */
export function list<Schema extends v.GenericSchema>(item: Schema, maxItems = 12) {
  return v.pipe(
    v.array(item, message('A list is expected here.', 'Begin each line with a hyphen.')),
    v.minLength(1, message('The list is empty.', 'Write at least one line.')),
    v.maxLength(maxItems, message(`The list is longer than ${maxItems}.`, 'Keep what matters most.')),
  );
}

/** A short name that other places refer to. */
export const idField = v.pipe(
  v.string(message('A short name is expected here.', 'Use a to z, digits and hyphens.')),
  v.regex(
    /^[a-z][a-z0-9-]{0,63}$/,
    message('This is no short name.', 'Use a to z, digits and hyphens, beginning with a letter.'),
  ),
);

/** Holds a file to a schema. */
export function checkYaml<const Schema extends v.GenericSchema>(
  file: YamlFile,
  schema: Schema,
): { readonly output: v.InferOutput<Schema> | null; readonly faults: readonly ContentFault[] } {
  const { success, output, issues = [] } = v.safeParse(schema, file.value);
  return { output: success ? output : null, faults: issues.map((issue) => faultOf(file, issue)) };
}

/** A fault at a path, for rules that a schema cannot express. */
export function faultAt(file: YamlFile, path: Path, problem: string, advice: string): ContentFault {
  return { ...file.placeOf(path), problem, advice };
}

function faultOf(file: YamlFile, issue: v.BaseIssue<unknown>): ContentFault {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const [problem = '', advice = ''] = issue.message.split(BETWEEN);
  return faultAt(file, path, problem, advice);
}

function unknownMember(name: string, names: readonly string[], closed?: string): string {
  return message(`${quoted(name)} does not belong here.`, closed ?? `What can stand here: ${listed(names)}.`);
}

function missingMember(name: string, closed?: string): string {
  return message(`${quoted(name)} is missing here.`, closed ?? 'Write it.');
}

function listed(names: readonly string[]): string {
  return names.join(', ');
}

/** valibot gives names as JSON. */
function quoted(name: string): string {
  return `“${name.replace(/^"|"$/g, '')}”`;
}
