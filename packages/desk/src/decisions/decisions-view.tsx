import type { ActList, ActRow } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import { type Guardianship, readGuardianship } from '../guardians/guardianship.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { ActSheet } from './act-sheet.tsx';
import { actWords } from './act-words.ts';
import { type ReadAct, readAct } from './read-act.ts';

/** What guardians are asked to decide, each alone. Nothing here counts what waits: nobody is to decide in order to be done. */
export function DecisionsView({ place }: { place: GuardianPlace }) {
  const { around, onSaid } = place;
  const [acts, setActs] = useState<ActList | null>(null);
  const [guardians, setGuardians] = useState<Guardianship | null>(null);
  const [read, setRead] = useState<ReadAct | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const explain = (error: unknown) => setProblem(codeOf(error));
  const refresh = () => around.api.acts().then(setActs, explain);
  useEffect(() => {
    void refresh();
    void readGuardianship(place).then(setGuardians, explain);
  }, []);
  const open = (ref: string) => {
    setProblem(null);
    if (guardians === null) return;
    void readAct(place, guardians, ref).then(setRead, explain);
  };
  const isKeyless = guardians !== null && guardians.own?.hasKey !== true;
  const close = () => setRead(null);
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body decisions">
        <section>
          <h1>{say('bar.decisions')}</h1>
          <p class="quiet">{say('decisions.what')}</p>
          {problem && <ProblemNotice code={problem} />}
          {isKeyless && <p class="notice attention">{say('decisions.no-key')}</p>}
        </section>
        {read && guardians && (
          <ActSheet
            key={read.act.ref}
            {...{ place, guardians, read }}
            onDecided={(said) => {
              onSaid(said);
              close();
              void refresh();
            }}
            onClose={close}
          />
        )}
        {acts && !read && <Acts acts={acts} onRead={isKeyless || guardians === null ? null : open} />}
      </div>
    </main>
  );
}

function Acts({ acts, onRead }: { acts: ActList; onRead: ((ref: string) => void) | null }) {
  const open = acts.filter(({ state }) => state === 'open');
  const closed = acts.filter(({ state }) => state !== 'open').toReversed();
  return (
    <>
      <section>
        <h2>{say('decisions.open')}</h2>
        {open.length === 0 && <p>{say('decisions.none')}</p>}
        <ActRows acts={open} onRead={onRead} />
      </section>
      {closed.length > 0 && (
        <section>
          <h2>{say('decisions.closed')}</h2>
          <ActRows acts={closed} onRead={onRead} />
        </section>
      )}
    </>
  );
}

function ActRows({ acts, onRead }: { acts: ActList; onRead: ((ref: string) => void) | null }) {
  return (
    <ul class="action-rows">
      {acts.map((act) => (
        <li key={act.ref}>
          <div>
            <p>
              <strong>{actWords(act)}</strong>
            </p>
            <p class="quiet">
              {say('decisions.asked', { account: act.account, desk: act.desk, day: longDay(act.day) })} ·{' '}
              {standing(act)}
            </p>
          </div>
          {onRead && act.slot !== null && (
            <Button onPress={() => onRead(act.ref)}>
              {say('decisions.read')}
              <span class="unseen">
                {' '}
                {actWords(act)}, {longDay(act.day)}
              </span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function standing({ act, state, closesOn, closedOn, decided }: ActRow): string {
  const day = longDay(closedOn ?? closesOn);
  if (state !== 'open') return say(`decisions.state.${state}`, { day });
  if (decided !== null) return say(`decisions.own.${decided}`);
  return say(act === 'notice' ? 'decisions.due' : 'decisions.until', { day });
}
