import { useEffect, useRef, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';

/** How long somebody has to stop typing before what they wrote is saved. */
const SAVE_AFTER_MS = 1_500;

/** Saves what is written a moment after it was, and one saving after the other. */
export function useSaving<Written>(
  written: Written,
  {
    revision,
    save: send,
    onProblem,
  }: {
    /** Of what is kept when somebody begins. */
    revision: number;
    /** Saves what is built on a revision, and says which one it is now. */
    save: (written: Written, revision: number) => Promise<number>;
    onProblem: (code: DeskErrorCode) => void;
  },
) {
  const [isSaved, setSaved] = useState(true);
  const latest = useRef(written);
  latest.current = written;
  const state = useRef({ revision, kept: written, turn: Promise.resolve() });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = async () => {
    const saved = latest.current;
    if (state.current.kept === saved) return;
    state.current.revision = await send(saved, state.current.revision);
    state.current.kept = saved;
    if (saved === latest.current) setSaved(true);
  };
  const now = async () => {
    clearTimeout(timer.current);
    const turn = state.current.turn.catch(() => {}).then(save);
    state.current.turn = turn;
    await turn;
    return state.current.revision;
  };
  useEffect(
    () => () => {
      // Whoever goes to another page does not lose the last words.
      void now().catch(() => {});
    },
    [],
  );
  return {
    isSaved,
    now,
    later: () => {
      setSaved(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        void now().catch((error: unknown) => onProblem(codeOf(error)));
      }, SAVE_AFTER_MS);
    },
  };
}
