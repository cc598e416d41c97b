// `policy.yaml`: everything of a policy that is the same in every language.

import { CATEGORIES, type Category, EXCLUSIONS, isDay, LIFE_SAFETY_CATEGORIES } from '@bellbuoy/protocol';
import * as v from 'valibot';
import { ADVISORY_ANSWER, askedAnswer } from '../awareness/asking.ts';
import type { ContentFault } from '../content-error.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { checkYaml, faultAt, idField, list, members, message } from '../yaml/schema.ts';
import { COMMON_QUESTIONS, type Policy } from './policy.ts';

/** What `policy.yaml` says of a policy. */
export type Structure = Omit<Policy, 'words'>;

const FIXED = 'The twelve categories and thirteen exclusions are fixed';

const opening = clock(/^([01]\d|2[0-3]):[0-5]\d$/);
const closing = clock(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

const NO_WEEKDAY = message('This is no weekday.', 'Monday is 1, Sunday 7.');
const weekday = v.pipe(
  v.number(NO_WEEKDAY),
  v.integer(NO_WEEKDAY),
  v.minValue(1, NO_WEEKDAY),
  v.maxValue(7, NO_WEEKDAY),
);

const hours = members({
  zone: v.pipe(
    v.string(message('A time zone is expected here.', 'For example Europe/Lisbon.')),
    v.check(isTimeZone, message('This is no time zone.', 'For example Europe/Lisbon.')),
  ),
  open: list(members({ day: weekday, from: opening, to: closing }), 70),
});

const yesOrNo = v.boolean(message('Yes or no is expected here.', 'Write true or false.'));

const contact = members({
  id: idField,
  url: v.exactOptional(
    v.pipe(
      v.string(message('An address is expected here.', 'Begin it with https://.')),
      v.regex(/^https:\/\/[^\s"<>]+$/, message('This is no address.', 'Begin it with https://.')),
    ),
  ),
  telephone: v.exactOptional(telephone()),
});

const category = members({
  id: v.picklist(CATEGORIES, ({ received }) =>
    message(
      `${received} is not a category.`,
      `${FIXED}: none can be added. They are: ${CATEGORIES.join(', ')}.`,
    ),
  ),
  accepted: v.optional(yesOrNo, true),
  safetyFirst: v.optional(yesOrNo, false),
  questions: list(idField, 8),
});

const exclusion = members({
  id: v.picklist(EXCLUSIONS, ({ received }) =>
    message(`${received} is not an exclusion.`, `${FIXED}. The exclusions are: ${EXCLUSIONS.join(', ')}.`),
  ),
  contacts: list(idField),
});

const ruling = members({
  id: idField,
  exclusion: v.picklist(
    EXCLUSIONS,
    message('This is not an exclusion.', `They are: ${EXCLUSIONS.join(', ')}.`),
  ),
  category: v.picklist(CATEGORIES, message('This is not a category.', `They are: ${CATEGORIES.join(', ')}.`)),
});

const structure = members({
  version: v.pipe(
    v.number(message('The number of this version is expected here.', 'Count it up from 1.')),
    v.safeInteger(message('A version is a whole number.', 'Count it up from 1.')),
    v.minValue(1, message('Versions begin at 1.', 'Count it up from 1.')),
  ),
  from: v.pipe(
    v.string(message('A day is expected here.', 'Write it as 2026-12-31.')),
    v.check(isDay, message('This is no day.', 'Write it as 2026-12-31.')),
  ),
  emergency: telephone(),
  hours: v.exactOptional(hours),
  contacts: list(contact, 50),
  categories: list(category, 100),
  exclusions: list(exclusion, 100),
  help: members({ contacts: list(idField), desk: v.exactOptional(idField) }),
  rulings: list(ruling, 500),
});

/** Checks `policy.yaml`. The structure is null where there are faults. */
export function checkStructure(file: YamlFile): {
  readonly structure: Structure | null;
  readonly faults: readonly ContentFault[];
} {
  const { output, faults } = checkYaml(file, structure);
  if (output === null) return { structure: null, faults };
  const broken = [
    ...checkClosedSets(file, output),
    ...checkRepeats(file, output),
    ...checkSafety(file, output),
    ...checkQuestions(file, output),
    ...checkContacts(file, output),
  ];
  return { structure: broken.length === 0 ? output : null, faults: broken };
}

function checkClosedSets(file: YamlFile, { categories, exclusions }: Structure): ContentFault[] {
  const missing = (set: 'categories' | 'exclusions', all: readonly string[], listed: readonly string[]) =>
    all
      .filter((id) => !listed.includes(id))
      .map((id) => faultAt(file, [set], `“${id}” is missing from the ${set}.`, ADVICE[set]));
  return [
    ...missing(
      'categories',
      CATEGORIES,
      categories.map(({ id }) => id),
    ),
    ...missing(
      'exclusions',
      EXCLUSIONS,
      exclusions.map(({ id }) => id),
    ),
  ];
}

const ADVICE = {
  categories:
    'List it with “accepted: false”, and say why in each language, to take no reports of this kind.',
  exclusions: 'Put it back: an exclusion can be worded anew, never dropped.',
};

function checkRepeats(
  file: YamlFile,
  { categories, exclusions, contacts, rulings }: Structure,
): ContentFault[] {
  return Object.entries({ categories, exclusions, contacts, rulings }).flatMap(([set, listed]) => {
    const ids = listed.map(({ id }: { id: string }) => id);
    return repeatsOf(ids).map((index) =>
      faultAt(file, [set, index], `“${ids[index]}” is listed twice.`, 'Keep one of them.'),
    );
  });
}

function checkSafety(file: YamlFile, { categories }: Structure): ContentFault[] {
  const isLifeSafety = (id: Category) => (LIFE_SAFETY_CATEGORIES as readonly Category[]).includes(id);
  return categories.flatMap(({ id, safetyFirst }, index) =>
    safetyFirst || !isLifeSafety(id)
      ? []
      : [
          faultAt(
            file,
            ['categories', index],
            `“${id}” is about danger to life.`,
            'Write “safetyFirst: true”.',
          ),
        ],
  );
}

function checkQuestions(file: YamlFile, { categories }: Structure): ContentFault[] {
  return categories.flatMap(({ questions }, at) => {
    const common = questions.flatMap((id, index) =>
      (COMMON_QUESTIONS as readonly string[]).includes(id)
        ? [
            faultAt(
              file,
              ['categories', at, 'questions', index],
              `“${id}” is asked in every category.`,
              'Take it out.',
            ),
          ]
        : [],
    );
    const repeats = repeatsOf(questions).map((index) =>
      faultAt(
        file,
        ['categories', at, 'questions', index],
        'The question is listed twice.',
        'Keep one of them.',
      ),
    );
    const taken = questions.flatMap((id, index) =>
      isOfAdvisory(id)
        ? [
            faultAt(
              file,
              ['categories', at, 'questions', index],
              `“${id}” is kept for what advisories ask.`,
              'Give the question another id.',
            ),
          ]
        : [],
    );
    return [...common, ...repeats, ...taken];
  });
}

/** A report answers an advisory under ids of these names. */
function isOfAdvisory(id: string): boolean {
  return id === ADVISORY_ANSWER || id.startsWith(askedAnswer(''));
}

function checkContacts(file: YamlFile, { contacts, exclusions, help }: Structure): ContentFault[] {
  const known = new Set(contacts.map(({ id }) => id));
  const unknown = (ids: readonly string[], path: readonly (string | number)[]) =>
    ids.flatMap((id, index) =>
      known.has(id)
        ? []
        : [faultAt(file, [...path, index], `There is no contact “${id}”.`, 'Add it to the contacts above.')],
    );
  return [
    ...exclusions.flatMap((rule, index) => unknown(rule.contacts, ['exclusions', index, 'contacts'])),
    ...unknown(help.contacts, ['help', 'contacts']),
  ];
}

/** Indices of what stands in a list for the second time or later. */
function repeatsOf(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}

function clock(form: RegExp) {
  return v.pipe(
    v.string(message('A time is expected here.', 'Write it in quotes, as "08:00".')),
    v.regex(form, message('This is no time.', 'Write it as "08:00".')),
  );
}

function telephone() {
  return v.pipe(
    v.string(message('A telephone number is expected here.', 'Put it in quotes, as "112".')),
    v.regex(/^\+?\d[\d -]{1,30}$/, message('This is no telephone number.', 'Write digits, as "112".')),
  );
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
