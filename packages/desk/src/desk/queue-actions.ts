import { openReport } from '../cases/open-report.ts';
import { nextWaiting } from '../lists/groups.ts';
import { say } from '../messages/say.ts';
import { attempt, codeOf } from './attempt.ts';
import type { DeskLists } from './desk-lists.ts';
import type { Chosen, DeskStore } from './desk-state.ts';

/** What a member can do with reports that nobody has opened. */
export type QueueActions = ReturnType<typeof createQueueActions>;

/** @param go chooses something, by way of the address. */
export function createQueueActions(store: DeskStore, lists: DeskLists, go: (chosen: Chosen) => void) {
  const api = () => store.read().seat.api;

  const claim = async (report: string) => {
    store.change({ chosen: { kind: 'waiting', report }, trouble: null });
    try {
      const result = await openReport(store.read().seat, report, (step) =>
        store.change({ reading: { kind: 'opening', step } }),
      );
      await lists.refresh('now');
      if (result.kind === 'unopenable') store.change({ reading: { kind: 'unopenable', report } });
      else go({ kind: 'case', id: result.caseId });
      store.change({ said: say(result.kind === 'opened' ? 'said.opened' : 'said.not-opened') });
    } catch (error) {
      store.change({ reading: { kind: 'failed', code: codeOf(error) } });
      await lists.refresh('now').catch(() => {});
    }
  };

  const giveUp = (busy: 'release' | 'unopenable', act: (report: string) => Promise<void>) =>
    attempt(store, { busy, kept: 'kept.nothing-changed' }, async () => {
      const { chosen } = store.read();
      if (chosen.kind !== 'waiting') return;
      await act(chosen.report);
      store.change({ said: say(busy === 'release' ? 'said.released' : 'said.unopenable') });
      await lists.refresh('now');
      go({ kind: 'nothing' });
    });

  return {
    claim,
    async claimNext(): Promise<void> {
      const { lists: shown, held } = store.read();
      const known = held ?? shown;
      const next = known && nextWaiting(known);
      if (next) await claim(next.report);
      else store.change({ said: say('said.nothing-waiting') });
    },
    release: () => giveUp('release', (report) => api().release(report)),
    markUnopenable: () => giveUp('unopenable', (report) => api().markUnopenable(report)),
  };
}
