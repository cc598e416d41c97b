// Results: one JSON file a benchmark, and the table of docs/performance.md, which is made from all of them.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Benchmark, isMet, type Measurement, ratioOf, referenceOf } from './benchmark.ts';
import type { Machine } from './machine.ts';

export interface Result {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly method: string;
  readonly day: string;
  readonly machine: Machine;
  readonly measurements: readonly Measurement[];
}

const FOLDER = new URL('./results/', import.meta.url);
const PAGE = new URL('../docs/performance.md', import.meta.url);

export function writeResult(
  benchmark: Benchmark,
  machine: Machine,
  measurements: readonly Measurement[],
): void {
  const { id, name, title, method } = benchmark;
  const day = new Date().toISOString().slice(0, 10);
  const result: Result = { id, name, title, method, day, machine, measurements };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(`${id}.json`, FOLDER), `${JSON.stringify(result, null, 2)}\n`);
}

/** Writes docs/performance.md from every result there is. */
export function writePage(): void {
  const results = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Result)
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  writeFileSync(PAGE, formatPage(results));
}

export function formatMeasurement(measurement: Measurement): string {
  const { what, value, unit } = measurement;
  const ratio = ratioOf(measurement);
  const notes = [formatTarget(measurement), ratio === null ? '' : `ratio ${ratio.toFixed(2)}`];
  const judged = [...notes, formatVerdict(measurement)].filter((note) => note !== '').join(', ');
  return `${what}: ${formatNumber(value)} ${unit}${judged === '' ? '' : ` (${judged})`}`;
}

function formatPage(results: readonly Result[]): string {
  const rows = results.flatMap(({ id, measurements }) => measurements.map((each) => formatRow(id, each)));
  return `${[
    '# Performance',
    '',
    'Made by `npm run bench` from `bench/results/`; do not edit. Each figure stands beside a limit or a peer that',
    'was measured in the same run on the same machine: machines differ, the ratio is what counts.',
    '',
    '| | what | measured | must reach | measured in the same run | ratio | |',
    '|---|---|---:|---:|---|---:|---|',
    ...rows,
    '',
    '## Machines',
    '',
    ...machinesOf(results),
    '',
    '## How it is measured',
    '',
    ...results.flatMap(({ id, name, title, method }) => [
      `**${id}, ${title}** (\`npm run bench -- ${name}\`). ${method}`,
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function formatRow(id: string, measurement: Measurement): string {
  const { what, value, unit } = measurement;
  const reference = referenceOf(measurement);
  const beside = reference === null ? '' : `${reference.what}: ${formatNumber(reference.value)} ${unit}`;
  const ratio = ratioOf(measurement)?.toFixed(2) ?? '';
  const cells = [id, what, `${formatNumber(value)} ${unit}`, formatTarget(measurement), beside, ratio];
  return `| ${[...cells, formatVerdict(measurement)].join(' | ')} |`;
}

function formatTarget({ unit, target }: Measurement): string {
  if (target === null) return '';
  if ('of' in target) return `≥ ${target.atLeast} ×`;
  return 'atLeast' in target
    ? `≥ ${formatNumber(target.atLeast)} ${unit}`
    : `≤ ${formatNumber(target.atMost)} ${unit}`;
}

function formatVerdict(measurement: Measurement): string {
  const verdict = isMet(measurement);
  if (verdict === null) return '';
  return verdict ? 'met' : '**missed**';
}

function machinesOf(results: readonly Result[]): string[] {
  const groups = Map.groupBy(results, ({ machine, day }) => describe(machine, day));
  return [...groups].map(([machine, group]) => `- ${group.map(({ id }) => id).join(', ')}: ${machine}`);
}

function describe({ cpu, cores, memoryGb, kernel, node }: Machine, day: string): string {
  return `${cpu}, ${cores} cores, ${memoryGb} GB, Linux ${kernel}, Node ${node}, ${day}`;
}

function formatNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
