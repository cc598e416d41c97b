import type { Share, ShareOfMonth } from './figures.ts';
import { monthName, percent } from './measure-words.ts';

const WIDTH = 520;
const HEIGHT = 168;
const LEFT = 44;
const RIGHT = 64;
const TOP = 12;
const BOTTOM = 28;
const MONTHS = 12;

/**
 * A share by month, with how sure it is drawn as a line through each point. A month with too few cases has a hollow
 * diamond below, and no point.
 */
export function ShareChart({ label, shares }: { label: string; shares: readonly ShareOfMonth[] }) {
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, Math.min(MONTHS, shares.length) - 1);
  const points = shares.slice(-MONTHS).map((each, i) => ({ ...each, x: LEFT + i * step }));
  const known = points.filter(hasShare);
  const last = known.at(-1);
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} direction="ltr">
      {[0, 0.5, 1].map((value) => (
        <g key={value}>
          <line class="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(value)} y2={yOf(value)} />
          <text class="axis" x={LEFT - 8} y={yOf(value) + 4} text-anchor="end">
            {percent(value)}
          </text>
        </g>
      ))}
      <polyline class="line" points={known.map(({ x, share }) => `${x},${yOf(share.value)}`).join(' ')} />
      {known.map(({ month, x, share }) => (
        <g key={month}>
          <line class="doubt" x1={x} x2={x} y1={yOf(share.low)} y2={yOf(share.high)} />
          <circle class="point" cx={x} cy={yOf(share.value)} r={4} />
        </g>
      ))}
      {points.map(({ month, x, share }) => (
        <g key={month}>
          {share === null && <path class="few" d={`M ${x} ${yOf(0) - 11} l 5 5 l -5 5 l -5 -5 z`} />}
          <text class="axis" x={x} y={HEIGHT - 8} text-anchor="middle">
            {monthName(month, points.length > 6 ? 'narrow' : 'short')}
          </text>
        </g>
      ))}
      {last && (
        <text class="value" x={last.x + 10} y={yOf(last.share.value) + 5}>
          {percent(last.share.value)}
        </text>
      )}
    </svg>
  );
}

function hasShare<Point extends ShareOfMonth>(point: Point): point is Point & { share: Share } {
  return point.share !== null;
}

function yOf(value: number): number {
  return TOP + (1 - value) * (HEIGHT - TOP - BOTTOM);
}
