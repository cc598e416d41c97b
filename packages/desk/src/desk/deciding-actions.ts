import type { OpenedCase } from '../cases/opened-case.ts';
import { longDay } from '../days/day-words.ts';
import type { Answer, Ending, Verdict } from '../deciding/decisions.ts';
import { writeAnswer, writeEnding, writeHaste, writeReview } from '../deciding/write-decision.ts';
import { saveFile } from '../handing-over/save-file.ts';
import { type Handing, handOver } from '../handing-over/write-package.ts';
import { say } from '../messages/say.ts';
import { type Finding, writeFinding } from '../redress/write-finding.ts';
import type { CaseActions } from './case-actions.ts';
import type { DeskStore } from './desk-state.ts';

/** What members do to decide a case, and to pass it on. */
export type DecidingActions = ReturnType<typeof createDecidingActions>;

export function createDecidingActions(store: DeskStore, cases: CaseActions) {
  const seat = () => store.read().seat;
  const onCase = (act: (opened: OpenedCase) => Promise<string>) =>
    cases.act({ busy: 'decide', kept: 'kept.your-text' }, act);
  return {
    answer: (answer: Answer) =>
      onCase(async (opened) => {
        await writeAnswer(seat(), opened, answer);
        return say('said.vetted');
      }),
    /** Ends a case, or proposes how: for a while that can be taken back. */
    end: async (ending: Ending) => {
      const isDone = await onCase(async (opened) => {
        const { state, purgeOn } = await writeEnding(seat(), opened, ending);
        if (state === 'second-review') return say('said.proposed');
        return purgeOn === null
          ? say('said.finished')
          : say('said.finished-until', { day: longDay(purgeOn) });
      });
      if (isDone) store.change({ undo: cases.reopen });
      return isDone;
    },
    review: (verdict: Verdict) =>
      onCase(async (opened) => {
        const purgeOn = await writeReview(seat(), opened, verdict);
        return purgeOn === null ? say('said.sent-back') : say('said.agreed', { day: longDay(purgeOn) });
      }),
    find: (finding: Finding) =>
      onCase(async (opened) => {
        const { on, purgeOn } = await writeFinding(seat(), opened, finding);
        if (finding.outcome === 'checked') return say('redress.said.checked', { day: longDay(on) });
        return say('redress.said.found', { day: longDay(purgeOn) });
      }),
    hasten: (reason: string) =>
      onCase(async (opened) => {
        await writeHaste(seat(), opened, reason);
        return say('said.hastened');
      }),
    handOver: (handing: Handing) =>
      onCase(async (opened) => {
        const file = await handOver(seat(), opened, handing);
        store.change({ handed: { id: opened.row.case, file } });
        saveFile(file);
        return say('said.handed-over');
      }),
  };
}
