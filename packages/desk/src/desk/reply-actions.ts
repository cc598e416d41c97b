import { say, spokenLanguage } from '../messages/say.ts';
import { type OfferedReply, offerReplies, readReplies } from '../replies/read-replies.ts';
import { attempt } from './attempt.ts';
import type { CaseActions } from './case-actions.ts';
import { type DeskState, type DeskStore, emptyDraft } from './desk-state.ts';

/** Beginning an answer with what the programme has worded in the reporter's language. */
export type ReplyActions = ReturnType<typeof createReplyActions>;

export function createReplyActions(store: DeskStore, cases: CaseActions) {
  const load = async () => {
    if (store.read().replies.length > 0) return;
    store.change({ replies: await readReplies(store.read().seat.fetchFile) });
  };
  // Fetched beforehand, so that a gap in a draft that was kept is known to be one.
  void load().catch(() => {});
  return {
    open: () =>
      attempt(store, { busy: 'replies', kept: 'kept.your-text' }, async () => {
        await load();
        store.change({ isChoosingReply: true });
      }),
    close: () => store.change({ isChoosingReply: false }),
    choose(reply: OfferedReply): void {
      const { reading, drafts } = store.read();
      store.change({ isChoosingReply: false });
      if (reading.kind !== 'case') return;
      const id = reading.opened.row.case;
      const { reply: before } = drafts[id] ?? emptyDraft;
      const text = before.trim() === '' ? reply.text : `${before.trimEnd()}\n\n${reply.text}`;
      cases.draft(id, { reply: text });
      store.change({ begunWith: { id, reply }, said: say('replies.said', { title: reply.title }) });
    },
  };
}

/** The replies for the case that is read, in its reporter's language. */
export function offeredIn({ replies, reading }: Pick<DeskState, 'replies' | 'reading'>): OfferedReply[] {
  if (reading.kind !== 'case') return [];
  return offerReplies(replies, { locale: reading.opened.report.locale, reader: spokenLanguage().tag });
}
