// The writer thread: encrypts, signs, writes and waits for the disk, while the main thread talks to clients.

import type { KeyObject } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
// oxlint-disable no-restricted-imports -- each thread pays for what it loads; these load the platform alone.
import { SqliteHandle } from '../db/sqlite/handle.ts';
import { noteWriter } from '../programme/native-signer.ts';
// oxlint-enable no-restricted-imports
import { finishReport } from './finish-report.ts';
import type { Verdict } from './new-report.ts';
import { type Parcel, unpackReports } from './parcel.ts';
import { writeGroup } from './sqlite-statements.ts';

export interface ThreadSettings {
  readonly path: string;
  readonly signer: { readonly name: string; readonly key: KeyObject };
}

export type ThreadAnswer = { readonly verdicts: readonly Verdict[] } | { readonly error: unknown };

const BUSY_TIMEOUT_MS = 5_000;

const { path, signer } = workerData as ThreadSettings;
const handle = new SqliteHandle(path, { busyTimeoutMs: BUSY_TIMEOUT_MS });
const writeNote = noteWriter(signer);

parentPort?.on('message', (parcel: Parcel | null) => {
  if (parcel === null) {
    handle.close();
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(answer(parcel));
});

function answer(parcel: Parcel): ThreadAnswer {
  try {
    const finished = unpackReports(parcel).map((report) => finishReport(report, writeNote));
    return { verdicts: writeGroup(handle, finished) };
  } catch (error) {
    return { error };
  }
}
