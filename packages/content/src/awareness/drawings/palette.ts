// The colours of all drawings, in light and dark. They are named for what they are: a drawing that is shown in the
// dark is another picture of the same place, not the same one inverted.

/** Each tone in light and in dark. */
export const TONES = {
  sky: ['#e4eff6', '#1b3d59'],
  mist: ['#c3dae8', '#27587b'],
  haze: ['#8cb8d2', '#3b7ea8'],
  water: ['#4c92b9', '#2b688f'],
  deep: ['#0a5c86', '#1f5072'],
  sand: ['#fbebcb', '#7a725f'],
  ochre: ['#e69a06', '#d98f00'],
  dune: ['#f2d7a0', '#948868'],
  glow: ['#fbebcb', '#3e6480'],
  cloud: ['#ffffff', '#346384'],
  wing: ['#0b1f33', '#d3e3ee'],
  blue: ['#0a5c86', '#63b4e0'],
  navy: ['#0b1f33', '#08131e'],
  paper: ['#ffffff', '#e6edf3'],
  amber: ['#ffb81c', '#ffb81c'],
  ink: ['#0b1f33', '#0b1f33'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;
export type Tone = keyof typeof TONES;

const names = Object.keys(TONES) as Tone[];

/** The one style of every drawing, as it stands in its file. */
export const DRAWING_STYLE = `
    svg { fill: currentColor }
    .line { fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round }
${names.map((name) => `    .${name} { color: ${TONES[name][0]} }\n`).join('')}    @media (prefers-color-scheme: dark) {
${names.map((name) => `      .${name} { color: ${TONES[name][1]} }\n`).join('')}    }
  `;

/** The contrast of two colours as WCAG 2.2 counts it, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
