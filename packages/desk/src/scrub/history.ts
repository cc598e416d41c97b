/** What was, what is, and what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What was changed last, so that typing in one place is undone as one. */
  readonly typing: string | null;
}

const MOST_STEPS = 200;

export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], typing: null };
}

/** @param typing where somebody types; null for what is a step of its own. */
export function step<T>(
  { past, present, typing: before }: History<T>,
  next: T,
  typing: string | null,
): History<T> {
  const isSameStep = typing !== null && typing === before;
  return {
    past: isSameStep ? past : [...past, present].slice(-MOST_STEPS),
    present: next,
    future: [],
    typing,
  };
}

export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], typing: null };
}

export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...later] = future;
  if (next === undefined) return history;
  return { past: [...past, present], present: next, future: later, typing: null };
}
