// A benchmark measures the product and, in the same run, what bounds it or a peer does: machines differ and are
// noisy, so the ratio is the result.

export type Unit = '/s' | 'MB/s' | 'ms' | 's' | 'MB' | 'kB' | 'requests' | 'reports';

/**
 * What a measurement is held against: a share of a limit measured in the same run, or a plain bound. Null for
 * what is only told.
 */
export type Target =
  | { readonly atLeast: number; readonly of: Reference }
  | { readonly atMost: number; readonly peer?: Reference }
  | { readonly atLeast: number; readonly peer: Reference }
  | null;

export interface Reference {
  readonly what: string;
  readonly value: number;
}

export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  readonly target: Target;
  /** What a reader needs to judge the number: rounds, percentiles, settings. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface Benchmark {
  /** As `B1`; also the name of the file of results. */
  readonly id: string;
  /** By which it is asked for: `npm run bench -- intake`. */
  readonly name: string;
  readonly title: string;
  /** How it was measured, one paragraph for `docs/performance.md`. */
  readonly method: string;
  run(): Promise<readonly Measurement[]>;
}

/** What was measured beside it in the same run, or null. */
export function referenceOf({ target }: Measurement): Reference | null {
  if (target === null) return null;
  return ('of' in target ? target.of : target.peer) ?? null;
}

/** The measured value as a share of the reference, or null where there is none. */
export function ratioOf(measurement: Measurement): number | null {
  const reference = referenceOf(measurement);
  return reference === null ? null : measurement.value / reference.value;
}

/** Whether the target is met; null where there is none. */
export function isMet({ value, target }: Measurement): boolean | null {
  if (target === null) return null;
  if ('atMost' in target) return value <= target.atMost;
  return value >= target.atLeast * ('of' in target ? target.of.value : 1);
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that so many per cent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
  if (value === undefined) throw new Error('a percentile of nothing');
  return value;
}
