import {
  encodeB64,
  type Oversight,
  type PostAnswer,
  type PostList,
  type SavedPost,
  type WrittenPost,
} from '@bellbuoy/protocol';
import { checkPost, signPost, toPostLink } from '@bellbuoy/protocol/posts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { withTestContent } from '../awareness/test-items.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { type NativeSigner, nativeNoteSigner } from '../programme/index.ts';

const ID = encodeB64(new Uint8Array(16).fill(7));
const REASON = 'Short, and true.';
const WORDS = 'A message hurries you? Take your time.\n\nhttp://localhost:8080/learn/phishing/';

function written(more: Partial<WrittenPost> = {}): WrittenPost {
  const about = { kind: 'lesson', id: 'phishing' } as const;
  return { text: 'A message hurries you?  \nTake your time.', language: 'en', about, ...more };
}

describeOnBothEngines('posts of a programme', (_, engine) => {
  let programme: TestProgramme;
  let key: NativeSigner;
  let desk: TestDesk;
  let lead: TestMember;
  let eda: TestMember;
  let finn: TestMember;

  beforeEach(async () => {
    programme = withTestContent(await newProgramme(engine));
    key = programme.keys.programme ?? expect.fail('no key');
    desk = new TestDesk(programme);
    lead = await desk.open();
    eda = await desk.addStaff(lead, 'eda', ['editor']);
    finn = await desk.addStaff(lead, 'finn', ['editor']);
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const path = `/posts/${ID}`;
  const read = () => eda.browser.expect<PostAnswer>(200, `GET ${path}`);
  const list = async () => (await eda.browser.expect<PostList>(200, 'GET /posts')).posts;
  const save = async (post = written(), revision = 0, who = eda) =>
    (await who.browser.expect<SavedPost>(200, `PUT ${path}/draft`, { revision, ...post })).revision;
  const propose = async (post = written()) => {
    const revision = await save(post, (await list())[0]?.revision ?? 0);
    await eda.browser.expect(204, `POST ${path}/proposal`, { revision });
    return revision;
  };
  const agree = async (revision: number) =>
    finn.browser.expect(204, `POST ${path}/decision`, { revision, result: 'agreed', reason: REASON });
  const withoutKey = () => Object.assign(programme.keys, { programme: null });
  const linkOf = (text: string, day = TEST_DAY, by = key) =>
    toPostLink(signPost({ origin: 'harbour.example', day, text }, by), by.vkey);

  test('no more drafts are begun than editors can look through, and those stand before what is signed', async () => {
    await agree(await propose());
    const begin = (n: number) =>
      [`PUT /posts/${encodeB64(new Uint8Array(16).fill(n))}/draft`, { revision: 0, ...written() }] as const;
    for (let n = 100; n < 200; n += 1) await eda.browser.expect(200, ...begin(n));
    await eda.browser.refused('no-room', ...begin(200));
    expect((await list()).map(({ state }) => state)).toEqual([
      ...Array.from({ length: 100 }, () => 'draft'),
      'signed',
    ]);
  });

  test('two editors have the words signed, exactly as both have seen them', async () => {
    const text = 'A message hurries you?\nTake your time.';
    const revision = await propose(written({ text }));
    const { words, link } = await read();
    expect([words, link]).toEqual([WORDS.replace('? ', '?\n'), null]);
    await agree(revision);
    const signed = await read();
    expect(signed).toMatchObject({ state: 'signed', proposedBy: 'eda', agreedBy: 'finn', isKeyHere: true });
    expect(checkPost(`${words}\n\nhttp://localhost:8080/verify/#${signed.link}`, key.vkey)).toEqual({
      kind: 'good',
      post: { origin: 'harbour.example', day: TEST_DAY, text: words },
    });
    // Signed words stay what they are, wherever the site moves.
    Object.assign(programme, {
      config: { ...programme.config, urls: { public: 'https://new.example', desk: '' } },
    });
    expect((await read()).words).toBe(words);
    expect(signed.acts.map(({ act, account, reason }) => [account, act, reason])).toEqual([
      ['eda', 'written', null],
      ['eda', 'proposed', null],
      ['finn', 'agreed', REASON],
      ['finn', 'signed', null],
    ]);
  });

  test('guardians see each post that was signed, and by whom', async () => {
    const gia = await desk.addStaff(lead, 'gia', ['guardian']);
    const seen = async () => (await gia.browser.expect<Oversight>(200, 'GET /oversight')).signedPosts;
    const revision = await propose();
    expect(await seen()).toEqual([]);
    await agree(revision);
    const { words } = await read();
    expect(await seen()).toEqual([
      { id: ID, words, signedOn: TEST_DAY, proposedBy: 'eda', agreedBy: 'finn' },
    ]);
  });

  test('nobody signs alone, and what is signed is what was seen', async () => {
    const decision = (revision: number) => ({ revision, result: 'agreed', reason: REASON });
    await save();
    await finn.browser.refused('text-changed', `POST ${path}/decision`, decision(1));
    await eda.browser.expect(204, `POST ${path}/proposal`, { revision: 1 });
    await eda.browser.refused('conflict-of-interest', `POST ${path}/decision`, decision(1));
    await eda.browser.refused('text-changed', `PUT ${path}/draft`, { revision: 1, ...written() });
    await eda.browser.refused('text-changed', `POST ${path}/draft/end`, { revision: 1 });
    // Changed and proposed anew between a look and an answer: the answer was to the words before.
    await eda.browser.expect(204, `POST ${path}/proposal/end`, { revision: 1 });
    await propose(written({ text: 'Other words.' }));
    await finn.browser.refused('text-changed', `POST ${path}/decision`, decision(1));
    await finn.browser.refused('malformed', `POST ${path}/decision`, { ...decision(2), reason: ' ' });
    await finn.browser.refused('forbidden', `POST ${path}/proposal/end`, { revision: 2 });
    expect(await read()).toMatchObject({ state: 'proposed', link: null });
  });

  test('the database takes nothing on which one editor agreed alone, and forgets no act', async () => {
    await propose();
    const store = programme.database;
    for (const changed of [
      { state: 'agreed', agreed_by: 'eda' } as const,
      { state: 'signed', agreed_by: 'finn' } as const,
      { state: 'signed', link: 'post=x' } as const,
    ]) {
      const alone = store.transaction((transaction) =>
        transaction.updateTable('posts').set(changed).where('id', '=', ID).execute(),
      );
      await expect(alone).rejects.toThrow();
    }
    await expect(
      store.transaction((transaction) => transaction.deleteFrom('post_acts').execute()),
    ).rejects.toThrow();
  });

  test('what is sent back is a draft again, and what is signed stays', async () => {
    const revision = await propose();
    const reason = 'Say until when it holds.';
    await finn.browser.expect(204, `POST ${path}/decision`, { revision, result: 'sent-back', reason });
    expect((await read()).acts.at(-1)).toMatchObject({ act: 'sent-back', reason });
    await agree(await propose());
    const signed = await read();
    for (const [call, body] of [
      ['PUT {}/draft', { revision: signed.revision, ...written({ text: 'Other words.' }) }],
      ['POST {}/draft/end', { revision: signed.revision }],
      ['POST {}/proposal', { revision: signed.revision }],
      ['POST {}/end', { revision: signed.revision, reason }],
      ['POST {}/signature', { revision: signed.revision, signed: linkOf(WORDS) }],
    ] as const)
      await eda.browser.refused('text-changed', call.replace('{}', path), body);
    expect(await read()).toEqual(signed);
  });

  test.each([
    ['that describes somebody', written({ text: 'Look for a man with a beard.' })],
    ['that promises something', written({ text: 'There is a reward.' })],
    ['that leads to a page of money', written({ text: 'Read http://localhost:8080/claim/ first.' })],
    ['that hides a character', written({ text: 'Call \u202e211.' })],
    ['that is too long', written({ text: 'a'.repeat(970) })],
    ['without words', written({ text: ' ' })],
    ['about what is not on the site', written({ about: { kind: 'advisory', id: 'phishing' } })],
    ['in a language that the site has not', written({ language: 'pt' })],
  ])('nothing is proposed %s', async (_name, post) => {
    const revision = await save(post);
    await eda.browser.refused('text-faults', `POST ${path}/proposal`, { revision });
  });

  test('nothing is signed that has faults by now', async () => {
    const revision = await propose();
    Object.assign(programme, { awareness: new Map() });
    programme.setDay('2026-11-22');
    await desk.signIn(finn);
    await finn.browser.refused('text-faults', `POST ${path}/decision`, {
      ...{ revision, result: 'agreed', reason: REASON },
    });
    await desk.signIn(eda);
    expect((await read()).acts.map(({ act }) => act)).toEqual(['written', 'proposed']);
  });

  test('where the key is elsewhere, a post waits, and takes the signature of these words alone', async () => {
    withoutKey();
    const text = 'Take your time.';
    const revision = await propose(written({ text, about: null }));
    await agree(revision);
    expect(await read()).toMatchObject({ state: 'agreed', isKeyHere: false, link: null });
    const bring = (signed: string) => eda.browser.call(`POST ${path}/signature`, { revision, signed });
    const stranger = nativeNoteSigner(key.name, new Uint8Array(32).fill(9));
    for (const wrong of [
      'not a link',
      linkOf('Take your time!'),
      linkOf(text, '2026-11-20'),
      linkOf(text, '2026-11-22'),
      linkOf(text, TEST_DAY, stranger),
    ])
      expect([wrong, (await bring(wrong)).status]).toEqual([wrong, 422]);
    programme.setDay('2026-11-23');
    await desk.signIn(eda);
    // As `post sign` prints it, with all that stands around it.
    const printed = `Signed as harbour.example, 2026-11-22. Post these words, with the link below them:\n\n${text}\n\nhttps://tips.example/verify/#${linkOf(text, '2026-11-22')}\n`;
    expect((await bring(printed)).status).toBe(204);
    expect(await read()).toMatchObject({ state: 'signed', link: linkOf(text, '2026-11-22') });
  });

  test('what waits for a signature can be dropped, by one editor and with a reason', async () => {
    withoutKey();
    const revision = await propose();
    await agree(revision);
    await eda.browser.refused('malformed', `POST ${path}/end`, { revision, reason: '' });
    await eda.browser.expect(204, `POST ${path}/end`, { revision, reason: 'It is over.' });
    await eda.browser.refused('text-changed', `POST ${path}/signature`, { revision, signed: linkOf(WORDS) });
    expect((await list())[0]).toMatchObject({ state: 'dropped' });
  });

  test('a draft that was thrown away is gone, and who did it is not', async () => {
    await save();
    await eda.browser.expect(204, `POST ${path}/draft/end`, { revision: 1 });
    expect(await list()).toEqual([]);
    await eda.browser.refused('not-found', `GET ${path}`);
    const acts = await programme.database.store.selectFrom('post_acts').select('act').execute();
    expect(acts.map(({ act }) => act)).toEqual(['written', 'discarded']);
    await eda.browser.refused('not-found', 'PUT /posts/short/draft', { revision: 0, ...written() });
  });

  test('a call that was begun before somebody stopped being an editor comes too late', async () => {
    const revision = await propose();
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const call = finn.browser.callSlowly(`POST ${path}/decision`, ended, {
      ...{ revision, result: 'agreed', reason: REASON },
    });
    await lead.browser.expect(204, 'POST /accounts/roles', { account: 'finn', roles: [] });
    end();
    expect((await call).status).toBe(401);
    expect((await read()).state).toBe('proposed');
  });
});
