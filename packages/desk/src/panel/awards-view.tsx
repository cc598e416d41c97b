import { type AwardList, accountCode, type PanelAwardRow } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { awardWords } from '../awards/award-words.ts';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { AwardSheet } from './award-sheet.tsx';
import type { PanelPlace } from './panel-place.ts';
import { type ReadAward, readAward } from './read-award.ts';
import { type ReadPanel, readPanel } from './read-panel.ts';

/** What is recommended to the panel, to be decided by each alone. Nothing here counts what waits: nobody is to decide in order to be done. */
export function AwardsView({ place }: { place: PanelPlace }) {
  const { around, session, onSaid } = place;
  const [awards, setAwards] = useState<AwardList | null>(null);
  const [panel, setPanel] = useState<ReadPanel | null>(null);
  const [read, setRead] = useState<ReadAward | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const explain = (error: unknown) => setProblem(codeOf(error));
  const refresh = () => around.api.awards().then(setAwards, explain);
  useEffect(() => {
    void refresh();
    void readPanel(around).then(setPanel, explain);
  }, []);
  const open = (ref: string) => {
    setProblem(null);
    void readAward(place, ref).then(setRead, explain);
  };
  const close = () => setRead(null);
  const isListed = panel?.list?.members.some(({ account }) => account === session.account) === true;
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body decisions">
        <section>
          <h1>{say('bar.awards')}</h1>
          <p class="quiet">{say('awards.what')}</p>
          {problem && <ProblemNotice code={problem} />}
          {panel !== null && !isListed && <p class="notice attention">{say('awards.not-listed')}</p>}
        </section>
        {read && (
          <AwardSheet
            key={read.award.ref}
            {...{ place, read }}
            onDone={(said) => {
              onSaid(said);
              close();
              void refresh();
            }}
            onClose={close}
          />
        )}
        {awards && !read && <Awards awards={awards} onRead={open} />}
        {!read && <p class="quiet small">{say('awards.code', { code: codeOfKeys(place) })}</p>}
      </div>
    </main>
  );
}

/** What tells our keys apart from all others: whoever signs the list compares them. */
function codeOfKeys({ around, session: { origin, account } }: PanelPlace): string {
  return accountCode({ origin, account, ...around.keychain.ownKeys() });
}

function Awards({ awards, onRead }: { awards: AwardList; onRead: (ref: string) => void }) {
  const open = awards.filter(({ state }) => state === 'open');
  const closed = awards.filter(({ state }) => state !== 'open').toReversed();
  return (
    <>
      <section>
        <h2>{say('awards.open')}</h2>
        {open.length === 0 && <p>{say('awards.none')}</p>}
        <AwardRows awards={open} onRead={onRead} />
      </section>
      {closed.length > 0 && (
        <section>
          <h2>{say('awards.closed')}</h2>
          <AwardRows awards={closed} onRead={onRead} />
        </section>
      )}
    </>
  );
}

function AwardRows({ awards, onRead }: { awards: AwardList; onRead: (ref: string) => void }) {
  return (
    <ul class="action-rows">
      {awards.map((award) => (
        <li key={award.ref}>
          <div>
            <p>
              <strong>{awardWords(award.award)}</strong>
            </p>
            <p class="quiet">
              {say('awards.recommended', {
                account: award.account,
                desk: award.desk,
                day: longDay(award.day),
              })}{' '}
              · {standing(award)}
            </p>
          </div>
          {(award.mayDecide || award.decided !== null) && !award.recused && (
            <Button onPress={() => onRead(award.ref)}>
              {say('awards.read')}
              <span class="unseen">
                {' '}
                {awardWords(award.award)}, {longDay(award.day)}
              </span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function standing({ state, closesOn, closedOn, decided, recused, mayDecide }: PanelAwardRow): string {
  if (state !== 'open') return say(`awards.state.${state}`, { day: longDay(closedOn ?? closesOn) });
  if (recused) return say('awards.own.stepped-back');
  if (decided !== null) return say(`awards.own.${decided}`);
  if (!mayDecide) return say('awards.own.not-yours');
  return say('awards.until', { day: longDay(closesOn) });
}
