import type { Attachment } from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { readAttachment } from '../cases/read-attachment.ts';
import { readCase } from '../cases/read-case.ts';
import { writeNote, writeOwnNote } from '../cases/write-note.ts';
import { type SealedReply, sealReply } from '../cases/write-reply.ts';
import { writeTitle } from '../cases/write-title.ts';
import { withRead } from '../lists/groups.ts';
import { isOpenRow } from '../lists/list-rows.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { say } from '../messages/say.ts';
import { type DeskErrorCode, isDeskError } from '../problems/desk-error.ts';
import { attempt, codeOf } from './attempt.ts';
import type { DeskLists } from './desk-lists.ts';
import { type Busy, type DeskStore, type Draft, emptyDraft } from './desk-state.ts';

/** What a member can do with the case that is open. */
export type CaseActions = ReturnType<typeof createCaseActions>;

export function createCaseActions(store: DeskStore, lists: DeskLists) {
  // What was sealed and not confirmed is sent again as it is: if it did arrive the first time, the server knows it.
  let unsent: SealedReply | null = null;
  const seat = () => store.read().seat;

  const read = async (id: string) => {
    const reading = await readCase(seat(), id).then(
      (opened) => ({ kind: 'case', opened }) as const,
      (error: unknown) => ({ kind: 'failed', code: codeOf(error) }) as const,
    );
    const { chosen, lists: shown, reading: before } = store.read();
    if (chosen.kind !== 'case' || chosen.id !== id) return;
    // A letter that is open stays open when the server cannot be reached, with whatever is being written below it.
    if (reading.kind === 'failed' && before.kind === 'case' && PASSING.includes(reading.code)) return;
    store.change({ reading, lists: reading.kind === 'case' && shown ? withRead(shown, id) : shown });
  };

  const onCase = (doing: Doing, act: (opened: OpenedCase) => Promise<string>) =>
    attempt(store, doing, async () => {
      const { reading } = store.read();
      if (reading.kind !== 'case') return;
      const id = reading.opened.row.case;
      try {
        store.change({ said: await act(reading.opened) });
      } finally {
        await Promise.all([read(id), lists.refresh('now')]).catch(() => {});
      }
    });

  const draft = (id: string, change: Partial<Draft>) => {
    const { drafts } = store.read();
    store.change({ drafts: { ...drafts, [id]: { ...emptyDraft, ...drafts[id], ...change } } });
  };

  /** Takes or gives back a case, which may be one that is not open here. */
  const change = (id: string, said: 'said.taken' | 'said.given-back', act: () => Promise<void>) =>
    attempt(store, { busy: 'claim', kept: 'kept.nothing-changed' }, async () => {
      await act();
      store.change({ said: say(said) });
      await Promise.all([read(id), lists.refresh('now')]);
    });

  const take = (id: string) => change(id, 'said.taken', () => seat().api.claimCase(id));
  const giveBack = (id: string) => change(id, 'said.given-back', () => seat().api.releaseCase(id));
  const isOwn = (id: string) => {
    const row = store.read().lists?.rows.find((each) => each.id === id);
    return row !== undefined && isOpenRow(row) && row.claimant?.isSelf === true;
  };
  const titleOfCase = (id: string) => {
    const row = store.read().lists?.rows.find((each) => each.id === id);
    return row !== undefined && isOpenRow(row) ? (row.card?.subject ?? '') : '';
  };
  const putTitle = (opened: OpenedCase, subject: string, said: 'said.titled' | 'said.undone') =>
    attempt(store, { busy: 'title', kept: 'kept.your-text' }, async () => {
      await writeTitle(seat(), opened, subject);
      store.change({ said: say(said) });
      await Promise.all([read(opened.row.case), lists.refresh('now')]).catch(() => {});
    });
  /** Offers to take back what was done, once it was. */
  const undoable = async (done: Promise<boolean>, undo: () => Promise<unknown>) => {
    const isDone = await done;
    if (isDone) store.change({ undo });
    return isDone;
  };

  return {
    read,
    draft,
    /** Does something with the case that is open, and reads it again. */
    act: onCase,
    take: (id: string) => undoable(take(id), () => giveBack(id)),
    // A lead who gives back what a colleague had cannot give it to them again.
    giveBack: (id: string) => (isOwn(id) ? undoable(giveBack(id), () => take(id)) : giveBack(id)),
    reply: (text: string) =>
      onCase({ busy: 'reply', kept: 'kept.your-text' }, async (opened) => {
        const id = opened.row.case;
        const isSame = unsent?.text === text && unsent.caseId === id;
        if (unsent === null || !isSame) unsent = await sealReply(seat(), opened, text);
        await seat()
          .api.reply(id, unsent.request)
          .catch((error: unknown) => {
            if (isDeskError(error, 'moved-on')) unsent = null;
            throw error;
          });
        unsent = null;
        draft(id, { reply: '' });
        return say('said.replied');
      }),
    note: (text: string) =>
      onCase({ busy: 'note', kept: 'kept.your-text' }, async (opened) => {
        await writeNote(seat(), opened.row, text);
        draft(opened.row.case, { note: '' });
        return say('said.noted');
      }),
    ownNote: (text: string) =>
      onCase({ busy: 'own-note', kept: 'kept.your-text' }, async ({ row }) => {
        await writeOwnNote(seat(), row, text);
        draft(row.case, { ownNote: '' });
        return say('scrub.own.said');
      }),
    title: async (subject: string) => {
      const { reading } = store.read();
      if (reading.kind !== 'case') return false;
      const { opened } = reading;
      const before = titleOfCase(opened.row.case);
      return undoable(putTitle(opened, subject, 'said.titled'), () =>
        putTitle(opened, before, 'said.undone'),
      );
    },
    attachment: (attachment: Attachment) => {
      const { chosen } = store.read();
      return readAttachment(seat(), chosen.kind === 'case' ? chosen.id : '', attachment);
    },
    reopen: () =>
      onCase({ busy: 'reopen', kept: 'kept.nothing-changed' }, async ({ row }) => {
        await seat().api.reopen(row.case);
        return say('said.reopened');
      }),
  };
}

const PASSING: readonly DeskErrorCode[] = ['unreachable', 'unavailable', 'strange-answer'];

interface Doing {
  busy: Busy;
  kept: MessageKey;
}
