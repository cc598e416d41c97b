import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addDays } from '@bellbuoy/protocol';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { FediversePeer } from '../../../../test/support/fediverse-peer.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { withTestContent } from '../awareness/test-items.ts';
import { takeLease } from '../db/index.ts';
import { originApp } from '../http/index.ts';
import { Fediverse } from './fediverse.ts';
import { forgetAllFollowers } from './followers.ts';
import { fediverseRoutes } from './routes.ts';

const MINUTE_MS = 60_000;

describeOnBothEngines('followers', (_, engine) => {
  let programme: TestProgramme;
  let fediverse: Fediverse;
  let server: ReturnType<typeof createServer>;
  let peer: FediversePeer;
  let actor: string;
  let inbox: string;
  /** Beyond noon of the day. */
  let later: number;

  beforeEach(async () => {
    let listen = getRequestListener(() => new Response(null, { status: 503 }));
    server = createServer((request, response) => void listen(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const made = withTestContent(await newProgramme(engine));
    const { now } = made;
    later = 0;
    programme = Object.assign(made, {
      config: { ...made.config, urls: { ...made.config.urls, public: origin }, fediverse: { name: 'line' } },
      now: () => now() + later,
    });
    fediverse = opened();
    listen = getRequestListener(
      originApp(origin, programme.diagnostics).route('/', fediverseRoutes(fediverse)).fetch,
    );
    peer = await FediversePeer.start();
    actor = `${origin}/fediverse/actors/line`;
    inbox = `${origin}/fediverse/inbox`;
  });

  afterEach(async () => {
    await fediverse.stop();
    await peer.stop();
    await new Promise((resolve) => server.close(resolve));
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const opened = () => {
    const found = Fediverse.open(programme, { reachesPrivateAddresses: true });
    if (found === null) throw new Error('there is none');
    return found;
  };
  const tend = async () => {
    const lease = await takeLease(programme.database, { name: 'upkeep', holder: 'here', now: Date.now() });
    if (lease === null) throw new Error('no lease');
    await fediverse.tend(lease);
  };
  /** Whoever wished to follow is told that they do, in the next round. */
  const accepted = async (count = 1) => {
    await tend();
    return peer.receives('Accept', count);
  };
  /** Everything that the database has of this. */
  const kept = async () => {
    const { store } = programme.database;
    return {
      inboxes: await store.selectFrom('fediverse_inboxes').selectAll().execute(),
      followers: await store.selectFrom('fediverse_followers').selectAll().execute(),
      deliveries: await store.selectFrom('fediverse_deliveries').selectAll().execute(),
    };
  };
  const title = (lesson: string) => {
    const path = 'lessons/en/phishing.md';
    const text = (programme.awareness.get(path) ?? '').replace(/title: .*/, `title: ${lesson}`);
    Object.assign(programme, { awareness: new Map(programme.awareness).set(path, text) });
  };
  const newDay = (days: number) => {
    programme.setDay(addDays(TEST_DAY, days));
  };
  const forged = async (body: object, headers: Record<string, string> = {}) =>
    fetch(inbox, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/activity+json', ...headers },
    });

  test('are told that they follow, and nothing that names them is kept', async () => {
    await peer.follow(actor, inbox);
    // Until their server has taken the answer, what it takes to answer lies sealed.
    const [before] = (await kept()).followers;
    expect(before?.due?.length).toBe(12 + 1_024 + 16);
    expect(Buffer.from(before?.due ?? []).includes('mara')).toBe(false);
    expect(await accepted()).toMatchObject({
      actor,
      object: { id: `${peer.address()}#follow` },
    });
    const { inboxes, followers } = await kept();
    expect(inboxes).toEqual([
      {
        ...{ inbox: `${peer.origin}/inbox`, origin: peer.origin },
        ...{ failing_since: null, attempts: 0, rests_until: 0 },
      },
    ]);
    expect(followers).toMatchObject([{ inbox: `${peer.origin}/inbox`, is_told: true, due: null }]);
    expect(followers[0]?.follower).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await kept())).not.toMatch(/mara|people|Lind/i);
  });

  test('are told of what is new, of what reads otherwise, and of what is gone, once a server', async () => {
    await tend();
    await peer.follow(actor, inbox);
    await peer.follow(actor, inbox, 'jon');
    await accepted(2);
    expect((await kept()).followers).toHaveLength(2);
    title('A message that cannot wait');
    newDay(1);
    await tend();
    const update = await peer.receives('Update');
    expect(update).toMatchObject({
      actor,
      object: { type: 'Note', url: `${new URL(actor).origin}/learn/phishing/` },
    });
    expect(JSON.stringify(update)).toContain('A message that cannot wait');
    const before = programme.awareness;
    Object.assign(programme, {
      awareness: new Map([...before].filter(([path]) => !path.startsWith('lessons/'))),
    });
    newDay(2);
    await tend();
    const address = actor.replace('actors/line', 'posts/lesson/phishing');
    expect(await peer.receives('Delete')).toMatchObject({
      object: { type: 'Tombstone', id: `${address}/1` },
    });
    Object.assign(programme, { awareness: before });
    newDay(3);
    await tend();
    expect(await peer.receives('Create')).toMatchObject({ object: { id: `${address}/2` } });
    await tend();
    expect(peer.received.map(({ type }) => type)).toEqual(['Accept', 'Accept', 'Update', 'Delete', 'Create']);
    expect((await kept()).deliveries).toEqual([]);
  });

  test('who were there first are not told of everything that came with the release', async () => {
    await peer.follow(actor, inbox);
    await accepted();
    await tend();
    expect((await kept()).deliveries).toEqual([]);
    expect(peer.received.map(({ type }) => type)).toEqual(['Accept']);
  });

  test('are forgotten when they take it back, and their server with the last of them', async () => {
    await peer.follow(actor, inbox);
    await peer.follow(actor, inbox, 'jon');
    await accepted(2);
    await peer.unfollow(actor, inbox, 'jon');
    expect(await kept()).toMatchObject({ inboxes: [{}], followers: [{}] });
    await peer.unfollow(actor, inbox);
    await peer.unfollow(actor, inbox);
    expect(await kept()).toEqual({ inboxes: [], followers: [], deliveries: [] });
  });

  test('whose account is gone are forgotten, if their own server says so', async () => {
    await peer.follow(actor, inbox);
    await accepted();
    const gone = {
      type: 'Delete',
      id: `${peer.address()}#gone`,
      actor: peer.address(),
      object: peer.address(),
    };
    const asked = peer.requests;
    expect((await forged(gone)).status).toBe(202);
    await expect.poll(() => peer.requests).toBe(asked + 1);
    expect((await kept()).followers).toHaveLength(1);
    const stranger = { ...gone, actor: peer.address('jon'), object: peer.address('jon') };
    expect((await forged(stranger)).status).toBe(202);
    peer.remove('mara');
    expect((await forged(gone)).status).toBe(202);
    await expect.poll(async () => (await kept()).followers).toEqual([]);
    // Nobody is asked about somebody who does not follow.
    expect(peer.requests).toBe(asked + 2);
  });

  test('cannot be told by what is said of them: farewells count for everybody alike, and against nothing else', async () => {
    await peer.follow(actor, inbox);
    await accepted();
    const farewell = (name: string) => {
      const address = peer.address(name);
      return forged({ type: 'Delete', id: `${address}#gone`, actor: address, object: address });
    };
    let open = () => {};
    peer.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const asked = peer.requests;
    for (let i = 0; i < 130; i += 1) expect((await farewell('mara')).status).toBe(202);
    // Their own server is asked once at a time, however often it is said.
    expect(peer.requests).toBe(asked + 1);
    const wish = { type: 'Follow', id: `${peer.origin}/1`, actor: peer.address(), object: actor };
    expect((await forged(wish)).status).toBe(401);
    open();
    peer.gate = null;
    // What is said of those who do not follow counts as much: no more are heard in this minute.
    later = MINUTE_MS;
    for (let i = 0; i < 60; i += 1) expect((await farewell(`stranger-${i}`)).status).toBe(202);
    peer.remove('mara');
    expect((await farewell('mara')).status).toBe(202);
    await fediverse.stop();
    expect((await kept()).followers).toHaveLength(1);
    fediverse = opened();
  });

  test('who follow twice are one, and what waits for their server goes on waiting', async () => {
    await tend();
    await peer.follow(actor, inbox);
    await accepted();
    title('Another');
    newDay(1);
    peer.status = 503;
    await tend();
    peer.status = null;
    await peer.follow(actor, inbox);
    expect(await kept()).toMatchObject({ followers: [{}], deliveries: [{ act: 'update' }] });
    // Whoever sends something is there again: nothing rests any more.
    await accepted(2);
    await peer.receives('Update');
    expect(await kept()).toMatchObject({ followers: [{ due: null }], deliveries: [] });
  });

  test('whose server has an inbox for each of its people alone are turned away, and nothing is kept', async () => {
    const small = await FediversePeer.start({ hasSharedInbox: false });
    await small.follow(actor, inbox);
    await small.receives('Reject');
    await small.stop();
    expect(await kept()).toEqual({ inboxes: [], followers: [], deliveries: [] });
  });

  test('who wished it of a process that was killed are told by the next one', async () => {
    await peer.follow(actor, inbox);
    await fediverse.stop();
    fediverse = opened();
    peer.status = 503;
    await tend();
    expect(await kept()).toMatchObject({ followers: [{ is_told: false }] });
    expect((await kept()).followers[0]?.due).not.toBeNull();
    peer.status = null;
    const asked = peer.requests;
    await tend();
    // That one thing was not taken lets nothing else wait, and itself for a minute.
    expect(peer.requests).toBe(asked);
    expect(await kept()).toMatchObject({ inboxes: [{ failing_since: null, rests_until: 0 }] });
    later = MINUTE_MS;
    await accepted();
    expect(await kept()).toMatchObject({ followers: [{ is_told: true, due: null }] });
  });

  test('whose server refuses the answer do not follow, unless they did before', async () => {
    peer.status = 422;
    await peer.follow(actor, inbox);
    await tend();
    expect(await kept()).toEqual({ inboxes: [], followers: [], deliveries: [] });
    peer.status = null;
    await peer.follow(actor, inbox);
    await accepted();
    peer.status = 422;
    await peer.follow(actor, inbox);
    await tend();
    expect(await kept()).toMatchObject({ followers: [{ is_told: true, due: null }] });
  });

  test('are told at one place of their server, whatever its accounts say, until it takes nothing there', async () => {
    await tend();
    await peer.follow(actor, inbox);
    await accepted();
    const placed = (place: string) => {
      peer.change = (document) =>
        document.replace(/"sharedInbox":"[^"]*"/, `"sharedInbox":"${peer.origin}${place}"`);
    };
    placed('/inbox?another');
    await peer.follow(actor, inbox, 'jon');
    expect(await kept()).toMatchObject({ inboxes: [{ inbox: `${peer.origin}/inbox` }], followers: [{}, {}] });
    await accepted(2);
    title('Another');
    newDay(1);
    peer.status = 503;
    await tend();
    await peer.follow(actor, inbox, 'jon');
    const moved = `${peer.origin}/inbox?another`;
    expect(await kept()).toMatchObject({
      inboxes: [{ inbox: moved, origin: peer.origin }],
      followers: [{ inbox: moved }, { inbox: moved }],
      deliveries: [{ inbox: moved }],
    });
  });

  test('whose server is down are told when it is up again, however often we start anew', async () => {
    await tend();
    await peer.follow(actor, inbox);
    await accepted();
    title('While you were away');
    newDay(1);
    peer.status = 503;
    await tend();
    expect(await kept()).toMatchObject({ inboxes: [{ attempts: 1, failing_since: addDays(TEST_DAY, 1) }] });
    // Left alone for a while.
    const asked = peer.requests;
    await tend();
    expect(peer.requests).toBe(asked);
    later = MINUTE_MS;
    await fediverse.stop();
    fediverse = opened();
    await tend();
    expect(await kept()).toMatchObject({ inboxes: [{ attempts: 2 }], deliveries: [{ act: 'update' }] });
    peer.status = null;
    later = 10 * MINUTE_MS;
    await tend();
    expect(JSON.stringify(await peer.receives('Update'))).toContain('While you were away');
    expect(await kept()).toMatchObject({ inboxes: [{ attempts: 0, failing_since: null }], deliveries: [] });
  });

  test('whose server has taken nothing for two weeks are forgotten, and at once where it is gone', async () => {
    await tend();
    await peer.follow(actor, inbox);
    await accepted();
    peer.status = 500;
    title('One');
    for (const day of [1, 14]) {
      newDay(day);
      await tend();
      expect((await kept()).followers).toHaveLength(1);
    }
    newDay(15);
    await tend();
    expect(await kept()).toEqual({ inboxes: [], followers: [], deliveries: [] });
    peer.status = null;
    await peer.follow(actor, inbox);
    await accepted(2);
    peer.status = 410;
    title('Two');
    newDay(16);
    await tend();
    expect(await kept()).toEqual({ inboxes: [], followers: [], deliveries: [] });
  });

  test('a server that refuses one thing is told the next', async () => {
    await tend();
    await peer.follow(actor, inbox);
    await accepted();
    peer.status = 422;
    title('Too long for you');
    newDay(1);
    await tend();
    expect(await kept()).toMatchObject({ inboxes: [{ attempts: 0 }], deliveries: [] });
  });

  test('what else is sent is taken for read and leaves no trace; nobody is even asked who sent it', async () => {
    const asked = peer.requests;
    await peer.mention(actor, inbox, 'I saw something at the harbour');
    const kinds = ['Create', 'Like', 'Announce', 'Delete', 'Flag', 'Move', 'Block', 'Add', 'Question'];
    for (const type of kinds) {
      const answer = await forged({ type, id: `${peer.origin}/1`, actor: peer.address(), object: actor });
      expect([type, answer.status, await answer.text()]).toEqual([type, 202, '']);
    }
    for (const body of ['', '[]', 'null', '{"type":"Follow"}', '{'])
      expect((await fetch(inbox, { method: 'POST', body })).status).toBe(202);
    expect(peer.requests).toBe(asked);
    expect(await kept()).toEqual({ inboxes: [], followers: [], deliveries: [] });
    expect((await fetch(inbox, { method: 'POST', body: 'x'.repeat(70_000) })).status).toBe(413);
  });

  test('cannot be made of others: no signature, a wrong one, somebody else’s, a key that says whose it is', async () => {
    const wish = { type: 'Follow', id: `${peer.origin}/1`, actor: peer.address(), object: actor };
    expect((await forged(wish)).status).toBe(401);
    const stale = {
      signature: `keyId="${peer.address()}#main-key",headers="(request-target) date digest",signature="AAAA"`,
    };
    expect(
      (await forged(wish, { ...stale, date: new Date().toUTCString(), digest: 'SHA-256=AAAA' })).status,
    ).toBe(401);
    // Signed by somebody else on the same server.
    const { Follow, Undo } = await import('@fedify/fedify/vocab');
    const us = new URL(actor);
    const mara = new URL(peer.address());
    const follow = new Follow({ id: new URL(wish.id), actor: mara, object: us });
    await expect(peer.send('jon', actor, inbox, follow)).rejects.toThrow('401');
    // Signed by a key on the forger's server that claims to be the victim's.
    const thief = await FediversePeer.start();
    await thief.claimToBe(peer.address());
    await expect(thief.sendStolen(inbox, follow)).rejects.toThrow('401');
    await peer.follow(actor, inbox);
    await accepted();
    const undo = new Undo({ id: new URL(`${wish.id}u`), actor: mara, object: follow });
    await expect(thief.sendStolen(inbox, undo)).rejects.toThrow('401');
    await thief.stop();
    expect((await kept()).followers).toHaveLength(1);
  });

  test('cannot be made of others by a document elsewhere that has their name, and a key under the name of theirs', async () => {
    const { Follow, Undo } = await import('@fedify/fedify/vocab');
    const mara = new URL(peer.address());
    const follow = new Follow({ id: new URL(`${mara}#1`), actor: mara, object: new URL(actor) });
    const thief = await FediversePeer.start();
    await thief.poseAs(peer.address());
    await expect(thief.sendStolen(inbox, follow)).rejects.toThrow('401');
    expect((await kept()).followers).toEqual([]);
    await peer.follow(actor, inbox);
    await accepted();
    const undo = new Undo({ id: new URL(`${mara}#2`), actor: mara, object: follow });
    await expect(thief.sendStolen(inbox, undo)).rejects.toThrow('401');
    expect((await kept()).followers).toHaveLength(1);
    // What a signature names is not even asked for: the account's own document says what its keys are.
    expect(thief.requests).toBe(0);
    await thief.stop();
  });

  test('whose account is sent on to another server are not believed', async () => {
    const thief = await FediversePeer.start();
    await thief.poseAs(peer.address());
    peer.movedTo.set('/people/mara', `${thief.origin}/stolen`);
    await expect(peer.follow(actor, inbox)).rejects.toThrow('401');
    expect(thief.requests).toBe(0);
    // On the same server it may lie where it likes.
    peer.movedTo.clear();
    peer.movedTo.set('/people/mara', '/people/mara?here');
    await peer.follow(actor, inbox);
    await accepted();
    await thief.stop();
  });

  test('whose shared inbox is one person’s are turned away, and nothing is kept', async () => {
    for (const place of ['/people/mara/inbox', '/people/mara/shared', '/people/mara']) {
      peer.received.length = 0;
      peer.change = (document) =>
        document.replace(/"sharedInbox":"[^"]*"/, `"sharedInbox":"${peer.origin}${place}"`);
      await peer.follow(actor, inbox);
      await peer.receives('Reject');
      expect(await kept()).toEqual({ inboxes: [], followers: [], deliveries: [] });
    }
  });

  test('sign what they wish, its address and the day; a way of signing that may leave them out is not read', async () => {
    const { Follow } = await import('@fedify/fedify/vocab');
    const mara = new URL(peer.address());
    const follow = new Follow({ id: new URL(`${mara}#1`), actor: mara, object: new URL(actor) });
    const asked = peer.requests;
    const components = [{ value: '@method', params: {} }];
    const bare = { spec: 'rfc9421', rfc9421: { components } } as const;
    expect(await peer.sendSigned(inbox, follow, bare)).toBe(401);
    expect(await peer.sendSigned(inbox, follow, { spec: 'rfc9421' })).toBe(401);
    expect(peer.requests).toBe(asked);
    expect(await peer.sendSigned(inbox, follow, { spec: 'draft-cavage-http-signatures-12' })).toBe(202);
  });

  test('cannot make this server work for them with a document that is made for it', async () => {
    const nested = (depth: number) => `${'{"type":"Note","attachment":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const wide = JSON.stringify(
      Array.from({ length: 4_000 }, (_, i) => ({ type: 'Note', id: `https://a.example/${i}` })),
    );
    for (const attachment of [nested(5_000), wide]) {
      peer.change = (document) => document.replace('{', `{"attachment":${attachment},`);
      await peer.follow(actor, inbox);
      await accepted();
      await peer.unfollow(actor, inbox);
      peer.received.length = 0;
      expect((await kept()).followers).toEqual([]);
    }
    // And no context is fetched that a stranger names.
    peer.change = (document) => document.replace('"@context":[', `"@context":["${peer.origin}/context",`);
    const asked = peer.requests;
    await peer.follow(actor, inbox);
    await accepted();
    expect(peer.paths).not.toContain('/context');
    expect(peer.requests).toBeGreaterThan(asked);
  });

  test('make this server ask nobody on a private address, unless a test allows it', async () => {
    await fediverse.stop();
    const strict = Fediverse.open(programme);
    const asked = peer.requests;
    const app = originApp('http://localhost', programme.diagnostics).route(
      '/',
      fediverseRoutes(strict as Fediverse),
    );
    const body = JSON.stringify({
      type: 'Follow',
      id: `${peer.origin}/1`,
      actor: peer.address(),
      object: actor,
    });
    const signature = `keyId="${peer.address()}#main-key",headers="(request-target) date digest",signature="AAAA"`;
    const { createHash } = await import('node:crypto');
    const digest = `SHA-256=${createHash('sha256').update(body).digest('base64')}`;
    const headers = { signature, digest, date: new Date().toUTCString() };
    expect((await app.request('/fediverse/inbox', { method: 'POST', body, headers })).status).toBe(401);
    expect(peer.requests).toBe(asked);
    const allowed = await fetch(inbox, { method: 'POST', body, headers });
    expect(allowed.status).toBe(401);
  });

  test('who flood are told to come back, and are not looked up', async () => {
    const wish = { type: 'Follow', id: `${peer.origin}/1`, actor: peer.address(), object: actor };
    const answers: number[] = [];
    for (let i = 0; i < 121; i += 1) answers.push((await forged(wish)).status);
    expect(answers.slice(0, 120).every((status) => status === 401)).toBe(true);
    expect(answers[120]).toBe(503);
  });

  test('are all forgotten where the account is turned off', async () => {
    await peer.follow(actor, inbox);
    await accepted();
    await forgetAllFollowers(programme);
    expect(await kept()).toEqual({ inboxes: [], followers: [], deliveries: [] });
  });
});
