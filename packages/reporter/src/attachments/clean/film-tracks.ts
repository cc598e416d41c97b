// Where a track's samples lie in the file (ISO/IEC 14496-12, 8.7): chunks at the offsets of `stco` or `co64`, so many
// samples in each by `stsc`, so many bytes each by `stsz`.

import { latin1 } from './byte-parts.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The bytes of a track's chunks. Null when its tables contradict each other. @param stbl a whole `stbl` box. */
export function rangesOfTrack(stbl: Uint8Array): Range[] | null {
  const tables = new Map<string, DataView>();
  for (let at = 8; at + 8 <= stbl.length; ) {
    const size = new DataView(stbl.buffer, stbl.byteOffset + at, 4).getUint32(0);
    if (size < 8 || at + size > stbl.length) return null;
    const type = latin1(stbl.subarray(at + 4, at + 8));
    tables.set(type, new DataView(stbl.buffer, stbl.byteOffset + at + 8, size - 8));
    at += size;
  }
  try {
    return rangesIn(tables);
  } catch {
    // A count that leads beyond its table.
    return null;
  }
}

function rangesIn(tables: ReadonlyMap<string, DataView>): Range[] | null {
  const [chunks, sizes, runs] = [offsets(tables), tables.get('stsz'), tables.get('stsc')];
  if (chunks === null || sizes === undefined || runs === undefined) return null;
  const [fixed, samples, runCount] = [sizes.getUint32(4), sizes.getUint32(8), runs.getUint32(4)];
  // QuickTime's way to count uncompressed sound, whose samples then have other sizes than it says.
  if (fixed === 1) return null;
  const ranges: Range[] = [];
  let sample = 0;
  let run = 0;
  for (const [index, from] of chunks.entries()) {
    while (run + 1 < runCount && runs.getUint32(8 + (run + 1) * 12) <= index + 1) run += 1;
    const last = Math.min(samples, sample + (runCount === 0 ? 0 : runs.getUint32(8 + run * 12 + 4)));
    let bytes = fixed * (last - sample);
    if (fixed === 0) for (let i = sample; i < last; i++) bytes += sizes.getUint32(12 + i * 4);
    sample = last;
    ranges.push({ from, to: from + bytes });
  }
  return sample === samples ? ranges : null;
}

function offsets(tables: ReadonlyMap<string, DataView>): number[] | null {
  const [short, long] = [tables.get('stco'), tables.get('co64')];
  const table = short ?? long;
  if (table === undefined) return null;
  const count = table.getUint32(4);
  return Array.from({ length: count }, (_, i) =>
    short === undefined ? Number(table.getBigUint64(8 + i * 8)) : table.getUint32(8 + i * 4),
  );
}
