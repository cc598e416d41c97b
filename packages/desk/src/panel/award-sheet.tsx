import type { ActResult } from '@bellbuoy/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AwardVotes } from '../awards/award-votes.tsx';
import { awardWords } from '../awards/award-words.ts';
import { RecommendationSheet } from '../awards/recommendation-sheet.tsx';
import { longDay } from '../days/day-words.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { bandWords } from '../programme/read-rewards.ts';
import { decideAward } from './decide-award.ts';
import type { PanelPlace } from './panel-place.ts';
import type { ReadAward } from './read-award.ts';
import { StepBack } from './step-back.tsx';

/** One recommendation: what happened, what is true of it, the rules, and the two answers, equal in weight. */
export function AwardSheet({
  place,
  read,
  onDone,
  onClose,
}: {
  place: PanelPlace;
  read: ReadAward;
  onDone: (said: string) => void;
  onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { award, opened, votes } = read;
  const { recommendation, facts } = opened;
  useEffect(() => heading.current?.focus(), [award.ref]);
  const isToDecide = award.state === 'open' && award.decided === null && award.mayDecide;
  return (
    <article class="sample act-sheet">
      <h2 ref={heading} tabIndex={-1}>
        {awardWords(award.award)}
      </h2>
      <BandLine {...{ place, read }} />
      <RecommendationSheet {...recommendation} facts={facts} />
      <p class="quiet">
        {say('awards.proven', {
          account: recommendation.account,
          desk: recommendation.desk,
          day: longDay(recommendation.day),
        })}
      </p>
      {votes.length > 0 && (
        <section aria-label={say('awards.votes')}>
          <h3>{say('awards.votes')}</h3>
          <AwardVotes votes={votes} />
        </section>
      )}
      {award.decided !== null && award.state === 'open' && <p>{say(`awards.own.${award.decided}`)}</p>}
      {isToDecide && (
        <Deciding
          onDecide={(result, reason) => decideAward(place, read, { result, reason })}
          onDecided={(result) => onDone(say(`awards.own.${result}`))}
        />
      )}
      {isToDecide && (
        <StepBack
          onStepBack={() => place.around.api.stepBackFromAward(award.ref)}
          onDone={() => onDone(say('awards.own.stepped-back'))}
        />
      )}
      <p>
        <button type="button" class="button plain" onClick={onClose}>
          {say('awards.back')}
        </button>
      </p>
    </article>
  );
}

/** What the rules say of such an award, beside it. */
function BandLine({ place: { rewards }, read: { award } }: { place: PanelPlace; read: ReadAward }) {
  return (
    <p class="notice">
      {award.award.kind === 'money' && <span>{bandWords(rewards, award.award.band)}</span>}
      <span>{standing(award)}</span>
    </p>
  );
}

function standing({ state, approvals, account, day, closesOn, closedOn }: ReadAward['award']): string {
  if (state === 'open') return say('awards.approvals', { count: approvals, day: longDay(closesOn) });
  if (state === 'ended') return say('thanks.state.ended', { name: account, day: longDay(day) });
  return say(`thanks.state.${state}`, { day: longDay(closedOn ?? closesOn) });
}

function Deciding({
  onDecide,
  onDecided,
}: {
  onDecide: (result: ActResult, reason: string) => Promise<void>;
  onDecided: (result: ActResult) => void;
}) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [working, setWorking] = useState<ActResult | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const decide = async (result: ActResult) => {
    setTried(true);
    if (working !== null) return;
    if (reason.trim() === '') {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setWorking(result);
    setProblem(null);
    try {
      await onDecide(result, reason.trim());
      onDecided(result);
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(null);
    }
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={say('awards.reason')}
        hint={say('awards.reason.hint')}
        error={isTried && reason.trim() === '' ? say('awards.reason.missing') : null}
        text={reason}
        onText={setReason}
      />
      <p class="hint">{say('awards.alone')}</p>
      {problem && <ProblemNotice code={problem} kept="awards.kept" />}
      <div class="equals">
        <Button
          working={working === 'refused' ? say('awards.working') : null}
          onPress={() => void decide('refused')}
        >
          {say('awards.refuse')}
        </Button>
        <Button
          working={working === 'granted' ? say('awards.working') : null}
          onPress={() => void decide('granted')}
        >
          {say('awards.grant')}
        </Button>
      </div>
    </form>
  );
}
