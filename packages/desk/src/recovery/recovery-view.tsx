import { isRecoveryInOrder, type Recovery } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import type { Desk } from '../desk/desk.ts';
import { nameOf } from '../members/read-roster.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import type { Seat } from '../seat/seat.ts';
import { refreshMembers } from '../seat/take-seat.ts';
import {
  type PreparedRecovery,
  type PreparedUse,
  passShare,
  prepareRecovery,
  prepareUse,
} from './recover.ts';
import { RecoveryPage } from './recovery-page.tsx';
import type { RecoveryPageProps } from './recovery-page-props.ts';

/** How often the page looks whether somebody asks, or has answered. */
const LOOK_EVERY_MS = 4_000;

/** A lead's page about recovery, with what it does. */
export function RecoveryView({ desk }: { desk: Desk }) {
  const { seat } = desk.store.read();
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [prepared, setPrepared] = useState<PreparedRecovery | PreparedUse | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const showProblem = (error: unknown) => setProblem(codeOf(error));
  const look = async () => setRecovery(await seat.api.recovery());
  useEffect(() => {
    void refreshMembers(seat).then((current) => desk.store.change({ seat: current }), showProblem);
    void look().catch(showProblem);
    const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  const doing = async (act: () => Promise<void>) => {
    if (isWorking) return;
    setWorking(true);
    setProblem(null);
    await act().catch(showProblem);
    await look().catch(() => {});
    setWorking(false);
  };
  const commit = async (made: PreparedRecovery | PreparedUse) => {
    const said = 'given' in made ? say('recovery.used', { count: made.given }) : say('recovery.made');
    desk.store.change({ seat: await made.commit(), said });
    setPrepared(null);
  };
  // Where there is paper, it is kept first: afterwards nobody can show it again.
  const prepare = (act: () => Promise<PreparedRecovery | PreparedUse>) =>
    doing(async () => {
      const made = await act();
      if (made.paper === null) await commit(made);
      else setPrepared(made);
    });
  const current = () => desk.store.read().seat;
  const ownShare = recovery?.share ?? null;
  const mine = recovery?.requests.find(({ account }) => account === seat.session.account) ?? null;

  return (
    <RecoveryPage
      standing={standingOf(current())}
      hasShare={ownShare !== null}
      isAlone={leadsOf(current()) === 1}
      asked={mine && { answers: mine.answers.map(({ account }) => nameOf(current().members, account)) }}
      asking={askingOf(recovery, current())}
      paper={prepared?.paper ?? null}
      isWorking={isWorking}
      problem={problem}
      onMake={() => void prepare(() => prepareRecovery(current()))}
      onKept={() =>
        void doing(async () => {
          if (prepared !== null) await commit(prepared);
        })
      }
      onForget={() => setPrepared(null)}
      onAsk={() => void doing(async () => void (await seat.api.askForShares()))}
      onPass={(id) =>
        void doing(async () => {
          const request = recovery?.requests.find((each) => each.id === id);
          if (request === undefined || ownShare === null) return;
          await passShare(current(), { id, account: request.account, share: ownShare });
          desk.store.change({ said: say('recovery.passed') });
        })
      }
      onUse={(paper) =>
        void prepare(() => {
          return prepareUse(current(), {
            paper,
            shares: [
              ...(ownShare === null ? [] : [ownShare]),
              ...(mine?.answers.map(({ share }) => share) ?? []),
            ],
          });
        })
      }
    />
  );
}

function standingOf({ members }: Seat): RecoveryPageProps['standing'] {
  const { recovery } = members.roster;
  if (recovery === null) return { kind: 'none' };
  return {
    kind: isRecoveryInOrder(members.roster) ? 'in-order' : 'out-of-date',
    day: recovery.day,
    holders: recovery.shares.map(({ holder }) => (holder === null ? null : nameOf(members, holder))),
  };
}

function leadsOf({ members }: Seat): number {
  return [...members.roster.members.values()].filter(({ role }) => role === 'lead').length;
}

function askingOf(recovery: Recovery | null, { members, session }: Seat): RecoveryPageProps['asking'] {
  return (recovery?.requests ?? [])
    .filter(({ account }) => account !== session.account)
    .map(({ id, account, answered }) => ({ id, name: nameOf(members, account), isAnswered: answered }));
}
