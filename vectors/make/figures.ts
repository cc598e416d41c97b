// Figures of two months, a correction of the first, and the audit packages that go with the two.

import { createPrivateKey } from 'node:crypto';
import { b64, filled, hash, MADE, ORIGIN, write } from './known.ts';
import { canonical, entriesOf, type Month, monthOf, note, vkey } from './log-of-months.ts';

const NAME = `${ORIGIN}/log`;
const keyOf = (seed: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });
const LOG = keyOf(filled(1));
const OTHER = keyOf(filled(2));

const NO_ACTS = [
  ...['opening-asked', 'opening-granted', 'opening-refused', 'extension', 'hand-over', 'order', 'check'],
  ...['recovery', 'legal-demand', 'incident', 'guardians', 'policy'],
];
const PADDED = 262_144;

const ref = (byte: number) => b64(filled(byte, 16));
const hashOf = (figures: object) => b64(hash(canonical(figures)));
type Figures = ReturnType<typeof figuresOf>;
type Count = readonly [row: string, part: string, carried: number, counted: number];
type Act = readonly [act: string, of: string | null, count: number, seals?: number];

function figuresOf(period: string, month: Month, { day, former, counts, acts }: Said) {
  const none = NO_ACTS.filter((act) => !acts.some(([name]) => name === act));
  return {
    ...{ v: 1, origin: ORIGIN, period, edition: 1, day, log: month.log },
    counts: counts.map(([row, part, carried, counted]) => ({
      ...{ row, part, since: '2026-09' },
      count: carried + counted < 5 ? null : carried + counted,
    })),
    acts: [
      ...acts.map(([act, of, count, seals]) => ({
        act,
        of,
        count,
        ...(seals === undefined ? {} : { seals }),
      })),
      ...none.map((act) => ({ act, of: null, count: 0 })),
    ].sort((a, b) => (`${a.act} ${a.of ?? ''}` < `${b.act} ${b.of ?? ''}` ? -1 : 1)),
    ...{ money: [] as object[], readers: { slots: [1, 2, 3], auditors: ['university'] } },
    ...{ former, replaces: null as string | null, why: null as string | null },
  };
}

interface Said {
  readonly day: string;
  readonly former: string | null;
  readonly counts: readonly Count[];
  readonly acts: readonly Act[];
}

const noteOf = (figures: Figures, key = LOG, name = NAME) =>
  note(`${ORIGIN}/figures\n${figures.period}\n${figures.edition}\n${hashOf(figures)}\n`, name, key);
const editionOf = (figures: Figures, key = LOG) => ({ figures, note: noteOf(figures, key) });
const lineOf = (figures: Figures) => ({
  ...{ type: 'figures', day: figures.day, period: figures.period, hash: hashOf(figures) },
});

const on = (day: string, type: string, more: object = {}) => ({ ...more, day, type });
const filed = (envelope: number) => on('2026-09-14', 'report', { envelope: b64(filled(envelope)) });

const septemberLog = monthOf(
  0,
  [
    on('2026-09-01', 'opening-asked', { ref: ref(1) }),
    on('2026-09-03', 'opening-refused', { ref: ref(1) }),
    on('2026-09-08', 'hand-over', { body: 'coastguard', ref: ref(2) }),
  ],
  [
    entriesOf(11, 0, [
      filed(11),
      on('2026-09-15', 'opened'),
      on('2026-09-30', 'purge', { rule: 'unfounded' }),
    ]),
    entriesOf(12, 0, [filed(12), on('2026-09-15', 'opened')]),
    entriesOf(13, 0, [filed(13), on('2026-09-16', 'withdrawn')]),
    entriesOf(14, 0, [filed(14)]),
    entriesOf(15, 0, [filed(15)]),
    entriesOf(16, 0, [filed(16)]),
  ],
);
const SEPTEMBER: Count[] = [
  ['received', 'all', 0, 6],
  ['outcome', 'unfounded', 0, 5],
  ['withdrawn', 'all', 0, 1],
  ['purged', 'on-time', 0, 1],
  ['purged', 'late', 0, 0],
];
const september = figuresOf('2026-09', septemberLog, {
  ...{ day: '2026-10-05', former: null, counts: SEPTEMBER },
  acts: [
    ['hand-over', 'coastguard', 1],
    ['opening-asked', null, 1],
    ['opening-refused', null, 1],
  ],
});

const withdrawn = on('2026-10-20', 'withdrawn');
const octoberLog = monthOf(
  septemberLog.log.to,
  [
    lineOf(september),
    on('2026-10-08', 'check', { months: ['2026-08', '2026-09'], seals: 41, ref: ref(3) }),
    on('2026-10-09', 'check', { months: ['2026-10'], seals: 1, ref: ref(4) }),
    on('2026-10-12', 'legal-demand', { kind: 'search', ref: ref(5) }),
  ],
  [
    // Of the month before: what went on with them has other blinds and no first entry here.
    entriesOf(14, 1, [withdrawn]),
    entriesOf(15, 1, [withdrawn]),
    entriesOf(21, 0, [filed(21), withdrawn]),
    entriesOf(22, 0, [filed(22), withdrawn]),
    entriesOf(23, 0, [filed(23)]),
  ],
);
const OCTOBER: Count[] = [
  ['received', 'all', 0, 3],
  ['outcome', 'unfounded', 0, 4],
  ['withdrawn', 'all', 1, 4],
  ['purged', 'on-time', 1, 0],
  ['purged', 'late', 0, 0],
];
const october = figuresOf('2026-10', octoberLog, {
  ...{ day: '2026-11-05', former: hashOf(september), counts: OCTOBER },
  acts: [
    ['check', null, 2, 42],
    ['legal-demand', 'search', 1],
  ],
});
const corrected = (count: number | null): Figures => ({
  ...september,
  ...{ edition: 2, day: '2026-11-06', former: hashOf(october), replaces: hashOf(september) },
  counts: september.counts.map((cell) => (cell.row === 'outcome' ? { ...cell, count } : cell)),
  why: 'Seven outcomes had been entered as of August ⚓',
});
const correction = corrected(12);

const packageOf = (figures: Figures, month: Month, counts: readonly Count[]) => ({
  ...{ v: 1, origin: ORIGIN, period: figures.period, day: figures.day, figures: hashOf(figures) },
  ...{ log: month.log, batches: month.batches, reports: month.reports },
  counts: counts.map(([row, part, carried, counted]) => ({ row, part, carried, counted })),
});
type Package = ReturnType<typeof packageOf>;

function auditNote(content: Package, key = LOG, period = content.period): string {
  const json = Buffer.from(canonical(content));
  const padding = Buffer.alloc(PADDED - json.length, ' ');
  return note(`${ORIGIN}/audit\n${period}\n${b64(hash(Buffer.concat([json, padding])))}\n`, NAME, key);
}

export function makeFigures(): void {
  const forged = (change: Partial<Figures>) => editionOf({ ...october, ...change });
  const first = editionOf(september);
  const [all, ...cells] = october.counts;
  const cell = { ...all, count: 3 } as (typeof september.counts)[number];
  const behind = [canonical(lineOf(october)), canonical(lineOf(correction))];
  write('figures_bellbuoy', {
    source: MADE,
    origin: ORIGIN,
    logVkey: vkey(NAME, LOG),
    lines: [...septemberLog.lines, ...octoberLog.lines],
    behind,
    editions: [first, editionOf(october), editionOf(correction)],
    hashes: [september, october, correction].map(hashOf),
    // What was carried, what was counted; what is shown, and what is held back.
    releases: [
      ...[
        [0, 0, null, 0],
        [0, 4, null, 4],
        [4, 0, null, 4],
        [0, 5, 5, 0],
        [4, 1, 5, 0],
        [4, 4, 8, 0],
      ],
      ...[
        [-3, 7, null, 4],
        [-3, 8, 5, 0],
        [-7, 2, null, -5],
      ],
    ],
    invalid: [
      { name: 'signed by another key', error: 'unverified', editions: [editionOf(september, OTHER)] },
      {
        name: 'changed after they were signed',
        error: 'unverified',
        editions: [{ ...first, figures: { ...september, day: '2026-10-06' } }],
      },
      {
        name: 'with a member that was not signed',
        error: 'unverified',
        editions: [{ ...first, figures: { ...september, more: 1 } }],
      },
      {
        name: 'of another programme',
        error: 'unverified',
        editions: [editionOf({ ...september, origin: 'pier.example' })],
      },
      {
        name: 'with a count below zero',
        error: 'malformed',
        editions: [editionOf({ ...september, counts: [{ ...cell, count: -1 }] })],
      },
      {
        name: 'that do not begin at the first leaf',
        error: 'unverified',
        editions: [forged({ former: null })],
      },
      {
        name: 'that do not name the edition before',
        error: 'unverified',
        editions: [first, forged({ former: null })],
      },
      {
        name: 'that leave out a part of the log',
        error: 'unverified',
        editions: [first, forged({ log: { ...october.log, from: october.log.from + 1 } })],
      },
      {
        name: 'with an edition out of its order',
        error: 'unverified',
        editions: [first, forged({ edition: 2 })],
      },
      {
        name: 'in another order',
        error: 'unverified',
        editions: [editionOf(october), first],
      },
      {
        name: 'one of which the log does not name',
        error: 'unverified',
        editions: [first, forged({ money: [{ currency: 'EUR', paid: 1, postings: 1 }] })],
      },
      { name: 'of which the log names one more', error: 'unverified', editions: [first] },
      {
        name: 'that show a small count',
        error: 'unverified',
        isLogged: true,
        editions: [first, forged({ counts: [cell, ...cells] })],
      },
      {
        name: 'that leave out an act of power',
        error: 'unverified',
        isLogged: true,
        editions: [
          first,
          forged({ acts: october.acts.map((act) => ({ ...act, count: Math.min(act.count, 1) })) }),
        ],
      },
      {
        name: 'whose correction gives a small count away',
        error: 'unverified',
        isLogged: true,
        editions: [first, editionOf(october), editionOf(corrected(6))],
      },
    ].map(({ isLogged = false, ...wrong }) => ({
      ...wrong,
      // What the log says behind those months. Some are wrong although it names exactly them.
      behind: isLogged ? wrong.editions.slice(1).map(({ figures }) => canonical(lineOf(figures))) : behind,
    })),
  });
  makeAudits();
}

function makeAudits(): void {
  const before = packageOf(september, septemberLog, SEPTEMBER);
  const audited = packageOf(october, octoberLog, OCTOBER);
  const reports = before.reports;
  const longest = reports.findIndex((entries) => entries.length === 3);
  const withReport = (entries: Package['reports'][number]) => ({
    ...before,
    reports: reports.with(longest, entries),
  });
  const [one, two, three] = reports[longest] ?? [];
  if (one === undefined || two === undefined || three === undefined) throw new Error('no such report');
  const withCount = (row: string, change: object) => ({
    ...before,
    counts: before.counts.map((count) => (count.row === row ? { ...count, ...change } : count)),
  });
  const otherSecret = before.batches.map((batch) => ({ ...batch, secret: b64(filled(99)) }));
  write('audit_bellbuoy', {
    source: MADE,
    origin: ORIGIN,
    logSeed: filled(1).toString('hex'),
    logVkey: vkey(NAME, LOG),
    bytes: PADDED,
    months: [
      {
        ...{ figures: september, lines: septemberLog.lines, content: before, note: auditNote(before) },
        explained: {
          ...{ events: { report: 6, opened: 2, withdrawn: 1, purge: 1 }, purges: { unfounded: 1 } },
          ...{ reports: 6, fillings: 6, openEntries: 3, faults: [] },
        },
      },
      {
        ...{ figures: october, lines: octoberLog.lines, content: audited, note: auditNote(audited) },
        explained: {
          ...{ events: { report: 3, opened: 0, withdrawn: 4, purge: 0 }, purges: {} },
          ...{ reports: 5, fillings: 9, openEntries: 4, faults: [] },
        },
      },
    ],
    invalid: [
      { name: 'signed by another key', error: 'unverified', content: before, note: auditNote(before, OTHER) },
      { name: 'with the note of another', error: 'unverified', content: before, note: auditNote(audited) },
      {
        name: 'whose note is for another month',
        error: 'unverified',
        content: before,
        note: auditNote(before, LOG, '2026-08'),
      },
      {
        name: 'of another programme',
        error: 'unverified',
        content: { ...before, origin: 'pier.example' },
        note: auditNote({ ...before, origin: 'pier.example' }),
      },
      {
        name: 'of another version',
        error: 'malformed',
        content: { ...before, v: 2 },
        note: auditNote({ ...before, v: 2 }),
      },
    ],
    // Each with the faults that must be found in September, whatever order they are found in.
    faulty: [
      { name: 'an entry left out', content: withReport([one, two]), faults: ['count', 'unexplained'] },
      {
        name: 'entries in another order',
        content: withReport([two, one, three]),
        faults: ['count', 'not-a-report', 'unexplained'],
      },
      {
        name: 'an entry told twice',
        content: { ...before, reports: [...reports, [one]] },
        faults: ['count', 'twice'],
      },
      {
        name: 'an entry that tells something else',
        content: withReport([one, two, { ...three, line: three.line.replace('unfounded', 'withdrawn') }]),
        faults: ['not-in-log', 'unexplained'],
      },
      {
        name: 'a public act among a report’s entries',
        content: { ...before, reports: [...reports, [{ ...one, line: septemberLog.lines[0] ?? '' }]] },
        faults: ['not-a-report'],
      },
      { name: 'another secret', content: { ...before, batches: otherSecret }, faults: ['unexplained'] },
      { name: 'no batch', content: { ...before, batches: [] }, faults: ['batch', 'unexplained'] },
      {
        name: 'more received than there were',
        content: withCount('received', { counted: 7 }),
        faults: ['cell', 'count'],
      },
      {
        name: 'fewer withdrawn than there were',
        content: withCount('withdrawn', { counted: 0 }),
        faults: ['count'],
      },
      {
        name: 'a cell that holds other numbers',
        content: withCount('outcome', { counted: 4 }),
        faults: ['cell'],
      },
      { name: 'other figures', content: { ...before, figures: hashOf(october) }, faults: ['other-figures'] },
    ],
    // October again, as if September had held back something else.
    carried: {
      content: { ...before, counts: before.counts.map((count) => ({ ...count, counted: 2 })) },
      faults: ['carried'],
    },
  });
}
