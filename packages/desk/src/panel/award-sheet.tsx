import { useEffect, useRef } from 'preact/hooks';
import { AwardVotes } from '../awards/award-votes.tsx';
import { awardWords } from '../awards/award-words.ts';
import { RecommendationSheet } from '../awards/recommendation-sheet.tsx';
import { longDay } from '../days/day-words.ts';
import { AnswerForm } from '../deciding/answer-form.tsx';
import { say } from '../messages/say.ts';
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
        <AnswerForm
          words={{
            hint: say('awards.reason.hint'),
            alone: say('awards.alone'),
            refuse: say('awards.refuse'),
            grant: say('awards.grant'),
          }}
          kept="awards.kept"
          onAnswer={(result, reason) => decideAward(place, read, { result, reason })}
          onAnswered={(result) => onDone(say(`awards.own.${result}`))}
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
