// npm run bench [-- NAME…]: runs all benchmarks, or those named, one after the other.

import { attachment } from './attachment.ts';
import type { Benchmark } from './benchmark.ts';
import { desk } from './desk.ts';
import { firstPage } from './first-page.ts';
import { footprint } from './footprint.ts';
import { intake } from './intake.ts';
import { latency } from './latency.ts';
import { lesson } from './lesson.ts';
import { log } from './log.ts';
import { describeMachine } from './machine.ts';
import { redemptions } from './redemptions.ts';
import { formatMeasurement, writePage, writeResult } from './results.ts';
import { returning } from './return.ts';
import { sealing } from './sealing.ts';
import { surge } from './surge.ts';
import { vouchers } from './vouchers.ts';

const BENCHMARKS: readonly Benchmark[] = [
  intake,
  latency,
  returning,
  firstPage,
  lesson,
  sealing,
  attachment,
  desk,
  log,
  footprint,
  surge,
  vouchers,
  redemptions,
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  console.error(
    `no benchmark ${unknown.join(', ')}; there are ${BENCHMARKS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

for (const benchmark of BENCHMARKS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`${benchmark.id} ${benchmark.title}`);
  const machine = describeMachine();
  const measurements = await benchmark.run();
  for (const measurement of measurements) console.log(`  ${formatMeasurement(measurement)}`);
  writeResult(benchmark, machine, measurements);
}
writePage();
