import { setTimeout as pause } from 'node:timers/promises';
import type { Context, Federation } from '@fedify/fedify';
import type { Activity } from '@fedify/fedify/vocab';
import { lastChange, listTold } from '../awareness/index.ts';
import type { Lease } from '../db/index.ts';
import { Pace, Problem, readBody } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { type Account, accountOf } from './account.ts';
import { readActorKey } from './actor-key.ts';
import { IDENTIFIER, PATHS } from './addresses.ts';
import { type Delivery, type Outcome, Rounds } from './deliver.ts';
import { isGone, openDocuments } from './documents.ts';
import { type DueAnswer, openDue, sealDue } from './due-answer.ts';
import { Farewells } from './farewells.ts';
import { openFederation } from './federation.ts';
import { forgetFollower, hashFollower, keepFollower, type WaitingAnswer } from './followers.ts';
import { KeptAnswers } from './kept-answers.ts';
import { type Library, loadLibrary } from './library.ts';
import { mainFirst } from './main-first.ts';
import { NewServers } from './new-servers.ts';
import { activityOf, deletionOf, type FilledPost } from './notes.ts';
import { listPosted, planDeliveries, whatWasPosted } from './plan-deliveries.ts';
import { type Post, postOf } from './posts.ts';
import { type Reachable, reach } from './reach.ts';
import { parseWish, type Sender, verifySender, type Wish } from './receive.ts';
import { type Signer, signed } from './signer.ts';

export interface FediverseOptions {
  /** Of tests alone, whose servers are on this machine. No configuration sets it. */
  readonly reachesPrivateAddresses?: boolean;
}

interface Opened {
  readonly library: Library;
  readonly federation: Federation<void>;
  readonly context: Context<void>;
  readonly signer: Signer;
}

const MAX_BODY_BYTES = 65_536;
/** Each makes this server ask another one. */
const WISHES_A_MINUTE = 120;
/** Of what is not kept in memory. */
const READS_A_MINUTE = 600;
const WISHES_AT_ONCE = 16;
const RETRY_AFTER_SECONDS = 60;
const REJECTS_AT_ONCE = 16;
const REJECT_AFTER_MS = [0, 5_000, 60_000] as const;
const ACTIVITY_TYPE = 'application/activity+json';
/** A server that says one of these says it about what was sent, and would say it again. */
const REFUSALS = new Set([400, 406, 413, 415, 422]);
const GONE = 410;

interface Told {
  /** The day, and what editors had done. */
  readonly of: string;
  readonly posts: Promise<Post[]>;
}

/** The account by which people on other servers follow what is published. */
export class Fediverse {
  readonly #programme: Programme;
  readonly #account: Account;
  readonly #reachable: Reachable;
  readonly #stopping = new AbortController();
  readonly #pace: Pace;
  readonly #farewells: Farewells;
  readonly #rejecting = new Set<Promise<void>>();
  #opened: Promise<Opened> | null = null;
  #verifying = 0;
  readonly #readPace: Pace;
  readonly #answers: KeptAnswers;
  #told: Told | null = null;
  readonly #newServers: NewServers;
  readonly #rounds: Rounds;
  /** What is posted in this round. */
  #posted: Promise<FilledPost[]> | null = null;
  /** What was planned last: the day, and what editors had done. */
  #planned: string | null = null;

  private constructor(programme: Programme, account: Account, options: FediverseOptions) {
    this.#programme = programme;
    this.#account = account;
    this.#reachable = {
      privateToo: options.reachesPrivateAddresses ?? false,
      signal: this.#stopping.signal,
    };
    this.#pace = new Pace(WISHES_A_MINUTE, programme.now);
    this.#readPace = new Pace(READS_A_MINUTE, programme.now);
    this.#answers = new KeptAnswers(async () => `${await this.#edition()} ${await whatWasPosted(programme)}`);
    this.#newServers = new NewServers(programme);
    const senders = {
      post: (delivery: Delivery) => this.#send(delivery),
      answer: (waiting: WaitingAnswer) => this.#accept(waiting),
    };
    this.#rounds = new Rounds(programme, senders, this.#stopping.signal);
    this.#farewells = new Farewells(programme, async (actor) => {
      const { library, signer } = await this.#open();
      return isGone(library, signer, this.#reachable, actor).catch(() => false);
    });
  }

  /** Null where the programme has no such account. @throws when what is configured does not fit the site. */
  static open(programme: Programme, options: FediverseOptions = {}): Fediverse | null {
    const settings = programme.config.fediverse;
    return settings === undefined ? null : new Fediverse(programme, accountOf(programme, settings), options);
  }

  /**
   * Answers what another server asks about the account and its posts. Null where there is nothing.
   *
   * @throws Problem `unavailable` when too much has to be written at once.
   */
  async answer(request: Request): Promise<Response | null> {
    const url = this.#canonical(request);
    // One address for each thing, so that nobody fills the memory with ways to write it.
    const isKept = !/[?%]/.test(url.href) && asksForActivities(request);
    const kept = isKept ? await this.#answers.find(url.pathname) : null;
    if (kept !== null) return kept;
    if (!this.#readPace.pass())
      throw new Problem('unavailable', undefined, { retryAfter: RETRY_AFTER_SECONDS });
    const { state } = this.#answers;
    const { federation } = await this.#open();
    const { headers } = request;
    const answer = await federation.fetch(new Request(url, { headers }), { contextData: undefined });
    if (answer.status === 404) return null;
    if (answer.headers.get('content-type') !== ACTIVITY_TYPE) return answer;
    const body = this.#write(await answer.json());
    if (isKept && answer.status === 200)
      this.#answers.keep(url.pathname, { body, headers: answer.headers }, state);
    return new Response(body, { status: answer.status, headers: answer.headers });
  }

  /**
   * Takes what another server sends. Returns whether it was taken: what is not read is, a signature that does not verify is not.
   *
   * @throws Problem `too-large`; `unavailable` when too many wish something at once.
   */
  async receive(request: Request): Promise<boolean> {
    const body = await readBody(request, MAX_BODY_BYTES);
    const account = PATHS.actor.replace('{identifier}', IDENTIFIER);
    const wish = parseWish(body, this.#account.origin + account);
    if (wish === null) {
      this.#farewells.hear(body);
      return true;
    }
    if (this.#verifying >= WISHES_AT_ONCE || !this.#pace.pass())
      throw new Problem('unavailable', undefined, { retryAfter: RETRY_AFTER_SECONDS });
    this.#verifying += 1;
    try {
      const sent = { url: this.#canonical(request), headers: request.headers, body };
      const { library, signer } = await this.#open();
      const documents = openDocuments(library, signer, this.#reachable, wish.actor);
      // Whatever a stranger's server answers, it is the same to whoever asked: not verified.
      const sender = await verifySender(library, sent, wish, documents).catch(() => null);
      if (sender !== null) await this.#grant(wish, sender);
      return sender !== null;
    } finally {
      this.#verifying -= 1;
    }
  }

  /** Tells followers what is new. For the one process that holds the lease, every few seconds. */
  async tend(lease: Lease): Promise<void> {
    const { of, posts } = await this.#tell();
    if (of !== this.#planned) {
      await planDeliveries(this.#programme, lease, await posts);
      this.#planned = of;
      this.#answers.expire();
    }
    this.#posted = null;
    const tried = await this.#rounds.go();
    if (tried > 0) this.#programme.diagnostics.note('told followers', { servers: tried });
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([...this.#rejecting, this.#farewells.stop()]);
  }

  async #grant({ wish, actor, id }: Wish, { sharedInbox, inbox }: Sender): Promise<void> {
    const follower = hashFollower(this.#programme, actor);
    if (wish === 'unfollow') return forgetFollower(this.#programme, follower);
    // The inbox of one person alone would say who they are.
    if (sharedInbox === null) {
      if (inbox !== null && this.#rejecting.size < REJECTS_AT_ONCE)
        this.#later(() => this.#reject({ actor, id }, inbox));
      return;
    }
    const { origin } = sharedInbox;
    const due = sealDue(this.#programme, { actor, id });
    const joining = { follower, origin, inbox: sharedInbox.href, due };
    if (!(await keepFollower(this.#programme, joining, this.#newServers.admit)))
      throw new Problem('unavailable', undefined, { retryAfter: RETRY_AFTER_SECONDS });
  }

  /** Not while they wait: some servers answer nobody before they are answered. */
  #later(work: () => Promise<void>): void {
    const rejecting = work()
      .catch((error: unknown) => this.#programme.diagnostics.failure('answer to a follower', error))
      .finally(() => this.#rejecting.delete(rejecting));
    this.#rejecting.add(rejecting);
  }

  /** From memory alone, so that nothing of who wished it is written down. */
  async #reject(wish: DueAnswer, inbox: URL): Promise<void> {
    for (const wait of REJECT_AFTER_MS) {
      const isOver = await pause(wait, false, { signal: this.#stopping.signal }).catch(() => true);
      if (isOver || (await this.#reply('Reject', wish, inbox)) !== 'failed') return;
    }
  }

  async #accept({ inbox, due }: WaitingAnswer): Promise<Outcome> {
    const wish = openDue(this.#programme, due);
    return wish === null ? 'refused' : this.#reply('Accept', wish, new URL(inbox));
  }

  async #reply(reply: 'Accept' | 'Reject', { actor, id }: DueAnswer, inbox: URL): Promise<Outcome> {
    const { library, context } = await this.#open();
    const { vocab } = library;
    const us = context.getActorUri(IDENTIFIER);
    const follow = new vocab.Follow({ id: new URL(id), actor: new URL(actor), object: us });
    const name = new URL(`#${reply.toLowerCase()}-${crypto.randomUUID()}`, us);
    const answer = new vocab[reply]({ id: name, actor: us, object: follow, to: new URL(actor) });
    return this.#post(answer, inbox);
  }

  async #send(delivery: Delivery): Promise<Outcome> {
    this.#posted ??= this.#listPosted();
    const posts = await this.#posted;
    const { library, context } = await this.#open();
    const { kind, id, edition, act, inbox } = delivery;
    const post = posts.find((each) => each.kind === kind && each.id === id && each.edition === edition);
    if (act === 'delete') return this.#post(deletionOf(library, context, delivery), new URL(inbox));
    // Gone since it was planned: the next round tells that.
    if (post === undefined) return 'refused';
    return this.#post(activityOf(library, context, act, post), new URL(inbox));
  }

  async #post(activity: Activity, url: URL): Promise<Outcome> {
    try {
      const { library, context, signer } = await this.#open();
      const body = Buffer.from(this.#write(await activity.toJsonLd(context)));
      const headers = { 'content-type': ACTIVITY_TYPE };
      const request = await signed(library, signer, { method: 'POST', url, headers, body });
      const { status } = await reach(request, this.#reachable);
      if (status >= 200 && status < 300) return 'taken';
      if (status === GONE) return 'gone';
      return REFUSALS.has(status) ? 'refused' : 'failed';
    } catch {
      return 'failed';
    }
  }

  #write(document: unknown): string {
    return JSON.stringify(mainFirst(document, this.#account.languages));
  }

  async #listPosted(): Promise<FilledPost[]> {
    const { posts } = await this.#tell();
    return listPosted(this.#programme, await posts);
  }

  /** What is told today, read once a day and after each change of the site. */
  async #tell(): Promise<Told> {
    // Looked at before the posts: what happens in between is found the next time.
    const of = await this.#edition();
    if (this.#told?.of === of) return this.#told;
    const posts = listTold(this.#programme).then((items) => items.map((item) => postOf(item, this.#account)));
    const told = { of, posts };
    this.#told = told;
    // What could not be read is read again by whoever asks next.
    posts.catch(() => {
      if (this.#told === told) this.#told = null;
    });
    return told;
  }

  async #edition(): Promise<string> {
    return `${today(this.#programme)} ${await lastChange(this.#programme.database.store)}`;
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#load().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #load(): Promise<Opened> {
    const library = await loadLibrary();
    const key = await readActorKey(this.#programme);
    const account = this.#account;
    const federation = await openFederation(library, {
      ...{ account, key, title: this.#programme.config.title },
      listPosts: () => this.#listPosted(),
    });
    const context = federation.createContext(new URL(account.origin), undefined);
    const us = context.getActorUri(IDENTIFIER).href;
    const signer: Signer = {
      keyId: new URL(`${us}#main-key`),
      privateKey: key.privateKey,
      userAgent: `bellbuoy (+${account.origin}/)`,
    };
    return { library, federation, context, signer };
  }

  /** A request as its sender knows it, whatever proxy it came through. */
  #canonical(request: Request): URL {
    const { pathname, search } = new URL(request.url);
    return new URL(pathname + search, this.#account.origin);
  }
}

/** Whoever takes pages as well is a browser, and is told that there is none. */
function asksForActivities({ headers }: Request): boolean {
  const accept = headers.get('accept') ?? '';
  return (
    /\bapplication\/(?:activity\+|ld\+)?json\b/.test(accept) &&
    !/\bhtml\b|;\s*q=0(?:\.0*)?\s*(?:,|$)/.test(accept)
  );
}
