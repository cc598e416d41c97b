import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { takeLease } from '../db/index.ts';
import { type Delivery, type Outcome, Rounds } from './deliver.ts';
import { NewServers } from './new-servers.ts';
import { planDeliveries } from './plan-deliveries.ts';
import type { Post } from './posts.ts';

describeOnBothEngines('rounds', (_, engine) => {
  let programme: TestProgramme;
  /** Who was sent something, in order. */
  let sent: string[];
  /** What a server answers. */
  let answers: (delivery: Delivery) => Promise<Outcome>;
  let stopping: AbortController;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    sent = [];
    answers = async () => 'taken';
    stopping = new AbortController();
  });

  afterEach(() => programme.end());

  const rounds = () => {
    const post = (delivery: Delivery) => {
      sent.push(new URL(delivery.inbox).hostname);
      return answers(delivery);
    };
    return new Rounds(programme, { post, answer: async () => 'taken' }, stopping.signal);
  };
  const servers = async (names: readonly string[], attempts = 0) => {
    const rows = names.map((name) => ({
      ...{ inbox: `https://${name}/inbox`, origin: `https://${name}` },
      ...{ failing_since: null, attempts, rests_until: 0 },
    }));
    await programme.database.store.insertInto('fediverse_inboxes').values(rows).execute();
  };
  const plan = async (ids: readonly string[]) => {
    const lease = await takeLease(programme.database, { name: 'upkeep', holder: 'here', now: Date.now() });
    if (lease === null) throw new Error('no lease');
    const posts = ids.map((id): Post => {
      const page = `https://tips.example/advisories/${id}/`;
      return { kind: 'advisory', id, content: [['en', id]], page, isShipped: false, digest: id };
    });
    await planDeliveries(programme, lease, posts);
  };
  const waiting = async () => {
    const rows = await programme.database.store.selectFrom('fediverse_deliveries').selectAll().execute();
    return rows.map(({ inbox, id, act }) => `${new URL(inbox).hostname} ${act} ${id}`).toSorted();
  };
  const named = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${letter}${String(i).padStart(2, '0')}.example`);

  test('every server is to be told of each post, and of what becomes of it', async () => {
    await servers(named('a', 2));
    await plan(['one', 'two']);
    expect(await waiting()).toEqual([
      'a00.example create one',
      'a00.example create two',
      'a01.example create one',
      'a01.example create two',
    ]);
    await plan(['two']);
    expect(await waiting()).toContain('a01.example delete one');
    await rounds().go();
    expect(await waiting()).toEqual([]);
  });

  test('who takes nothing keeps nobody waiting', async () => {
    await servers(named('a', 20), 1);
    await servers(named('b', 20));
    await plan(['one']);
    const { promise: never, resolve: end } = Promise.withResolvers<Outcome>();
    answers = (delivery) => (delivery.inbox.startsWith('https://a') ? never : taken());
    const going = rounds().go();
    const sentTo = (letter: string) => sent.filter((name) => name.startsWith(letter)).toSorted();
    await expect.poll(() => sentTo('b')).toEqual(named('b', 20));
    await expect.poll(() => sentTo('a')).toEqual(named('a', 4));
    stopping.abort();
    end('taken');
    await going;
  });

  const taken = async (): Promise<Outcome> => 'taken';

  test('whoever was tried comes again after all others, and one that is slow with one thing a turn', async () => {
    await servers(named('a', 1));
    await plan(['one', 'two', 'three']);
    const going = rounds();
    answers = async () => {
      await pause(2_100);
      return 'taken';
    };
    await going.go();
    expect(sent).toEqual(named('a', 1));
    // From then on among those that are slow, until it is not.
    await servers(named('b', 1));
    await plan(['one', 'two', 'three', 'four']);
    answers = taken;
    expect(await going.go()).toBe(2);
    expect(sent.toSorted()).toEqual([...Array.from({ length: 4 }, () => 'a00.example'), 'b00.example']);
    const { store } = programme.database;
    expect(await store.selectFrom('fediverse_inboxes').select('attempts').execute()).toEqual([
      { attempts: 0 },
      { attempts: 0 },
    ]);
  });

  test('a round that ends before everybody’s turn goes on with whoever is next', async () => {
    await servers(named('a', 30));
    await plan(['one']);
    const going = rounds();
    let clock = 0;
    const time = vi.spyOn(performance, 'now').mockImplementation(() => clock);
    answers = async () => {
      clock += 1_000;
      return 'taken';
    };
    try {
      for (let round = 0; round < 3; round += 1) await going.go();
    } finally {
      time.mockRestore();
    }
    expect(sent.length).toBeGreaterThan(20);
    expect(sent.toSorted()).toEqual(named('a', 30).slice(0, sent.length));
  });
});

test('so many servers a day may join', async () => {
  let day = TEST_DAY;
  const newServers = new NewServers({ now: () => Date.parse(`${day}T12:00:00Z`) } as TestProgramme);
  expect(Array.from({ length: 501 }, newServers.admit).lastIndexOf(true)).toBe(499);
  day = addDays(day, 1);
  expect(newServers.admit()).toBe(true);
});
