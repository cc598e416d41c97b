import { useState } from 'preact/hooks';
import type { DecidingProps } from './deciding-props.ts';
import type { Answer } from './decisions.ts';
import { FactsStep } from './facts-step.tsx';
import { OutcomeStep } from './outcome-step.tsx';
import { ScopeStep } from './scope-step.tsx';

/** Deciding a case, one step at a time: the first that is not answered, or one that somebody wants to answer again. */
export function DecisionPanel(props: Omit<DecidingProps, 'onAgain'>) {
  const [again, setAgain] = useState<1 | 2 | null>(null);
  const { vetted } = props.opened.row;
  const step = again ?? vetted + 1;
  const shared = {
    ...props,
    onAgain: setAgain,
    onAnswer: (answer: Answer) => {
      setAgain(null);
      props.onAnswer(answer);
    },
  };
  if (step === 1) return <ScopeStep key="scope" {...shared} />;
  return step === 2 ? <FactsStep key="facts" {...shared} /> : <OutcomeStep key="outcome" {...shared} />;
}
