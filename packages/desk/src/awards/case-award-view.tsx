import { useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { Seat } from '../seat/seat.ts';
import { AwardVotes } from './award-votes.tsx';
import { awardWords } from './award-words.ts';
import { makeOffer } from './make-offer.ts';
import { offerWords } from './offer-words.ts';
import { type CaseAward, type OwnAward, readOwnAward } from './read-awards.ts';
import { RecommendationSheet } from './recommendation-sheet.tsx';

/** One recommendation: where it stands, the offer once it is granted, and to its author what was written. */
export function CaseAwardView({
  seat,
  opened,
  award,
  name,
  onOffered,
}: {
  seat: Seat;
  opened: OpenedCase;
  award: CaseAward;
  /** Of whoever recommended it. */
  name: string;
  onOffered: () => void;
}) {
  const [read, setRead] = useState<OwnAward | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const { own } = award;
  // Whoever has the case speaks with its reporter, and nobody else.
  const isOwn = opened.row.claimant === seat.session.account;
  const open = () => {
    setProblem(null);
    if (own === null) return;
    void readOwnAward(seat, award, own).then(setRead, (error: unknown) => setProblem(codeOf(error)));
  };
  return (
    <div class="note award">
      <p class="headline">{awardWords(award.award)}</p>
      <p>{stateWords(award, name)}</p>
      {award.offer && (
        <p>{say('offer.made', { day: longDay(award.offer.day), until: longDay(award.offer.until) })}</p>
      )}
      {award.offerUntil !== null && !isOwn && <p class="quiet">{say('offer.claimant')}</p>}
      {award.offerUntil !== null && isOwn && (
        <OfferForm {...{ seat, opened, award }} until={award.offerUntil} onOffered={onOffered} />
      )}
      {problem && <ProblemNotice code={problem} />}
      {own !== null && (
        <div class="actions">
          <Button kind="plain" onPress={open}>
            {say('thanks.read')}
          </Button>
        </div>
      )}
      {read && (
        <Modal kind="move thanks-dialog" label={awardWords(award.award)} onClose={() => setRead(null)}>
          <div class="inner act-sheet">
            <h2>{awardWords(award.award)}</h2>
            <RecommendationSheet {...read.recommendation} facts={read.facts} />
            {read.votes.length > 0 && (
              <section aria-label={say('thanks.votes')}>
                <h3>{say('thanks.votes')}</h3>
                <AwardVotes votes={read.votes} />
              </section>
            )}
            <div class="actions">
              <Button onPress={() => setRead(null)}>{say('close')}</Button>
            </div>
          </div>
        </Modal>
      )}
    </div>
  );
}

function OfferForm({
  seat,
  opened,
  award: { ref, award },
  until,
  onOffered,
}: {
  seat: Seat;
  opened: OpenedCase;
  award: CaseAward;
  until: string;
  onOffered: () => void;
}) {
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const { locale } = opened.report;
  const offer = async () => {
    setWorking(true);
    setProblem(null);
    try {
      await makeOffer(seat, opened, { ref, award, until });
      onOffered();
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <p>{say('offer.what', { until: longDay(until) })}</p>
      <p class="quiet small">{say('offer.words')}</p>
      <blockquote class="written" dir="auto" lang={locale}>
        {offerWords(locale)}
      </blockquote>
      {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
      <div class="actions">
        <Button kind="primary" working={isWorking ? say('offer.working') : null} onPress={() => void offer()}>
          {say('offer.make')}
        </Button>
      </div>
    </>
  );
}

function stateWords({ state, day, closesOn, closedOn }: CaseAward, name: string): string {
  if (state === 'open')
    return say('thanks.state.open', { name, day: longDay(day), until: longDay(closesOn) });
  if (state === 'ended') return say('thanks.state.ended', { name, day: longDay(day) });
  return say(`thanks.state.${state}`, { day: longDay(closedOn ?? day) });
}
