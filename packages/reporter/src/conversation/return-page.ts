import type { Reminder } from '../coming-back/reminder.ts';
import { loadCorrespondence } from '../load-sealing.ts';
import { saveText } from '../page/files.ts';
import { onPress, part, parts, show } from '../page/parts.ts';
import { locale, say } from '../page/say.ts';
import { setTitle } from '../page/title.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';
import { watchProgramme } from '../programme/show-state.ts';
import { speakTo } from '../redress/load-hearing.ts';
import { earnIn } from '../work/toll.ts';
import type { Writing } from './compose-message.ts';
import type { DeletedMessage } from './kept.ts';
import { showLog } from './log-view.ts';
import type { Conversation } from './read-conversation.ts';
import { type MessageOutcome, type Session, type Snapshot, today } from './session.ts';
import { showStanding } from './standing-view.ts';
import { isGone } from './states.ts';
import { showTimeline } from './timeline-view.ts';
import { WithdrawPanel } from './withdraw-panel.ts';
import { WordsForm } from './words-form.ts';
import { WriteForm } from './write-form.ts';

/** Wakes the page on which a reporter returns. */
export function attachReturnPage(): void {
  new ReturnPage().attach();
}

/** The words, then the conversation that they open. Closing forgets both. */
class ReturnPage {
  #programme: ProgrammeState | null = null;
  #open: { readonly session: Session; snapshot: Snapshot } | null = null;
  readonly #words = new WordsForm((session, snapshot) => this.#showOpened(session, snapshot));
  readonly #write = new WriteForm({
    send: (writing) => this.#send(writing),
    onChanged: () => this.#refresh(),
    limits: () => (this.#programme?.kind === 'open' ? this.#programme.programme.descriptor.limits : null),
  });
  #reminder: Reminder | null = null;
  #clearClaims = (): void => undefined;
  readonly #withdraw = new WithdrawPanel(() => this.#withdrawReport());

  attach(): void {
    onPress(part(document, 'close'), () => this.#close());
    onPress(part(document, 'refresh'), () => this.#look());
    onPress(part(document, 'promise-save'), () => this.#savePromise());
    addEventListener('bellbuoy:leave', () => this.#forget());
    // A page kept for "back" must not bring a conversation back on the screen.
    addEventListener('pagehide', () => this.#close());
    void watchProgramme((state) => this.#setProgramme(state));
  }

  #setProgramme(state: ProgrammeState): void {
    this.#programme = state;
    this.#words.setProgramme('programme' in state ? state.programme : null);
  }

  async #showOpened(session: Session, snapshot: Snapshot): Promise<void> {
    await speakTo(snapshot.conversation.desk.kind);
    this.#open = { session, snapshot };
    this.#render();
    this.#reveal('conversation');
  }

  #reveal(view: 'words' | 'conversation'): void {
    for (const element of parts(document, 'view')) show(element, element.dataset['view'] === view);
    const heading = part(document, `view="${view}"`).querySelector('h1');
    setTitle(heading?.textContent ?? '');
    scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  }

  #render(): void {
    if (this.#open === null) return;
    const { conversation, log } = this.#open.snapshot;
    const isOver = isGone(conversation.state);
    const isMoved = conversation.entries.some((entry) => entry.kind === 'reply' && entry.moved !== null);
    const reader = isMoved ? this.#nameOfDesk(conversation.desk.id) : null;
    showStanding(conversation, log, today(), reader);
    showTimeline(
      conversation,
      { body: (id) => this.#nameOf(id), desk: (id) => this.#nameOfDesk(id) },
      (message) => this.#delete(message),
    );
    showLog(log);
    this.#write.sayReader(reader);
    this.#write.allow(!isOver && this.#programme?.kind === 'open');
    this.#withdraw.allow(!isOver && conversation.state !== 'passed-on');
    void this.#offerReminder(conversation);
    void this.#showClaims(this.#open.session, this.#open.snapshot);
  }

  /** A body that the descriptor names no longer is told by its id, as the log tells it. */
  #nameOf(body: string): string {
    if (this.#programme === null || !('programme' in this.#programme)) return body;
    const { bodies } = this.#programme.programme.descriptor;
    return bodies.find(({ id }) => id === body)?.name ?? body;
  }

  #nameOfDesk(id: string): string {
    if (this.#programme === null || !('programme' in this.#programme)) return id;
    const { title = {} } = this.#programme.programme.descriptor.desks.find((desk) => desk.id === id) ?? {};
    return title[locale()] ?? title['en'] ?? Object.values(title)[0] ?? id;
  }

  async #offerReminder({ state, days }: Conversation): Promise<void> {
    show(part(document, 'reminder'), !isGone(state));
    if (isGone(state) || this.#programme === null || !('programme' in this.#programme)) return;
    const { hours } = this.#programme.programme.descriptor;
    const { Reminder, reminderDay } = await loadCorrespondence();
    this.#reminder ??= new Reminder(part(document, 'view="conversation"'));
    this.#reminder.setDay(reminderDay(hours, today(), days.answerBy));
  }

  /** Most conversations offer nothing: the code for it comes with the first that does. */
  async #showClaims(session: Session, snapshot: Snapshot): Promise<void> {
    const claiming = session.claimingOf(snapshot);
    if (!snapshot.mailbox.claim && claiming.offers.length === 0) return;
    const claims = await import('../claiming/show-claims.ts').catch(() => null);
    if (claims === null) return this.#tell(say('error.offline'));
    this.#clearClaims = claims.clearClaims;
    if (this.#open?.session !== session) return;
    await claims.showClaims(part(document, 'claims'), claiming);
  }

  async #send(writing: Writing): Promise<MessageOutcome> {
    return (
      this.#open?.session.write(writing, this.#open.snapshot, earnIn(part(document, 'work'))) ?? 'unavailable'
    );
  }

  /** Fetches anew and shows it. Returns whether that worked. */
  async #refresh(): Promise<void> {
    await this.#fetch();
  }

  async #fetch(): Promise<boolean> {
    const open = this.#open;
    if (open === null) return false;
    const snapshot = await open.session.fetch();
    if (typeof snapshot === 'string') {
      this.#tell(say(snapshot === 'offline' ? 'error.offline' : 'error.server'));
      return false;
    }
    open.snapshot = snapshot;
    this.#render();
    return true;
  }

  async #look(): Promise<void> {
    const before = this.#open?.snapshot.mailbox.messages.length;
    if (!(await this.#fetch())) return;
    const hasNew = this.#open?.snapshot.mailbox.messages.length !== before;
    this.#tell(say(hasNew ? 'state.checked' : 'state.nothingNew'));
  }

  async #delete(message: DeletedMessage): Promise<void> {
    const answer = await this.#open?.session.delete(message, this.#open.snapshot);
    if (answer?.kind !== 'done')
      return this.#tell(say(answer?.kind === 'offline' ? 'error.offline' : 'error.server'));
    if (await this.#fetch()) this.#tell(say('delete.done'));
  }

  async #withdrawReport(): Promise<void> {
    const answer = await this.#open?.session.withdraw();
    const isDone = answer?.kind === 'done' || (answer?.kind === 'refused' && answer.code === 'gone');
    if (answer?.kind === 'offline' || answer?.kind === 'unavailable') {
      return this.#tell(say(answer.kind === 'offline' ? 'error.offline' : 'error.server'));
    }
    if (await this.#fetch()) this.#tell(say(isDone ? 'withdraw.done' : 'withdraw.late'));
    part(document, 'conversation-status').scrollIntoView({ block: 'center' });
  }

  #savePromise(): void {
    const promise = this.#open?.snapshot.log.promise;
    if (promise) saveText(say('promise.fileName', { day: promise.day }), promise.note);
  }

  #close(): void {
    if (this.#open === null) return this.#words.clear();
    this.#forget();
    this.#reveal('words');
  }

  /** Takes everything that was opened off the page and out of reach. */
  #forget(): void {
    this.#open = null;
    this.#clearClaims();
    this.#tell('');
    this.#write.clear();
    this.#write.sayReader(null);
    for (const name of ['timeline', 'standing', 'log-events', 'log-evidence'])
      document.querySelector(`[data-${name}]`)?.replaceChildren();
  }

  #tell(text: string): void {
    const status = document.querySelector('[data-conversation-status]');
    if (status !== null) status.textContent = text;
  }
}
