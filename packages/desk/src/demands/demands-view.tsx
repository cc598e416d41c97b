import type { CloseDemand, DemandList, RecordDemand } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import type { StaffApi } from '../staff-api/staff-api.ts';
import { DemandsPage } from './demands-page.tsx';

/** Legal demands and incidents: administrators record them, guardians read them. */
export function DemandsView({
  api,
  mayRecord,
  today,
  onSaid,
}: {
  api: StaffApi;
  mayRecord: boolean;
  today: () => string;
  onSaid: (said: string) => void;
}) {
  const [list, setList] = useState<DemandList | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const [isWorking, setWorking] = useState(false);
  const look = async () => setList(await api.demands());
  useEffect(() => {
    void look().catch((error: unknown) => setProblem(codeOf(error)));
  }, []);

  const doing = async (said: string, act: () => Promise<unknown>) => {
    if (isWorking) return false;
    setWorking(true);
    setProblem(null);
    const failed = await act().then(
      () => null,
      (error: unknown) => codeOf(error),
    );
    setProblem(failed);
    if (failed === null) onSaid(said);
    await look().catch(() => {});
    setWorking(false);
    return failed === null;
  };

  return (
    <DemandsPage
      list={list}
      problem={problem}
      isWorking={isWorking}
      mayRecord={mayRecord}
      today={today()}
      onRecord={(demand: RecordDemand) => doing(say('demands.said'), () => api.recordDemand(demand))}
      onClose={(ref: string, close: CloseDemand) =>
        doing(say('demands.said.closed'), () => api.closeDemand(ref, close))
      }
      onState={() =>
        doing(say('demands.said.stated'), () =>
          api.stateDemands({ refs: (list?.demands ?? []).map(({ ref }) => ref) }),
        )
      }
    />
  );
}
