import { writeRecusal } from '../cases/write-note.ts';
import { isOpenRow, type OpenRow } from '../lists/list-rows.ts';
import { nameOf } from '../members/read-roster.ts';
import { say } from '../messages/say.ts';
import type { ScrubTarget } from '../scrub/passages.ts';
import { draftKey, type ScrubDraft } from '../scrub/scrub-draft.ts';
import { type Scrubbing, writeScrub } from '../scrub/write-scrub.ts';
import { type Translated, writeTranslation } from '../scrub/write-translation.ts';
import { attempt } from './attempt.ts';
import type { CaseActions } from './case-actions.ts';
import type { DeskLists } from './desk-lists.ts';
import { type DeskState, type DeskStore, emptyDraft } from './desk-state.ts';

/** What a claimant does to put a case into the desk's own words. */
export type ScrubActions = ReturnType<typeof createScrubActions>;

export function createScrubActions(store: DeskStore, cases: CaseActions, lists: DeskLists) {
  const close = () => store.change({ scrubbing: null, trouble: null });

  const keepDraft = (id: string, target: ScrubTarget, draft: ScrubDraft | null) => {
    const { [draftKey(target)]: _, ...others } = (store.read().drafts[id] ?? emptyDraft).scrub;
    cases.draft(id, { scrub: draft === null ? others : { ...others, [draftKey(target)]: draft } });
  };

  const keepTranslation = (
    id: string,
    target: ScrubTarget,
    texts: Readonly<Record<string, string>> | null,
  ) => {
    const { [draftKey(target)]: _, ...others } = (store.read().drafts[id] ?? emptyDraft).translations;
    const translations = texts === null ? others : { ...others, [draftKey(target)]: texts };
    cases.draft(id, { translations });
  };

  return {
    /** Opens the editor for the case that is read here, if it is ours. */
    begin(target: ScrubTarget = 'case'): void {
      const { reading, seat } = store.read();
      if (reading.kind !== 'case' || reading.opened.row.claimant !== seat.session.account) return;
      store.change({ scrubbing: { id: reading.opened.row.case, target }, trouble: null });
    },
    close,
    keepDraft,
    showTranslations: (isShown: boolean) => store.change({ showsTranslations: isShown }),
    beginTranslation(target: ScrubTarget = 'case'): void {
      const { reading } = store.read();
      if (reading.kind !== 'case') return;
      if (target === 'case' && reading.opened.original === null) return;
      store.change({ translating: { id: reading.opened.row.case, target }, trouble: null });
    },
    closeTranslation: () => store.change({ translating: null, trouble: null }),
    keepTranslation,
    translate: (target: ScrubTarget, translated: Translated) =>
      cases.act({ busy: 'translate', kept: 'kept.your-text' }, async (opened) => {
        await writeTranslation(store.read().seat, opened, target, translated);
        keepTranslation(opened.row.case, target, null);
        store.change({ translating: null, showsTranslations: true });
        return say('scrub.translation.said');
      }),
    /** Asks who steps back, of a case on the list. Nothing yet is done. */
    askToStepBack(): void {
      const row = chosenRow(store.read());
      if (row !== null) store.change({ steppingBack: { case: row.id, report: row.report }, trouble: null });
    },
    closeStepBack: () => store.change({ steppingBack: null }),
    stepBack: (account: string, reason: string) =>
      attempt(store, { busy: 'recuse', kept: 'kept.nothing-changed' }, async () => {
        const { steppingBack: about, seat } = store.read();
        if (about === null) return;
        const name = nameOf(seat.members, account);
        await writeRecusal(seat, about, { account, reason: say('scrub.recuse.note', { name, reason }) });
        store.change({ steppingBack: null, said: say('scrub.recuse.said', { name }) });
        if (account === seat.session.account) store.change({ reading: { kind: 'failed', code: 'recused' } });
        await Promise.all([lists.refresh('now'), cases.read(about.case)]);
      }),
    save: (target: ScrubTarget, scrubbing: Scrubbing) =>
      cases.act({ busy: 'scrub', kept: 'kept.your-text' }, async (opened) => {
        await writeScrub(store.read().seat, opened, scrubbing);
        keepDraft(opened.row.case, target, null);
        // What is restricted is not to live on in what somebody had begun to translate.
        if (scrubbing.choice === 'restricted') cases.draft(opened.row.case, { translations: {} });
        close();
        return say(`scrub.said.${scrubbing.choice}`);
      }),
  };
}

/** The row that somebody chose, where it is a case that is open to them. */
export function chosenRow({ chosen, lists }: Pick<DeskState, 'chosen' | 'lists'>): OpenRow | null {
  const row = chosen.kind === 'case' ? lists?.rows.find(({ id }) => id === chosen.id) : undefined;
  return row !== undefined && isOpenRow(row) ? row : null;
}
