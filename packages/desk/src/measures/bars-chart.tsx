import { formatCount } from './measure-words.ts';

const WIDTH = 520;
const ROW = 30;
const LEFT = 150;
const RIGHT = 56;

export interface Bar {
  readonly name: string;
  readonly count: number;
}

/** Counts side by side, each with its name and its number. */
export function BarsChart({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
      role="img"
      aria-label={label}
      direction="ltr"
    >
      {bars.map(({ name, count }, i) => {
        const width = Math.max(count > 0 ? 2 : 0, ((WIDTH - LEFT - RIGHT) * count) / most);
        return (
          <g key={name}>
            <text class="axis" x={LEFT - 10} y={i * ROW + 19} text-anchor="end">
              {/* Isolated: a picture goes from left to right, and a number at the start of Arabic words would move to their end. */}
              {`\u2068${name}\u2069`}
            </text>
            <rect class="bar" x={LEFT} y={i * ROW + 5} width={width} height={20} />
            <text class="value" x={LEFT + width + 8} y={i * ROW + 20}>
              {formatCount(count)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
