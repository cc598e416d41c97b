import {
  type Day,
  type DeskEpoch,
  dayOf,
  type Keep,
  type Mailbox,
  type ReceiptKeys,
} from '@bellbuoy/protocol';
import type { ClaimingConversation } from '../claiming/show-claims.ts';
import { loadCorrespondence } from '../load-sealing.ts';
import { keysToday } from '../programme/keys-today.ts';
import type { VerifiedProgramme } from '../programme/load-programme.ts';
import { type Answer } from '../server/call-server.ts';
import { type EarnToll, withWork } from '../work/toll.ts';
import type { LogCheck } from './check-log.ts';
import type { Correspondence, Writing } from './compose-message.ts';
import type { DeletedMessage } from './kept.ts';
import {
  deleteMessage,
  type FetchedMailbox,
  fetchMailbox,
  putKept,
  sendMessage,
  withdrawReport,
} from './mailbox-calls.ts';
import type { Conversation } from './read-conversation.ts';

/** Why a conversation did not open. */
export type OpeningFailure = Exclude<FetchedMailbox['kind'], 'mailbox'>;

/** What is known of a conversation at one moment. */
export interface Snapshot {
  readonly mailbox: Mailbox;
  readonly conversation: Conversation;
  readonly log: LogCheck;
}

/** How a message fared. `kept-not`: it arrived, but its beginning could not be kept. */
export type MessageOutcome =
  | 'arrived'
  | 'kept-not'
  | 'moved-on'
  | 'other-desk'
  | 'gone'
  | 'too-large'
  | 'offline'
  | 'unavailable'
  | 'no-keys'
  | 'stopped';

/** Refusals that the writer can do something about. */
const TOLD = ['moved-on', 'other-desk', 'gone', 'too-large'] as const;

/** An open conversation: the keys that the words gave, and nothing longer than this object lives. */
export class Session {
  readonly #receipt: ReceiptKeys;
  #programme: VerifiedProgramme;

  private constructor(receipt: ReceiptKeys, programme: VerifiedProgramme) {
    this.#receipt = receipt;
    this.#programme = programme;
  }

  /** Opens the first of the receipts that has a mailbox. */
  static async open(
    candidates: readonly Uint8Array[],
    programme: VerifiedProgramme,
  ): Promise<{ session: Session; snapshot: Snapshot } | OpeningFailure> {
    const { openReceipt } = await loadCorrespondence();
    for (const entropy of candidates) {
      const session = new Session(await openReceipt(entropy, programme.descriptor.origin), programme);
      const snapshot = await session.fetch();
      if (typeof snapshot !== 'string') return { session, snapshot };
      if (snapshot !== 'no-mailbox') return snapshot;
    }
    return 'no-mailbox';
  }

  /** Fetches, opens and checks everything anew. */
  async fetch(): Promise<Snapshot | OpeningFailure> {
    const fetched = await fetchMailbox(this.#receipt);
    if (fetched.kind !== 'mailbox') return fetched.kind;
    const { mailbox } = fetched;
    const { checkLog, deskOfKept, readConversation } = await loadCorrespondence();
    this.#writeTo(await deskOfKept(mailbox.kept, this.#receipt));
    const { desk, descriptor } = this.#programme;
    const conversation = await readConversation(mailbox, this.#receipt, desk, descriptor.desks);
    return { mailbox, conversation, log: checkLog(mailbox, this.#logGround()) };
  }

  /** Seals and sends a message, then keeps how it begins. */
  async write(writing: Writing, { conversation }: Snapshot, earn: EarnToll): Promise<MessageOutcome> {
    const { composeMessage, composeExcerpt, envelopeIdOf, excerptOf } = await loadCorrespondence();
    const epoch = keysToday({ ...this.#programme, desk: conversation.desk }, today());
    if (epoch === null) return 'no-keys';
    const body = await composeMessage(writing, this.#place(conversation, epoch)).catch(() => null);
    if (body === null) return 'too-large';
    const purpose = { for: envelopeIdOf(body) };
    const answer = await withWork(purpose, earn, ({ work }) =>
      sendMessage(this.#receipt, work === undefined ? body : { ...body, work }),
    );
    if (answer === null) return 'stopped';
    if (answer.kind !== 'done') return failureOf(answer);
    const excerpt = excerptOf(conversation.next.n, today(), writing.text);
    const kept = await this.#keep(conversation, (place) => composeExcerpt(excerpt, place));
    return kept.kind === 'done' ? 'arrived' : 'kept-not';
  }

  /** Notes for the reporter that a message goes, then deletes it: the other way round it might look withheld. */
  async delete(message: DeletedMessage, { conversation }: Snapshot): Promise<Answer> {
    const { composeDeletion } = await loadCorrespondence();
    const noted = await this.#keep(conversation, (place) => composeDeletion(message, place));
    return noted.kind === 'done' ? deleteMessage(this.#receipt, message.id) : noted;
  }

  /** Whoever wrote to another desk than the one that takes most reports goes on writing to that one, and it alone. */
  #writeTo(id: string | null): void {
    const desk = this.#programme.descriptor.desks.find((candidate) => candidate.id === id);
    if (desk !== undefined) this.#programme = { ...this.#programme, desk };
  }

  /** What somebody claims by: the keys of this conversation, at this programme. */
  claimingOf({ conversation }: Snapshot): ClaimingConversation {
    const offers = conversation.entries.flatMap((entry) =>
      entry.kind === 'reply' && entry.offer !== null ? [entry.offer] : [],
    );
    return { receipt: this.#receipt, programme: this.#programme, offers };
  }

  withdraw(): Promise<Answer> {
    return withdrawReport(this.#receipt);
  }

  /** Stores a new version of what the reporter keeps; on top of another device's, if one was quicker. */
  async #keep(
    conversation: Conversation,
    compose: (place: Correspondence) => Promise<Keep>,
  ): Promise<Answer> {
    const { desk } = this.#programme;
    const answer = await putKept(this.#receipt, await compose(this.#place(conversation, desk)));
    if (answer.kind !== 'refused' || answer.code !== 'moved-on') return answer;
    const fresh = await this.fetch();
    if (typeof fresh === 'string') return answer;
    return putKept(this.#receipt, await compose(this.#place(fresh.conversation, desk)));
  }

  #place(conversation: Conversation, epoch: DeskEpoch): Correspondence {
    return { conversation, receipt: this.#receipt, desk: this.#programme.desk, epoch };
  }

  #logGround() {
    const { descriptor, file } = this.#programme;
    return {
      origin: descriptor.origin,
      commitment: this.#receipt.commitment,
      logVkey: descriptor.log.vkey,
      witnesses: { vkeys: file.witnesses, quorum: file.quorum },
      today: today(),
    };
  }
}

export function today(): Day {
  return dayOf(Date.now());
}

function failureOf(answer: Exclude<Answer, { kind: 'done' }>): MessageOutcome {
  if (answer.kind !== 'refused') return answer.kind;
  if (answer.code === 'stale-epoch') return 'no-keys';
  return TOLD.find((code) => code === answer.code) ?? 'unavailable';
}
