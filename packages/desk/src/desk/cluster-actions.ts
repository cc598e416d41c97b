import { newCaseId } from '@bellbuoy/protocol';
import { planFold, planUnfold } from '../clusters/fold-rows.ts';
import { say } from '../messages/say.ts';
import { attempt } from './attempt.ts';
import type { DeskLists } from './desk-lists.ts';
import type { DeskStore } from './desk-state.ts';

/** What a member can do with cases of one object or event. All of it can be undone. */
export type ClusterActions = ReturnType<typeof createClusterActions>;

export function createClusterActions(store: DeskStore, lists: DeskLists) {
  const rows = () => store.read().lists?.rows ?? [];
  const put = (cases: Readonly<Record<string, string | null>>, said: string) =>
    attempt(store, { busy: 'fold', kept: 'kept.nothing-changed' }, async () => {
      if (Object.keys(cases).length > 0) await store.read().seat.api.fold({ cases });
      store.change({ selected: new Set() });
      await lists.refresh('now');
      store.change({ said });
    });
  const undoable = async ({ after, before }: ReturnType<typeof planFold>, said: string) => {
    if (await put(after, said)) store.change({ undo: () => put(before, say('said.undone')) });
  };
  return {
    /** Chooses a case for folding, or no longer. */
    select(id: string) {
      const selected = new Set(store.read().selected);
      if (!selected.delete(id)) selected.add(id);
      store.change({ selected });
    },
    clear: () => store.change({ selected: new Set() }),
    fold: (ids: readonly string[]) => undoable(planFold(rows(), ids, newCaseId()), say('said.folded')),
    unfold: (ids: readonly string[]) => undoable(planUnfold(rows(), ids), say('said.unfolded')),
  };
}
