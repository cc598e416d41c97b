import { useRef, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';

/** An answer that is given with a reason: while it is on its way, and what became of it. */
export function useAnswer<Result>({
  onAnswer,
  onAnswered,
}: {
  onAnswer: (result: Result, reason: string) => Promise<void>;
  onAnswered: (result: Result) => void | Promise<void>;
}) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [working, setWorking] = useState<Result | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isMissing = reason.trim() === '';
  const answer = async (result: Result) => {
    setTried(true);
    if (working !== null) return;
    if (isMissing) {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setWorking(() => result);
    setProblem(null);
    try {
      await onAnswer(result, reason.trim());
      await onAnswered(result);
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(null);
    }
  };
  return { form, reason, setReason, lacksReason: isTried && isMissing, working, problem, answer };
}
