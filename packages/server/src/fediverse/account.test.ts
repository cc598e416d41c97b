import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { withTestContent } from '../awareness/test-items.ts';
import { takeLease } from '../db/index.ts';
import { originApp } from '../http/index.ts';
import { Fediverse } from './fediverse.ts';
import { mainFirst } from './main-first.ts';
import { fediverseRoutes } from './routes.ts';

const ORIGIN = 'https://tips.harbour.example';
const ACTOR = `${ORIGIN}/fediverse/actors/line`;
const ACTIVITY = { accept: 'application/activity+json' };
const FINGER = '/.well-known/webfinger?resource=';

describeOnBothEngines('the account', (_, engine) => {
  let programme: TestProgramme;
  let fediverse: Fediverse;

  beforeEach(async () => {
    const made = withTestContent(await newProgramme(engine));
    const urls = { public: ORIGIN, desk: 'https://desk.harbour.example' };
    const title = { en: 'Harbour tip line', es: 'Línea del puerto' };
    programme = Object.assign(made, {
      config: { ...made.config, urls, title, fediverse: { name: 'harbour-watch' } },
    });
    fediverse = opened();
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const opened = () => {
    const found = Fediverse.open(programme);
    if (found === null) throw new Error('there is none');
    return found;
  };
  // Whatever the proxy says.
  const ask = (path: string, headers: Record<string, string> = ACTIVITY) =>
    originApp(ORIGIN, programme.diagnostics)
      .route('/', fediverseRoutes(fediverse))
      .request(`http://localhost:8080${path}`, { headers });
  const read = async (path: string) => {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.json()) as Record<string, unknown>;
  };

  test('is found by its name at the site’s host, and nobody else is', async () => {
    const { links, subject } = await read(`${FINGER}acct:harbour-watch@tips.harbour.example`);
    expect(subject).toBe('acct:harbour-watch@tips.harbour.example');
    expect(links).toContainEqual({ rel: 'self', href: ACTOR, type: 'application/activity+json' });
    for (const other of ['acct:lead@tips.harbour.example', 'acct:harbour-watch@elsewhere.example', 'x', ''])
      expect([other, (await ask(FINGER + other)).status]).not.toEqual([other, 200]);
    expect((await ask('/fediverse/actors/lead')).status).toBe(404);
  });

  test('says in every language of the site that nobody reads what is sent to it, and where to report', async () => {
    const actor = await read('/fediverse/actors/line');
    expect(actor).toMatchObject({
      ...{ type: 'Service', id: ACTOR, preferredUsername: 'harbour-watch', name: 'Harbour tip line' },
      nameMap: { en: 'Harbour tip line', es: 'Línea del puerto' },
      endpoints: { sharedInbox: `${ORIGIN}/fediverse/inbox` },
      manuallyApprovesFollowers: false,
    });
    const about = actor['summaryMap'] as Record<string, string>;
    expect(Object.keys(about)).toEqual(['en', 'zh-hans', 'es', 'fr', 'ar']);
    expect(actor['summary']).toBe(about['en']);
    expect(about['en']).toMatch(/^<p>Nobody reads messages that are sent to this account/);
    const languages = { en: '', es: '/es', fr: '/fr', ar: '/ar', 'zh-hans': '/zh-Hans' };
    for (const [language, folder] of Object.entries(languages))
      for (const page of ['', 'report/', 'verify/'])
        expect([language, about[language]?.includes(`href="${ORIGIN}${folder}/${page}"`)]).toEqual([
          language,
          true,
        ]);
    // Money is never mentioned on the way to a report.
    expect(JSON.stringify(actor)).not.toMatch(/reward|recompensa|récompense|مكافأة|奖/i);
  });

  test('has the same key in every process, and the database alone does not give it away', async () => {
    const keyIn = async () => JSON.stringify((await read('/fediverse/actors/line'))['publicKey']);
    const first = await keyIn();
    expect(first).toContain('BEGIN PUBLIC KEY');
    fediverse = opened();
    expect(await keyIn()).toBe(first);
    const { sealed } = await programme.database.store
      .selectFrom('fediverse_key')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(Buffer.from(sealed).includes(Buffer.from('300d06092a864886f70d010101', 'hex'))).toBe(false);
    Object.assign(programme.keys, { serverSecret: programme.random(32) });
    fediverse = opened();
    expect(await keyIn()).not.toBe(first);
  });

  test('tells neither who follows nor how many', async () => {
    const followers = await read('/fediverse/actors/line/followers');
    expect(followers).not.toHaveProperty('totalItems');
    expect(followers['orderedItems'] ?? []).toEqual([]);
  });

  test('has what is told as posts that lead to exact pages', async () => {
    const lease = await takeLease(programme.database, { name: 'upkeep', holder: 'here', now: 0 });
    if (lease === null) throw new Error('no lease');
    expect(await read('/fediverse/actors/line/outbox')).toMatchObject({ totalItems: 0 });
    await fediverse.tend(lease);
    const outbox = await read('/fediverse/actors/line/outbox');
    expect(outbox['totalItems']).toBe(1);
    const note = await read('/fediverse/posts/lesson/phishing/1');
    const page = `${ORIGIN}/learn/phishing/`;
    expect(note).toMatchObject({
      ...{
        type: 'Note',
        attributedTo: ACTOR,
        url: page,
        to: 'as:Public',
        published: `${TEST_DAY}T00:00:00Z`,
      },
      content: `<p><strong>A message that hurries you</strong></p><p>How to tell a false message from a real one.</p><p><a href="${page}">${page}</a></p>`,
    });
    for (const path of ['lesson/phishing/2', 'lesson/other/1', 'advisory/phishing/1'])
      expect([path, (await ask(`/fediverse/posts/${path}`)).status]).toEqual([path, 404]);
  });

  test('is written once, however often it is asked for, and anew in every process when something is told', async () => {
    const lease = await takeLease(programme.database, { name: 'upkeep', holder: 'here', now: 0 });
    if (lease === null) throw new Error('no lease');
    expect(await read('/fediverse/actors/line/outbox')).toMatchObject({ totalItems: 0 });
    await opened().tend(lease);
    await expect
      .poll(async () => (await read('/fediverse/actors/line/outbox'))['totalItems'], { timeout: 5_000 })
      .toBe(1);
    for (let i = 0; i < 700; i += 1) await read('/fediverse/actors/line/outbox');
    // What is not kept is written so often a minute, and not when there is nothing to write.
    const answers: number[] = [];
    for (let i = 0; i < 601; i += 1)
      answers.push((await ask(`${FINGER}acct:harbour-watch@tips.harbour.example`)).status);
    expect([answers[0], answers.at(-1)]).toEqual([200, 503]);
    await read('/fediverse/actors/line/outbox');
    expect((await ask('/fediverse/actors/line/outbox', { accept: 'text/html' })).status).toBe(503);
  });

  test('is nothing for a browser to show', async () => {
    expect((await ask('/fediverse/actors/line', { accept: 'text/html' })).status).toBe(406);
    const mark = await ask('/fediverse/mark.png', {});
    expect([mark.status, mark.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});

test('languages come in the programme’s order wherever a document has several', () => {
  const document = { a: [{ contentMap: { ar: '1', en: '2', fr: '3' } }], nameMap: { de: 'x', es: 'y' } };
  expect(JSON.stringify(mainFirst(document, ['fr', 'en', 'es', 'ar']))).toBe(
    '{"a":[{"contentMap":{"fr":"3","en":"2","ar":"1"}}],"nameMap":{"es":"y","de":"x"}}',
  );
});
