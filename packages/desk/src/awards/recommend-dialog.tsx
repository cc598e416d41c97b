import { useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { useMoveFocus } from '../form/focus.ts';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { ProgrammeRewards } from '../programme/read-rewards.ts';
import { AffirmStep } from './affirm-step.tsx';
import { AwardStep } from './award-step.tsx';
import { awardWords } from './award-words.ts';
import type { ReadFacts } from './read-facts.ts';
import { RecommendationSheet, type Recommended } from './recommendation-sheet.tsx';
import { type Begun, begin, faultOf, recommendingOf, STEPS } from './recommending.ts';
import { WhyStep } from './why-step.tsx';
import type { Recommending } from './write-recommendation.ts';

export interface RecommendDialogProps {
  readonly rewards: ProgrammeRewards;
  /** What somebody else verified, of which the recommendation rests on one. */
  readonly facts: readonly ReadFacts[];
  readonly desk: string;
  readonly summary: Recommended['summary'];
  /** Who of the panel may decide. */
  readonly deciders: readonly string[];
  readonly nameOf: (account: string) => string;
  readonly onRecommend: (recommending: Recommending) => Promise<void>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Recommending thanks, one question at a time; the last page is what the panel reads. */
export function RecommendDialog(props: RecommendDialogProps) {
  const { facts, rewards, onRecommend, onDone, onClose } = props;
  const [begun, setBegun] = useState<Begun>(() => begin(facts));
  const [at, setAt] = useState(0);
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const { place, moveTo } = useMoveFocus<HTMLFormElement>();
  const step = STEPS[at] ?? 'preview';
  const fault = faultOf(step, begun, rewards.rules);
  const recommending = recommendingOf(begun, rewards.rules);
  const goTo = (next: number) => {
    setAt(next);
    setTried(false);
    setProblem(null);
    moveTo((form) => form.querySelector('h2'));
  };
  const submit = async () => {
    setTried(true);
    if (isWorking) return;
    if (fault !== null) {
      moveTo((form) => form.querySelector<HTMLElement>('[aria-invalid], [aria-describedby] input'));
      return;
    }
    if (step !== 'preview') return goTo(at + 1);
    if (recommending === null) return;
    setWorking(true);
    setProblem(null);
    try {
      await onRecommend(recommending);
      onDone();
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(false);
    }
  };
  const shared = { begun, fault: isTried ? fault : null, onChange: setBegun };
  return (
    <Modal kind="move thanks-dialog" label={say('recommend.title')} onClose={onClose}>
      <form
        ref={place}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div>
          <h2 tabIndex={-1}>{say('recommend.title')}</h2>
          <p class="quiet small">{say('step-of', { step: at + 1, all: STEPS.length })}</p>
        </div>
        {step === 'award' && <AwardStep {...shared} rewards={rewards} />}
        {step === 'why' && <WhyStep {...shared} />}
        {step === 'preview' && recommending !== null && (
          <Preview {...props} recommending={recommending} problem={problem} />
        )}
        {step !== 'award' && step !== 'why' && step !== 'preview' && (
          <AffirmStep key={step} {...shared} rule={step} facts={facts} nameOf={props.nameOf} />
        )}
        <div class="actions">
          {!(isTried && fault === 'no') && (
            <Button kind="primary" type="submit" working={isWorking ? say('recommend.working') : null}>
              {say(step === 'preview' ? 'recommend.do' : 'continue')}
            </Button>
          )}
          {at > 0 && <Button onPress={() => goTo(at - 1)}>{say('recommend.back')}</Button>}
          <Button onPress={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}

function Preview({
  recommending: { award, facts, eligibility, why },
  desk,
  summary,
  deciders,
  problem,
}: Pick<RecommendDialogProps, 'desk' | 'summary' | 'deciders'> & {
  recommending: Recommending;
  problem: DeskErrorCode | null;
}) {
  return (
    <>
      <h3>{say('recommend.preview')}</h3>
      <p>{say('recommend.preview.what', { count: deciders.length })}</p>
      <section class="sample act-sheet" aria-label={say('recommend.preview')} tabIndex={0}>
        <h3>{awardWords(award)}</h3>
        <RecommendationSheet {...{ summary, eligibility, why }} facts={{ ...facts, desk }} />
      </section>
      {problem && <ProblemNotice code={problem} kept="facts.kept" />}
    </>
  );
}
