import type { CaseAwards } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { nameOf } from '../members/read-roster.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { ProgrammeRewards } from '../programme/read-rewards.ts';
import type { Seat } from '../seat/seat.ts';
import { CaseAwardView } from './case-award-view.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import type { ReadFacts } from './read-facts.ts';
import { RecommendDialog } from './recommend-dialog.tsx';
import { FactList } from './recommendation-sheet.tsx';
import { writeFacts } from './write-facts.ts';
import { recommend, summaryForPanel } from './write-recommendation.ts';

/** What members verified of a case, what was recommended on it, and what became of that. */
export function ThanksSection({
  seat,
  rewards,
  opened,
  onSaid,
  onChanged,
}: {
  seat: Seat;
  rewards: ProgrammeRewards;
  opened: OpenedCase;
  onSaid: (said: string) => void;
  /** Reads the case again: something was added to it. */
  onChanged: () => void;
}) {
  const id = opened.row.case;
  const [known, setKnown] = useState<CaseAwards | null>(null);
  const [dialog, setDialog] = useState<'facts' | 'recommend' | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const refresh = () => seat.api.caseAwards(id).then(setKnown, (error: unknown) => setProblem(codeOf(error)));
  useEffect(() => void refresh(), [opened]);
  // The programme may have stopped thanking since we signed in.
  if (known === null && (problem === null || problem === 'not-found')) return null;
  const isDone = (said: string) => {
    setDialog(null);
    onSaid(said);
    void refresh();
    onChanged();
  };
  const { awards = [], facts: listed = [], deciders = [] } = known ?? {};
  const facts = opened.facts.filter(({ id: record }) => listed.some((each) => each.record === record));
  const self = seat.session.account;
  const others = facts.filter(({ account, isProven }) => isProven && account !== self);
  const name = (account: string) => nameOf(seat.members, account);
  const isRipe = opened.row.scrub !== null && opened.row.vetted === 2 && opened.row.vettedOn !== null;
  const isBusy = awards.some(
    ({ state, offer }) => state === 'open' || (state === 'granted' && offer === null),
  );
  return (
    <section class="thanks" aria-label={say('thanks.title')}>
      <h2>{say('thanks.title')}</h2>
      {facts.length === 0 && awards.length === 0 && <p class="quiet small">{say('thanks.what')}</p>}
      {problem && <ProblemNotice code={problem} />}
      {facts.map((each) => (
        <FactsView key={each.ref} facts={each} name={name(each.account)} />
      ))}
      {awards.map((award) => (
        <CaseAwardView
          key={award.ref}
          {...{ seat, opened, award }}
          name={name(award.account)}
          onOffered={() => isDone(say('offer.said'))}
        />
      ))}
      {isRipe && !isBusy && known !== null && (
        <Ways
          hint={hintOf({ facts, others, deciders })}
          mayRecommend={others.length > 0 && deciders.length > 0}
          onVerify={() => setDialog('facts')}
          onRecommend={() => setDialog('recommend')}
        />
      )}
      {dialog === 'facts' && (
        <FactsDialog
          onSign={(signed) => writeFacts(seat, opened.row, signed)}
          onDone={() => isDone(say('facts.said'))}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'recommend' && (
        <RecommendDialog
          {...{ rewards, deciders, nameOf: name }}
          facts={others}
          desk={seat.session.desk}
          summary={summaryForPanel(opened)}
          onRecommend={(recommending) => recommend(seat, opened, recommending)}
          onDone={() => isDone(say('recommend.said'))}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
}

function Ways({
  hint,
  mayRecommend,
  onVerify,
  onRecommend,
}: {
  /** Why nothing can be recommended yet. */
  hint: string | null;
  mayRecommend: boolean;
  onVerify: () => void;
  onRecommend: () => void;
}) {
  return (
    <>
      {hint !== null && <p class="quiet small">{hint}</p>}
      <div class="actions">
        <Button kind="plain" onPress={onVerify}>
          {say('thanks.verify')}
        </Button>
        {mayRecommend && (
          <Button kind="plain" onPress={onRecommend}>
            {say('thanks.recommend')}
          </Button>
        )}
      </div>
    </>
  );
}

function FactsView({ facts: { day, facts, isProven }, name }: { facts: ReadFacts; name: string }) {
  return (
    <div class="note">
      <FactList facts={facts} />
      <p class="by">{say('thanks.facts.by', { name, day: longDay(day) })}</p>
      {!isProven && <p class="wrong">{say('thanks.facts.unproven')}</p>}
    </div>
  );
}

function hintOf({
  facts,
  others,
  deciders,
}: {
  facts: readonly ReadFacts[];
  others: readonly ReadFacts[];
  deciders: readonly string[];
}): string | null {
  if (deciders.length === 0) return say('recommend.no-panel');
  if (others.length > 0) return null;
  return say(facts.length === 0 ? 'thanks.needs-facts' : 'thanks.needs-other');
}
