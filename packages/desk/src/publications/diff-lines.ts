// Which lines of a text were taken out and put in: all but the longest common subsequence of lines, found by the plain
// table that texts of this size allow.

export interface DiffLine {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** A table of more cells than this would hold the page up: then all that differs is out, and in anew. */
const MAX_CELLS = 4_000_000;

/** The lines of both texts, in an order in which they can be read. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const start = countSame(old, now);
  const end = countSame(old.slice(start).toReversed(), now.slice(start).toReversed());
  const middle = diffMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return [...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end, old.length).map(same)];
}

/** How many lines of what is the same stay around a change. */
const CONTEXT = 2;

/** The same without the long stretches in which nothing changed; null stands for what is left out. */
export function withoutLongSame(lines: readonly DiffLine[]): (DiffLine | null)[] {
  const isNear = lines.map((_, at) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  );
  return lines.flatMap((line, at) => {
    if (isNear[at]) return [line];
    return at === 0 || isNear[at - 1] ? [null] : [];
  });
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function countSame(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((line, at) => line !== other[at]);
  return end === -1 ? one.length : end;
}

function diffMiddle(old: readonly string[], now: readonly string[]): DiffLine[] {
  if (old.length * now.length > MAX_CELLS) return [...old.map(out), ...now.map(put)];
  const common = commonLengths(old, now);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      lines.push(same(old[i] ?? ''));
      i++;
      j++;
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) lines.push(out(old[i++] ?? ''));
    else lines.push(put(now[j++] ?? ''));
  }
  return [...lines, ...old.slice(i).map(out), ...now.slice(j).map(put)];
}

/** For each place in both texts how many lines from there on can be kept. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const [row, below] = [common[i], common[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return common;
}

const same = (text: string): DiffLine => ({ kind: 'same', text });
const out = (text: string): DiffLine => ({ kind: 'out', text });
const put = (text: string): DiffLine => ({ kind: 'in', text });
