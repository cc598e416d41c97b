import { type FigureAct, PUBLIC_ACTS } from './figures.ts';

/** What of an open log line is counted. */
interface ActLine {
  readonly type?: unknown;
  readonly body?: unknown;
  readonly kind?: unknown;
  readonly act?: unknown;
  readonly seals?: unknown;
}

/** These say what was published, not what was done to anybody. */
const NO_ACTS: readonly unknown[] = ['descriptor', 'figures'];

/**
 * Counts acts of power as the log's open lines tell them. Each counts, however few there are. Types that this version
 * does not know count too.
 *
 * @param lines lines of the log, closed entries among them or not.
 */
export function countActs(lines: readonly string[]): FigureAct[] {
  const found = new Map<string, FigureAct>();
  for (const line of lines) {
    const act = parseAct(line);
    if (act === null) continue;
    const key = `${act.act} ${act.of ?? ''}`;
    const known = found.get(key);
    found.set(key, known === undefined ? act : addActs(known, act));
  }
  const named = new Set([...found.values()].map(({ act }) => act));
  const none = PUBLIC_ACTS.filter((act) => !named.has(act)).map((act) => ({ act, of: null, count: 0 }));
  return [...found.values(), ...none].toSorted(byActAndKind);
}

function parseAct(line: string): FigureAct | null {
  if (line.startsWith('{"closed":')) return null;
  const { type, body, kind, act, seals } = JSON.parse(line) as ActLine;
  if (typeof type !== 'string' || NO_ACTS.includes(type)) return null;
  const of = [body, kind, act].find((word) => typeof word === 'string') ?? null;
  const counted = { act: type, of, count: 1 };
  return typeof seals === 'number' ? { ...counted, seals } : counted;
}

function addActs(one: FigureAct, other: FigureAct): FigureAct {
  const count = one.count + other.count;
  return other.seals === undefined
    ? { ...one, count }
    : { ...one, count, seals: (one.seals ?? 0) + other.seals };
}

function byActAndKind(a: FigureAct, b: FigureAct): number {
  const [one, other] = [`${a.act} ${a.of ?? ''}`, `${b.act} ${b.of ?? ''}`];
  return one < other ? -1 : Number(one > other);
}
