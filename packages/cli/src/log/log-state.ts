// What `bellbuoy log verify` keeps between two calls: where it was, and what it needs of the part that it has behind it.

import { readFile, rename, writeFile } from 'node:fs/promises';
import type { LoggedLine, LogState } from '@bellbuoy/protocol';
import * as v from 'valibot';
import { usage } from '../terminal/exit.ts';

const Index = v.pipe(v.number(), v.integer(), v.minValue(0));
const OpenLine = v.object({ index: Index, line: v.string() });

const StateFile = v.object({
  v: v.literal(1),
  /** The log's name: a state is of one log. */
  log: v.string(),
  checkpoint: v.string(),
  next: Index,
  /** Closed entries so far. */
  closed: Index,
  /** Closed entries since the last open one. */
  run: Index,
  /** Where a run of closed entries was not whole batches. */
  broken: v.nullable(Index),
  acts: v.array(OpenLine),
  unknown: v.array(OpenLine),
});

/** What has been read of a log. */
export type ReadSoFar = v.InferOutput<typeof StateFile>;

/** The sizes of batches are multiples of this one. */
const BATCH_UNIT = 16;

export function nothingRead(log: string): ReadSoFar {
  return { v: 1, log, checkpoint: '', next: 0, closed: 0, run: 0, broken: null, acts: [], unknown: [] };
}

/** Takes a bundle of verified lines in. */
export function takeIn(read: ReadSoFar, lines: readonly LoggedLine[], { checkpoint, next }: LogState): void {
  for (const { kind, index, line } of lines) {
    if (kind === 'closed') {
      read.closed += 1;
      read.run += 1;
      continue;
    }
    endRun(read, index);
    (kind === 'act' ? read.acts : read.unknown).push({ index, line });
  }
  Object.assign(read, { checkpoint, next });
}

/** At an open entry, and at the end: closed entries stand in whole batches only. */
export function endRun(read: ReadSoFar, index: number): void {
  if (read.run % BATCH_UNIT !== 0) read.broken ??= index;
  read.run = 0;
}

/** Where the walk goes on; null at the beginning. */
export function stateOf({ checkpoint, next }: ReadSoFar): LogState | null {
  return checkpoint === '' ? null : { checkpoint, next };
}

/**
 * Reads a state; nothing read where there is no such file.
 *
 * @throws CommandError for a file that is no state, or one of another log.
 */
export async function readState(path: string, log: string): Promise<ReadSoFar> {
  const text = await readFile(path, 'utf8').catch(ignoreMissing);
  if (text === null) return nothingRead(log);
  const parsed = v.safeParse(StateFile, parseJson(text));
  if (!parsed.success) throw usage(`${path} is not a state of bellbuoy log verify.`);
  if (parsed.output.log !== log) throw usage(`${path} is about ${parsed.output.log}, and this is ${log}.`);
  return parsed.output;
}

/** Writes a state in the place of the one before, whole or not at all. */
export async function writeState(path: string, read: ReadSoFar): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(read, null, 2)}\n`, { flush: true });
  await rename(`${path}.new`, path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
