// The machine that results belong to.

import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { median } from './benchmark.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly kernel: string;
  readonly node: string;
  /** Median time of a durable 8 KiB write, which bounds every durable acknowledgement. */
  readonly syncMicroseconds: number;
}

const SYNC_ROUNDS = 200;
const SYNC_BYTES = 8192;

export function describeMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
    syncMicroseconds: Math.round(measureSync()),
  };
}

function measureSync(): number {
  const folder = mkdtempSync(join(tmpdir(), 'bellbuoy-bench-'));
  const file = openSync(join(folder, 'sync'), 'w');
  try {
    return median(Array.from({ length: SYNC_ROUNDS }, () => timeSync(file)));
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}

function timeSync(file: number): number {
  const start = performance.now();
  writeSync(file, Buffer.alloc(SYNC_BYTES, 1), 0, SYNC_BYTES, 0);
  fdatasyncSync(file);
  return (performance.now() - start) * 1000;
}
