import { clusterOf } from '../clusters/fold-rows.ts';
import { say } from '../messages/say.ts';
import { audienceOf } from '../telling/audience.ts';
import { beginTelling, type Telling, tellAll } from '../telling/tell-all.ts';
import type { WhatCame } from '../telling/tell-dialog.tsx';
import { attempt } from './attempt.ts';
import type { CaseActions } from './case-actions.ts';
import type { DeskLists } from './desk-lists.ts';
import type { DeskState, DeskStore } from './desk-state.ts';

/** Telling everybody who reported one object or event what came of it. */
export type TellingActions = ReturnType<typeof createTellingActions>;

export function createTellingActions(store: DeskStore, cases: CaseActions, lists: DeskLists) {
  let telling: Telling | null = null;
  let isNoteKept = false;
  return {
    async ask(id: string): Promise<void> {
      telling = null;
      isNoteKept = false;
      const members = clusterOf(store.read().lists?.rows ?? [], id);
      // Without a connection there is nothing to choose from; telling would not work either.
      const { advisories } = await store
        .read()
        .seat.api.advisories()
        .catch(() => ({ advisories: [] }));
      const asking = advisories.filter(({ asks }) => asks);
      const audience = audienceOf(members);
      store.change({ telling: { id, audience, advisories: asking, told: null }, trouble: null });
    },
    close: () => store.change({ telling: null, trouble: null }),
    tell: ({ text, isForPublic, asked }: WhatCame) =>
      attempt(store, { busy: 'tell', kept: 'telling.kept' }, async () => {
        const { seat, telling: shown } = store.read();
        if (shown === null) return;
        const begun = telling ?? beginTelling(text);
        telling = begun;
        const show = () => showTold(store, shown, begun.told.size);
        show();
        try {
          await tellAll(seat, shown.audience.reached, begun, show);
          // After the reporters: they are the first to know.
          if (isForPublic && !isNoteKept) {
            await seat.api.writePublicNote({ ...(asked ?? { advisory: null, helped: 0 }), text });
            isNoteKept = true;
          }
        } finally {
          await Promise.all([cases.read(shown.id), lists.refresh('now')]).catch(() => {});
        }
        const said = say('telling.said', { count: begun.told.size });
        store.change({ telling: null, said });
      }),
  };
}

function showTold(store: DeskStore, shown: NonNullable<DeskState['telling']>, told: number): void {
  if (store.read().telling !== null) store.change({ telling: { ...shown, told } });
}
