import { encodeQR } from 'qr';

/** Readers need four light modules around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code as squares of one unit: how many a side has, and those that are dark as an SVG path. */
export interface QrSquares {
  readonly size: number;
  readonly path: string;
}

/** @throws RangeError for a text that is longer than a code can hold. */
export function qrSquares(text: string): QrSquares {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const path = rows.map((row, y) => darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return { size: rows.length, path: path.flat().join('') };
}

/** Where each run of dark squares begins, and how long it is. */
function darkRuns(row: readonly boolean[]): [x: number, width: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last !== undefined && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  }
  return runs;
}
