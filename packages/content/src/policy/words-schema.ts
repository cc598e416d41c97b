// A language's file: every text of the policy, for the ids that `policy.yaml` lists.

import { CATEGORIES, EXCLUSIONS } from '@bellbuoy/protocol';
import * as v from 'valibot';
import { list, members, membersOf, text } from '../yaml/schema.ts';
import {
  type CategoryRule,
  type CategoryWords,
  COMMON_QUESTIONS,
  HELP_READERS,
  OBSERVATIONS,
  type PolicyWords,
  WHOEVER_ANSWERS,
} from './policy.ts';
import type { Structure } from './structure.ts';

const title = text(90);
const line = text(240);
const paragraph = text(600);

const CLOSED = {
  categories: 'The twelve categories are fixed: none can be added, and each has its words.',
  exclusions: 'The thirteen exclusions are fixed: none can be added or dropped, and each has its words.',
};
const LISTED = 'Each file of a language has exactly what policy.yaml lists.';

const question = members({ label: line, hint: v.exactOptional(line) });
const passage = members({ title, text: paragraph });

const scope = members({ title, lead: paragraph, test: paragraph, judged: paragraph });

const gate = members({
  seen: asked({ options: membersOf(OBSERVATIONS, question) }),
  closest: asked({ none: question }),
  reason: asked({ none: question }),
  whoever: asked({ options: membersOf(WHOEVER_ANSWERS, question) }),
  answers: membersOf(['told', 'feeling', 'no', 'unsure'], passage),
  outside: members({
    title,
    whyTitle: title,
    insteadTitle: title,
    stop: title,
    goOn: question,
    remark: question,
  }),
});

const exclusion = members({ title, why: paragraph, instead: paragraph });
const contact = members({ name: title, helps: line });

const help = members({
  title,
  hint: line,
  blameless: list(paragraph),
  danger: paragraph,
  legal: passage,
  care: list(line),
  reader: asked({ options: membersOf(HELP_READERS, question) }),
  outsideHelper: passage,
  goOn: title,
});

const ruling = members({ title, search: list(text(60), 30), answer: paragraph, unless: paragraph });

/** The schema of a language's file for one structure. */
export function wordsSchema(structure: Structure): v.GenericSchema<unknown, PolicyWords> {
  const { categories, contacts, rulings } = structure;
  const rules = new Map(categories.map((rule) => [rule.id, rule]));
  return members({
    scope,
    gate,
    common: membersOf(COMMON_QUESTIONS, question),
    categories: membersOf(CATEGORIES, (id) => categoryWords(rules.get(id)), CLOSED.categories),
    exclusions: membersOf(EXCLUSIONS, exclusion, CLOSED.exclusions),
    contacts: membersOf(
      contacts.map(({ id }) => id),
      contact,
      LISTED,
    ),
    help,
    rulings: membersOf(
      rulings.map(({ id }) => id),
      ruling,
      LISTED,
    ),
  });
}

function categoryWords(rule: CategoryRule | undefined): v.GenericSchema<unknown, CategoryWords> {
  const { accepted, safetyFirst, questions } = rule ?? { accepted: true, safetyFirst: false, questions: [] };
  const always = {
    title,
    hint: line,
    counts: list(line),
    innocent: list(line),
    questions: membersOf(questions, question, LISTED),
  };
  const safety = members({ title, steps: list(line), goOn: title });
  // Which of these two there are depends on the rule, which types cannot follow.
  const schema = members({
    ...always,
    ...(safetyFirst ? { safety } : {}),
    ...(accepted ? {} : { notAccepted: paragraph }),
  });
  return schema as unknown as v.GenericSchema<unknown, CategoryWords>;
}

function asked<const Entries extends v.ObjectEntries>(entries: Entries) {
  return members({ label: line, hint: v.exactOptional(line), ...entries });
}
