import { randomBytes } from '@bellbuoy/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PASS_LANE } from '../work/index.ts';
import { GroupCommit, QueueFullError } from './group-commit.ts';
import type { NewReport, ReportWriter, Verdict } from './new-report.ts';
import { packReports, unpackReports } from './parcel.ts';

function newReport(mailbox: string): NewReport {
  return {
    ...{ mailbox, desk: 'harbour', epoch: 1, day: '2026-11-21', urgent: false, screenBy: null },
    commitment: randomBytes(32),
    body: 'body',
    envelope: { id: `envelope of ${mailbox}`, bytes: randomBytes(40) },
    kept: null,
    entry: 'entry',
    promiseText: 'promise',
    payment: null,
  };
}

/** A writer over memory that says which groups it was given, and fails when told to. */
function memoryWriter(fails: (group: number) => boolean = () => false) {
  const groups: string[][] = [];
  const writer: ReportWriter = {
    write: async (reports) => {
      groups.push(reports.map((report) => report.mailbox));
      const isFailing = fails(groups.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (isFailing) throw new Error('the disk is full');
      return reports.map(({ mailbox }): Verdict => ({ kind: 'stored', promise: `of ${mailbox}` }));
    },
    close: async () => {},
  };
  return { groups, writer };
}

test('whoever comes while a group is written waits for the next, and gets their own verdict', async () => {
  const { groups, writer } = memoryWriter();
  const commits = new GroupCommit(writer);
  const store = async (mailbox: string) => commits.store(newReport(mailbox));
  const first = ['a', 'b'].map(store);
  await new Promise((resolve) => setTimeout(resolve, 2));
  const verdicts = await Promise.all([...first, ...['c', 'd', 'e'].map(store)]);
  expect(groups).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ]);
  expect(verdicts).toEqual(['a', 'b', 'c', 'd', 'e'].map((m) => ({ kind: 'stored', promise: `of ${m}` })));
});

test('the same mailbox is never twice in a group', async () => {
  const { groups, writer } = memoryWriter();
  const commits = new GroupCommit(writer);
  await Promise.all(['a', 'a', 'b', 'a'].map(async (mailbox) => commits.store(newReport(mailbox))));
  expect(groups).toEqual([['a', 'b'], ['a'], ['a']]);
});

test('higher lanes go first, and one payment is never twice in a group', async () => {
  const { groups, writer } = memoryWriter();
  const commits = new GroupCommit(writer);
  const payment = { key: 'k', kind: 'work', until: '2026-11-21' } as const;
  await Promise.all([
    commits.store(newReport('free'), 0),
    commits.store({ ...newReport('worked'), payment }, 3),
    commits.store({ ...newReport('replayed'), payment }, 3),
    commits.store(newReport('passed'), 99),
  ]);
  expect(groups).toEqual([['passed', 'worked', 'free'], ['replayed']]);
});

test('when there is no room, whoever came last to the lowest lane is sent away', async () => {
  const { groups, writer } = memoryWriter();
  const commits = new GroupCommit(writer, 3);
  const lanes = [
    ['a', 0],
    ['b', 0],
    ['c', 1],
    ['d', 2],
    ['e', 0],
  ] as const;
  const outcomes = await Promise.allSettled(
    lanes.map(async ([mailbox, lane]) => commits.store(newReport(mailbox), lane)),
  );
  const away = outcomes.filter(
    (outcome) => outcome.status === 'rejected' && outcome.reason instanceof QueueFullError,
  );
  expect(away).toHaveLength(2);
  expect(groups).toEqual([['d', 'c', 'a']]);
});

test('passes take no more than half of a group while others wait, and all of it when nobody does', async () => {
  const { groups, writer } = memoryWriter();
  const commits = new GroupCommit(writer);
  const [passed, worked] = [300, 100].map((count, i) =>
    Array.from({ length: count }, async (_, n) => {
      const mailbox = `${i === 0 ? 'pass' : 'work'} ${n}`;
      return commits.store(newReport(mailbox), i === 0 ? PASS_LANE : 1);
    }),
  );
  await Promise.all([...(passed ?? []), ...(worked ?? [])]);
  const passesOf = groups.map((group) => group.filter((mailbox) => mailbox.startsWith('pass')).length);
  expect(groups.map(({ length }) => length)).toEqual([128, 128, 128, 16]);
  expect(passesOf).toEqual([64, 92, 128, 16]);
  expect(groups[0]?.slice(0, 2)).toEqual(['pass 0', 'pass 1']);
});

test('passes leave half of the room to those without', async () => {
  const { groups, writer } = memoryWriter();
  const commits = new GroupCommit(writer, 8);
  const store = (name: string, count: number, lane: number) =>
    Array.from({ length: count }, async (_, n) => commits.store(newReport(`${name}${n}`), lane));
  const free = store('free', 8, 0);
  const passed = store('pass', 20, PASS_LANE);
  const worked = store('work', 3, 1);
  const outcomes = await Promise.all([free, passed, worked].map((each) => Promise.allSettled(each)));
  const stored = outcomes.map((each) => each.filter(({ status }) => status === 'fulfilled').length);
  expect(stored).toEqual([1, 4, 3]);
  expect(groups.flat().toSorted()).toEqual(
    ['free0', 'pass0', 'pass1', 'pass2', 'pass3', 'work0', 'work1', 'work2'].toSorted(),
  );
});

test('a group that could not be written is told to each of it, and the next is written', async () => {
  const { writer } = memoryWriter((group) => group === 1);
  const commits = new GroupCommit(writer);
  const failing = ['a', 'b'].map(async (mailbox) => commits.store(newReport(mailbox)));
  const outcomes = await Promise.allSettled(failing);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
  expect(await commits.store(newReport('c'))).toEqual({ kind: 'stored', promise: 'of c' });
  await commits.settle();
});

test('what is packed for the writer thread comes out the same', () => {
  const envelope = fc.record({ id: fc.string(), bytes: fc.uint8Array({ maxLength: 300 }) });
  const report: fc.Arbitrary<NewReport> = fc.record({
    ...{ mailbox: fc.string(), desk: fc.string(), day: fc.string(), body: fc.string(), entry: fc.string() },
    ...{ promiseText: fc.string(), epoch: fc.nat(), urgent: fc.boolean(), screenBy: fc.option(fc.nat()) },
    commitment: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    envelope,
    kept: fc.option(envelope),
    payment: fc.option(
      fc.record({ key: fc.string(), kind: fc.constantFrom('work', 'pass'), until: fc.string() }),
    ),
  });
  fc.assert(
    fc.property(fc.array(report), (reports) => {
      expect(unpackReports(packReports(reports))).toEqual(reports);
    }),
  );
});
