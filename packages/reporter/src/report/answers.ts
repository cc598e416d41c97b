// How the answer of each step is kept, and how it is said on the page where everything is checked.

import type { HelpReader, Observation, WhoeverAnswer } from '@bellbuoy/content/policy';
import { CATEGORIES, type Category, EXCLUSIONS } from '@bellbuoy/protocol';
import { say } from '../page/say.ts';
import { type Draft, MAX_CHARACTERS, type OwnKey } from './draft.ts';
import type { Step } from './path.ts';
import type { Way } from './way.ts';

interface ChoiceStep {
  /** What is said when nothing was chosen. */
  readonly problem:
    | 'error.seen'
    | 'error.closest'
    | 'error.reason'
    | 'error.reader'
    | 'error.whoever'
    | 'error.urgent';
  /** Puts a chosen value into the draft: it is one of those that the page offered. */
  readonly keep: (draft: Draft, chosen: string) => void;
  readonly say: (draft: Draft, way: Way) => string;
}

/** Questions that are answered by choosing. */
const CHOICES: ReadonlyMap<Step, ChoiceStep> = new Map<Step, ChoiceStep>([
  [
    'seen',
    {
      problem: 'error.seen',
      keep: (draft, chosen) => {
        draft.seen = chosen as Observation;
      },
      say: ({ seen }, { policy }) => (seen === null ? '' : policy.words.gate.seen.options[seen].label),
    },
  ],
  [
    'closest',
    {
      problem: 'error.closest',
      keep: (draft, chosen) => {
        draft.closest = chosen === 'none' || chosen === 'help' ? chosen : parseCategory(chosen);
      },
      say: ({ closest }, { policy: { words } }) => {
        if (closest === 'help') return words.help.title;
        return closest === null || closest === 'none'
          ? words.gate.closest.none.label
          : words.categories[closest].title;
      },
    },
  ],
  [
    'reason',
    {
      problem: 'error.reason',
      keep: (draft, chosen) => {
        draft.reason = EXCLUSIONS.find((id) => id === chosen) ?? 'none';
      },
      say: ({ reason }, { policy: { words } }) =>
        reason === null || reason === 'none' ? words.gate.reason.none.label : words.exclusions[reason].title,
    },
  ],
  [
    'closest-again',
    {
      problem: 'error.closest',
      keep: (draft, chosen) => {
        draft.closestAgain = parseCategory(chosen);
      },
      say: ({ closestAgain }, { policy: { words } }) =>
        closestAgain === null ? '' : words.categories[closestAgain].title,
    },
  ],
  [
    'reader',
    {
      problem: 'error.reader',
      keep: (draft, chosen) => {
        draft.reader = chosen as HelpReader;
      },
      // Where no helper can be written to, the desk reads it, and the page must not say otherwise.
      say: ({ reader }, { policy: { words }, hasHelper }) =>
        words.help.reader.options[reader === 'helper' && hasHelper ? 'helper' : 'desk'].label,
    },
  ],
  [
    'whoever',
    {
      problem: 'error.whoever',
      keep: (draft, chosen) => {
        draft.whoever = chosen as WhoeverAnswer;
      },
      say: ({ whoever }, { policy: { words } }) =>
        whoever === null ? '' : words.gate.whoever.options[whoever].label,
    },
  ],
  [
    'urgent',
    {
      problem: 'error.urgent',
      keep: (draft, chosen) => {
        draft.urgent = chosen === 'yes';
      },
      say: ({ urgent }) => say(urgent === true ? 'urgent.yes' : 'urgent.no'),
    },
  ],
]);

interface TextStep {
  readonly limit: number;
  /** What is said of an empty answer; null where it may be empty. */
  readonly problem: 'error.saw' | 'error.remark' | null;
}

const OWN: TextStep = { limit: MAX_CHARACTERS.own, problem: null };
const TEXTS: ReadonlyMap<Step, TextStep> = new Map<Step, TextStep>([
  ['saw', { limit: MAX_CHARACTERS.saw, problem: 'error.saw' }],
  ['innocent', { limit: MAX_CHARACTERS.innocent, problem: null }],
  ['remark', { limit: MAX_CHARACTERS.remark, problem: 'error.remark' }],
]);

/** Null for a step that is not answered by choosing. */
export function choiceOf(step: Step): ChoiceStep | null {
  return CHOICES.get(step) ?? null;
}

/** Null for a step that is not answered in words, or has a field of its own. */
export function textOf(step: Step): TextStep | null {
  return /^(?:own|asked):/.test(step) ? OWN : (TEXTS.get(step) ?? null);
}

export function keepText(draft: Draft, step: Step, text: string): void {
  if (step === 'saw' || step === 'innocent' || step === 'remark') draft[step] = text;
  else if (step.startsWith('asked:')) draft.asked[step.slice('asked:'.length)] = text;
  else draft.own[step.slice('own:'.length) as OwnKey] = text;
}

/** What was answered, as the page says it. Null for a page that asks nothing, and for a question never asked. */
export function answerTo(step: Step, draft: Draft, way: Way): string | null {
  if (step === 'seen' && draft.seen === null) return null;
  if (step === 'saw' || step === 'innocent' || step === 'remark') return draft[step];
  if (step.startsWith('asked:')) return draft.asked[step.slice('asked:'.length)] ?? '';
  if (step.startsWith('own:')) return draft.own[step.slice('own:'.length) as OwnKey] ?? '';
  return choiceOf(step)?.say(draft, way) ?? null;
}

function parseCategory(value: string): Category | null {
  return CATEGORIES.find((category) => category === value) ?? null;
}
