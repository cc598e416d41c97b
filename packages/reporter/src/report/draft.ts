import { CATEGORIES, type Category, LIFE_SAFETY_CATEGORIES } from '@bellbuoy/protocol';

/** What the reporter has typed so far. It lives in this object and nowhere else. */
export interface Draft {
  category: Category | null;
  saw: string;
  where: string;
  when: string;
  urgent: boolean | null;
}

/** A draft that has every answer. */
export interface CompleteDraft extends Draft {
  readonly category: Category;
  readonly urgent: boolean;
}

/** The page that comes before the questions of a category where somebody may be in danger. */
export type SafetyStep = 'first-device' | 'first-danger' | 'first-coercion';

/** Together these fit into a frame, whatever the script: `sealReport` refuses what does not. */
export const MAX_CHARACTERS = { saw: 12_000, where: 2_000, when: 500 } as const;

const SAFETY_STEPS = {
  'found-device': 'first-device',
  tampering: 'first-danger',
  coercion: 'first-coercion',
} as const satisfies Record<(typeof LIFE_SAFETY_CATEGORIES)[number], SafetyStep>;

export function emptyDraft(): Draft {
  return { category: null, saw: '', where: '', when: '', urgent: null };
}

export function isComplete(draft: Draft): draft is CompleteDraft {
  return (
    draft.category !== null &&
    draft.urgent !== null &&
    [draft.saw, draft.where, draft.when].every((text) => text !== '')
  );
}

/** Whether anything would be lost with the page. */
export function isStarted(draft: Draft): boolean {
  return `${draft.saw}${draft.where}${draft.when}` !== '';
}

export function parseCategory(value: string | null): Category | null {
  return CATEGORIES.find((category) => category === value) ?? null;
}

export function safetyStepOf(category: Category): SafetyStep | null {
  const listed = LIFE_SAFETY_CATEGORIES.find((other) => other === category);
  return listed === undefined ? null : SAFETY_STEPS[listed];
}
