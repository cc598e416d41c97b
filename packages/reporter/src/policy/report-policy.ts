// What the report's pages need of the scope policy, in one language: a file of its own, because a programme's words
// are no part of the code. It comes from the same place as the page, and still nothing is taken from it unread.

import type {
  CategoryRule,
  CategoryWords,
  Contact,
  ExclusionRule,
  HelpRule,
  PolicyWords,
} from '@bellbuoy/content/policy';
import { CATEGORIES, type Category, EXCLUSIONS } from '@bellbuoy/protocol';
import * as v from 'valibot';

/** A policy as the report's pages show it. */
export interface ReportPolicy {
  /** b64 H of the whole policy, as the descriptor and the report name it. */
  readonly hash: string;
  readonly emergency: string;
  readonly contacts: readonly Contact[];
  readonly categories: readonly CategoryRule[];
  readonly exclusions: readonly ExclusionRule[];
  readonly help: HelpRule;
  readonly words: ReportWords;
}

/** The words of a policy that the report's pages show. */
export type ReportWords = Omit<PolicyWords, 'rulings'>;

const text = v.string();
const texts = v.array(text);
const question = v.object({ label: text, hint: v.exactOptional(text) });
const passage = v.object({ title: text, text });
const safety = v.object({ title: text, steps: texts, goOn: text });

const contact = v.object({
  id: text,
  url: v.exactOptional(v.pipe(text, v.startsWith('https://'))),
  telephone: v.exactOptional(text),
});
const category = v.object({
  id: v.picklist(CATEGORIES),
  accepted: v.boolean(),
  safetyFirst: v.boolean(),
  questions: texts,
});
const exclusion = v.object({ id: v.picklist(EXCLUSIONS), contacts: texts });

const categoryWords = v.object({
  title: text,
  hint: text,
  counts: texts,
  innocent: texts,
  questions: v.record(text, question),
  safety: v.exactOptional(safety),
  notAccepted: v.exactOptional(text),
});
const exclusionWords = v.object({ title: text, why: text, instead: text });

const gate = v.object({
  seen: asked({ options: each(['act', 'object', 'message', 'event', 'told', 'feeling'], question) }),
  closest: asked({ none: question }),
  reason: asked({ none: question }),
  whoever: asked({ options: each(['yes', 'no', 'unsure'], question) }),
  answers: each(['told', 'feeling', 'no', 'unsure'], passage),
  outside: v.object({
    title: text,
    whyTitle: text,
    insteadTitle: text,
    stop: text,
    goOn: question,
    remark: question,
  }),
});

const words = v.object({
  scope: v.object({ title: text, lead: text, test: text, judged: text }),
  gate,
  common: each(['saw', 'where', 'when', 'innocent'], question),
  categories: each(CATEGORIES, categoryWords),
  exclusions: each(EXCLUSIONS, exclusionWords),
  contacts: v.record(text, v.object({ name: text, helps: text })),
  help: v.object({
    title: text,
    hint: text,
    blameless: texts,
    danger: text,
    legal: passage,
    care: texts,
    reader: asked({ options: each(['desk', 'helper'], question) }),
    outsideHelper: passage,
    goOn: text,
  }),
});

const schema: v.GenericSchema<unknown, ReportPolicy> = v.object({
  hash: text,
  emergency: v.pipe(text, v.regex(/^[+\d -]+$/)),
  contacts: v.array(contact),
  categories: v.array(category),
  exclusions: v.array(exclusion),
  help: v.object({ contacts: texts, desk: v.exactOptional(text) }),
  words,
});

/** Reads the file. Null when it is not what it should be. */
export function parseReportPolicy(value: unknown): ReportPolicy | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success && parsed.output.categories.length === CATEGORIES.length ? parsed.output : null;
}

/** What a policy says of one of the twelve categories. */
export function ruleOf({ categories }: ReportPolicy, id: Category): CategoryRule {
  const rule = categories.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no category ${id}`);
  return rule;
}

/** A category's own question in words. */
export function ownQuestion(
  { words: { categories } }: ReportPolicy,
  id: Category,
  own: string,
): CategoryWords['questions'][string] {
  return categories[id].questions[own] ?? { label: own };
}

function asked<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.object({ label: text, hint: v.exactOptional(text), ...entries });
}

function each<const Ids extends readonly string[], Schema extends v.GenericSchema>(ids: Ids, item: Schema) {
  return v.object(Object.fromEntries(ids.map((id) => [id, item])) as Record<Ids[number], Schema>);
}
