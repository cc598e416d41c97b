import { ADVISORY_ANSWER, ASKING_PATH, askedAnswer, inLanguage, parseAsking } from '@bellbuoy/content/asking';
import {
  type Category,
  hashB64,
  isRedressMatter,
  type Matter,
  parseJson,
  REDRESS_QUESTIONS,
} from '@bellbuoy/protocol';
import * as v from 'valibot';
import { say, spokenLanguage } from '../messages/say.ts';
import type { FetchFile, Programme } from '../programme/read-programme.ts';

/** A question of the report form, as the programme's policy words it. */
export interface AskedQuestion {
  readonly id: string;
  readonly words: string;
}

/** An answer under the question that it was given to. */
export interface AskedAnswer extends AskedQuestion {
  readonly text: string;
}

/** The questions that every category asks. */
const COMMON = ['saw', 'where', 'when', 'innocent'] as const;

const question = v.object({ label: v.string() });
const questions = v.record(v.string(), question);
/** What the desk needs of `/policy.json`. */
const policy = v.object({
  categories: v.array(v.object({ id: v.string(), questions: v.array(v.string()) })),
  words: v.record(
    v.string(),
    v.object({ common: questions, categories: v.record(v.string(), v.object({ questions })) }),
  ),
});
type Policy = v.InferOutput<typeof policy>;

/** What was asked of a report. */
export interface AskedReport {
  readonly category: Matter;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * The questions that a report answers in the desk's language, in the order in which they are asked. None when the policy cannot be
 * fetched, or is not the one that the descriptor names: a letter can be read without its questions' words.
 */
export async function readQuestions(
  { fetchFile, programme }: { readonly fetchFile: FetchFile; readonly programme: Programme },
  { category, answers }: AskedReport,
): Promise<readonly AskedQuestion[]> {
  // Those of guardians are the product's own, and no policy changes them.
  if (isRedressMatter(category)) {
    return REDRESS_QUESTIONS[category].map((id) => ({ id, words: say(`question.${id}`) }));
  }
  const bytes = await fetchFile('/policy.json').catch(() => null);
  if (bytes === null || hashB64(bytes) !== programme.descriptor.policy.hash) return [];
  const parsed = v.safeParse(policy, parseJson(bytes));
  if (!parsed.success) return [];
  const asked = questionsOf(parsed.output, category);
  const advisory = answers[ADVISORY_ANSWER];
  return advisory === undefined ? asked : [...asked, ...(await advisoryQuestions(fetchFile, advisory))];
}

/** What an advisory asked. Nobody signs its words: they are shown as what somebody was asked, and decide nothing. */
async function advisoryQuestions(fetchFile: FetchFile, id: string): Promise<AskedQuestion[]> {
  const bytes = await fetchFile(ASKING_PATH).catch(() => null);
  const asking = bytes === null ? null : parseAsking(parseJson(bytes));
  const asks = asking?.find((advisory) => advisory.id === id)?.asks ?? [];
  const { tag } = spokenLanguage();
  return [
    { id: ADVISORY_ANSWER, words: say('question.advisory') },
    ...asks.map((ask) => ({ id: askedAnswer(ask.id), words: inLanguage(ask.question, tag) })),
  ];
}

/** A report's answers as they were asked for: a signed report carries them in alphabetical order. */
export function answersInOrder(
  answers: Readonly<Record<string, string>>,
  asked: readonly AskedQuestion[],
): AskedAnswer[] {
  const order: readonly string[] = asked.length === 0 ? COMMON : asked.map(({ id }) => id);
  const rank = (id: string) => order.indexOf(id) + 1 || order.length + 1;
  return Object.entries(answers)
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([id, text]) => ({ id, text, words: asked.find((one) => one.id === id)?.words ?? plainWords(id) }));
}

function questionsOf({ categories, words: all }: Policy, category: Category): AskedQuestion[] {
  const theirs = all[spokenLanguage().tag] ?? all['en'];
  if (theirs === undefined) return [];
  const own = categories.find(({ id }) => id === category)?.questions ?? [];
  const words = { ...theirs.categories[category]?.questions, ...theirs.common };
  return ['saw', ...own, 'where', 'when', 'innocent'].flatMap((id) => {
    const label = words[id]?.label;
    return label === undefined ? [] : [{ id, words: label }];
  });
}

/** Without the policy's words, the desk's own; a question that this version does not know is shown by its id. */
function plainWords(id: string): string {
  const known = COMMON.find((common) => common === id);
  return known === undefined ? id : say(`question.${known}`);
}
