import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createFederation,
  type Federation,
  generateCryptoKeyPair,
  type InboxContext,
  MemoryKvStore,
  signRequest,
} from '@fedify/fedify';
import {
  Accept,
  type Activity,
  Create,
  CryptographicKey,
  Delete,
  Endpoints,
  Follow,
  Note,
  Person,
  Reject,
  Undo,
  Update,
} from '@fedify/fedify/vocab';
import { getRequestListener } from '@hono/node-server';

/** What a peer was sent, and believed. */
export interface Received {
  readonly type: string;
  /** As it lies on the wire. */
  readonly json: Record<string, unknown>;
}

/** Drawn once: it takes a while. */
const people = {
  mara: generateCryptoKeyPair('RSASSA-PKCS1-v1_5'),
  jon: generateCryptoKeyPair('RSASSA-PKCS1-v1_5'),
  thief: generateCryptoKeyPair('RSASSA-PKCS1-v1_5'),
};

/**
 * Another server of the fediverse with a person on it: Fedify as its users run it, with real keys, over real HTTP.
 */
export class FediversePeer {
  readonly received: Received[] = [];
  /** What is answered instead of taking anything; null while it takes everything. */
  status: number | null = null;
  requests = 0;
  readonly paths: string[] = [];
  /** What becomes of a document before it is sent. */
  change: ((document: string) => string) | null = null;
  /** What everything waits for before it is answered. */
  gate: Promise<unknown> | null = null;
  /** Where whoever asks for something is sent on to. */
  readonly movedTo = new Map<string, string>();
  readonly #hasSharedInbox: boolean;
  readonly #server: Server;
  readonly #keys = new Map<string, CryptoKeyPair>();
  #federation: Federation<void> | null = null;
  #stolen: { readonly key: CryptoKeyPair; readonly document: string } | null = null;

  private constructor(server: Server, hasSharedInbox: boolean) {
    this.#server = server;
    this.#hasSharedInbox = hasSharedInbox;
  }

  static async start({ hasSharedInbox = true }: { hasSharedInbox?: boolean } = {}): Promise<FediversePeer> {
    const server = createServer((request, response) => void peer.#listen(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const peer = new FediversePeer(server, hasSharedInbox);
    for (const [name, key] of Object.entries(people)) peer.#keys.set(name, await key);
    peer.#federation = peer.#federate();
    return peer;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  address(name = 'mara'): string {
    return `${this.origin}/people/${name}`;
  }

  /** Sends a wish to follow, in the name of somebody here. */
  async follow(actor: string, inbox: string, name = 'mara'): Promise<void> {
    await this.send(name, actor, inbox, this.#wish(actor, name));
  }

  /** Deletes somebody's account. */
  remove(name: string): void {
    this.#keys.delete(name);
  }

  /** Takes it back. */
  async unfollow(actor: string, inbox: string, name = 'mara'): Promise<void> {
    const object = this.#wish(actor, name);
    const id = new URL(`${this.address(name)}#undo-${crypto.randomUUID()}`);
    await this.send(name, actor, inbox, new Undo({ id, actor: new URL(this.address(name)), object }));
  }

  /** Sends a note that mentions somebody. */
  async mention(actor: string, inbox: string, words: string): Promise<void> {
    const from = new URL(this.address());
    const note = new Note({
      id: new URL(`${from}#note`),
      attribution: from,
      content: words,
      to: new URL(actor),
    });
    await this.send(
      'mara',
      actor,
      inbox,
      new Create({ id: new URL(`${from}#create`), actor: from, object: note }),
    );
  }

  async send(name: string, actor: string, inbox: string, activity: Activity): Promise<void> {
    const context = this.#federated.createContext(new URL(this.origin), undefined);
    const recipient = { id: new URL(actor), inboxId: new URL(inbox), endpoints: null };
    await context.sendActivity({ identifier: name }, recipient, activity, { immediate: true });
  }

  /** Serves a key of this server's that says it is somebody's elsewhere. */
  async claimToBe(victim: string): Promise<void> {
    const key = await people.thief;
    const id = new URL(`${this.origin}/stolen`);
    const claimed = new CryptographicKey({ id, owner: new URL(victim), publicKey: key.publicKey });
    this.#stolen = { key, document: JSON.stringify(await claimed.toJsonLd()) };
  }

  /** Serves, at an address of this server's, an account that says it is somebody's elsewhere, with a key of this server's. */
  async poseAs(victim: string): Promise<void> {
    const key = await people.thief;
    const der = await crypto.subtle.exportKey('spki', key.publicKey);
    const lines =
      Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    const publicKeyPem = ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
    const document = {
      '@context': ['https://www.w3.org/ns/activitystreams', 'https://w3id.org/security/v1'],
      type: 'Person',
      id: victim,
      inbox: `${this.origin}/inbox`,
      endpoints: { sharedInbox: `${this.origin}/inbox` },
      publicKey: { id: `${victim}#main-key`, owner: victim, publicKeyPem },
    };
    this.#stolen = { key, document: JSON.stringify(document) };
  }

  /** Sends something signed by a person's key in a way, whatever comes of it. Returns the status. */
  async sendSigned(
    inbox: string,
    activity: Activity,
    rules: Parameters<typeof signRequest>[3],
  ): Promise<number> {
    const body = JSON.stringify(await activity.toJsonLd());
    const headers = { 'content-type': 'application/activity+json' };
    const request = new Request(inbox, { method: 'POST', body, headers });
    const { privateKey } = await people.mara;
    const signed = await signRequest(request, privateKey, new URL(`${this.address()}#main-key`), rules);
    return (await fetch(signed)).status;
  }

  /** Sends something signed by that key. @throws with the status when it is not taken. */
  async sendStolen(inbox: string, activity: Activity): Promise<void> {
    if (this.#stolen === null) throw new Error('nothing was claimed');
    const body = JSON.stringify(await activity.toJsonLd());
    const headers = { 'content-type': 'application/activity+json' };
    const request = new Request(inbox, { method: 'POST', body, headers });
    const { privateKey } = this.#stolen.key;
    const answer = await fetch(await signRequest(request, privateKey, new URL(`${this.origin}/stolen`)));
    if (!answer.ok) throw new Error(String(answer.status));
  }

  /** Waits until something of a type has come. */
  async receives(type: string, count = 1): Promise<Record<string, unknown>> {
    for (let tries = 0; tries < 300; tries += 1) {
      const found = this.received.filter((each) => each.type === type);
      const last = found[count - 1];
      if (last !== undefined) return last.json;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no ${type} came: ${this.received.map((each) => each.type).join(', ')}`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get #federated(): Federation<void> {
    if (this.#federation === null) throw new Error('not yet');
    return this.#federation;
  }

  #wish(actor: string, name: string): Follow {
    const from = this.address(name);
    return new Follow({ id: new URL(`${from}#follow`), actor: new URL(from), object: new URL(actor) });
  }

  async #listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    this.paths.push(request.url ?? '');
    await this.gate;
    if (this.status !== null && request.method === 'POST') {
      request.resume();
      response.writeHead(this.status).end();
      return;
    }
    const location = this.movedTo.get(request.url ?? '');
    if (location !== undefined) {
      response.writeHead(302, { location }).end();
      return;
    }
    if (request.url === '/stolen' && this.#stolen !== null) {
      response.writeHead(200, { 'content-type': 'application/activity+json' }).end(this.#stolen.document);
      return;
    }
    await getRequestListener(async (each) =>
      this.#changed(await this.#federated.fetch(each, { contextData: undefined })),
    )(request, response);
  }

  async #changed(answer: Response): Promise<Response> {
    if (this.change === null || answer.status !== 200) return answer;
    return new Response(this.change(await answer.text()), { headers: answer.headers });
  }

  #federate(): Federation<void> {
    const federation = createFederation<void>({ kv: new MemoryKvStore(), allowPrivateAddress: true });
    federation
      .setActorDispatcher('/people/{identifier}', async (context, identifier) => {
        const [pair] = await context.getActorKeyPairs(identifier);
        if (pair === undefined) return null;
        return new Person({
          id: context.getActorUri(identifier),
          preferredUsername: identifier,
          name: 'Mara Lind',
          inbox: context.getInboxUri(identifier),
          publicKey: pair.cryptographicKey,
          endpoints: this.#hasSharedInbox ? new Endpoints({ sharedInbox: context.getInboxUri() }) : null,
        });
      })
      .setKeyPairsDispatcher((_, identifier) => {
        const key = this.#keys.get(identifier);
        return key === undefined ? [] : [key];
      });
    const keep = async (context: InboxContext<void>, activity: Activity) => {
      const json = (await activity.toJsonLd(context)) as Record<string, unknown>;
      this.received.push({ type: String(json['type']), json });
    };
    federation
      .setInboxListeners('/people/{identifier}/inbox', '/inbox')
      .on(Accept, keep)
      .on(Reject, keep)
      .on(Create, keep)
      .on(Update, keep)
      .on(Delete, keep);
    return federation;
  }
}
