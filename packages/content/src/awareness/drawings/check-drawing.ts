// A drawing is a picture and nothing else. SVG is a language for documents: it can run scripts, fetch, link, and show
// text that no translation reaches. So a drawing has elements for shapes, attributes for where they lie, and the one
// style that all drawings share; whatever else is in the file is refused.

import type { ContentFault } from '../../content-error.ts';
import { contrastOf, DRAWING_STYLE, TONES, type Tone } from './palette.ts';

const MAX_LENGTH = 60_000;
const ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540">';
const NUMBERS = /^[-+\d.eE\s,]+$/;

const SHAPES = ['circle', 'ellipse', 'g', 'line', 'path', 'polygon', 'polyline', 'rect', 'svg', 'style'];
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  class: /^[a-z]+(?: [a-z]+)?$/,
  d: /^[MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]+$/,
  transform: /^(?:(?:translate|scale|rotate|skewX|skewY|matrix)\([-+\d.eE\s,]+\)\s*)+$/,
  ...Object.fromEntries(
    [
      ...['x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'],
      ...['points', 'viewBox', 'stroke-width', 'stroke-dasharray', 'opacity', 'data-pivot'],
    ].map((name) => [name, NUMBERS]),
  ),
  'data-moves': /^[a-z-]+$/,
};
/** Where a film moves something, and around which point. */
const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<>&]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/** The least contrast between the lightest and the darkest tone: as for text, in light and in dark. */
const LEAST_CONTRAST = 4.5;

/** What is wrong with a drawing. */
export function checkDrawing(file: string, svg: string): ContentFault[] {
  const fault = (at: number, problem: string, advice: string): ContentFault => {
    const before = svg.slice(0, at).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, problem, advice };
  };
  if (svg.length > MAX_LENGTH)
    return [fault(0, `The drawing has more than ${MAX_LENGTH} characters.`, 'Draw it with fewer points.')];
  if (!svg.startsWith(ROOT))
    return [fault(0, 'The drawing begins otherwise than all.', `Begin it with ${ROOT}.`)];
  return readTags(svg, fault);
}

type MakeFault = (at: number, problem: string, advice: string) => ContentFault;

function readTags(svg: string, fault: MakeFault): ContentFault[] {
  const faults: ContentFault[] = [];
  const used = new Set<string>();
  const open: string[] = [];
  let styles = 0;
  for (let at = 0; at < svg.length; ) {
    if (/\s/.test(svg[at] ?? '')) {
      at += 1;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(svg);
    if (match === null)
      return [
        ...faults,
        fault(at, 'Something other than a shape stands here.', 'Take texts, comments and entities out.'),
      ];
    const [whole, closes, name = '', attributes = '', empty] = match;
    if (closes === '/') {
      if (open.pop() !== name)
        return [...faults, fault(at, `</${name}> closes nothing.`, 'Look at what is open here.')];
    } else {
      if (!SHAPES.includes(name))
        faults.push(fault(at, `<${name}> cannot be in a drawing.`, `What can: ${SHAPES.join(', ')}.`));
      // The root's own attributes were compared as they stand.
      if (open.length > 0) faults.push(...attributeFaults(at + 1 + name.length, attributes, fault, used));
      if (empty !== '/') open.push(name);
    }
    at += whole.length;
    if (name === 'style' && closes !== '/') {
      styles += 1;
      const end = svg.indexOf('</style>', at);
      if (svg.slice(at, end) !== DRAWING_STYLE)
        return [
          ...faults,
          fault(at, 'This is not the style of all drawings.', 'Copy it from another one, as it stands.'),
        ];
      at = end;
    }
  }
  if (open.length > 0) faults.push(fault(svg.length, `<${open.at(-1)}> is not closed.`, 'Close it.'));
  if (styles !== 1)
    faults.push(fault(0, 'A drawing has one style.', 'Copy it from another one, as it stands.'));
  return [...faults, ...(faults.length > 0 ? [] : contrastFaults(used, fault))];
}

function attributeFaults(
  at: number,
  attributes: string,
  fault: MakeFault,
  used: Set<string>,
): ContentFault[] {
  return [...attributes.matchAll(ATTRIBUTE)].flatMap(({ 0: whole, 1: name = '', 2: value = '', index }) => {
    const form = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    if (form === undefined)
      return [
        fault(at + index, `“${name}” cannot be in a drawing.`, 'Shapes have places, sizes and a class.'),
      ];
    if (!form.test(value))
      return [fault(at + index, `“${whole.slice(0, 60)}” cannot be read.`, 'Mend its value.')];
    if (name !== 'class') return [];
    const tones = value.split(' ').filter((each) => each !== 'line');
    for (const tone of tones) used.add(tone);
    return tones
      .filter((tone) => !Object.hasOwn(TONES, tone))
      .map((tone) =>
        fault(at + index, `There is no tone “${tone}”.`, `They are: ${Object.keys(TONES).join(', ')}.`),
      );
  });
}

/** A picture that is all of one brightness shows nothing, in the light or in the dark. */
function contrastFaults(used: ReadonlySet<string>, fault: MakeFault): ContentFault[] {
  const tones = [...used] as Tone[];
  return (['light', 'dark'] as const).flatMap((scheme, index) => {
    const colours = tones.map((tone) => TONES[tone][index] ?? '');
    const most = Math.max(1, ...colours.flatMap((one) => colours.map((other) => contrastOf(one, other))));
    if (most >= LEAST_CONTRAST) return [];
    const problem = `In ${scheme} colours its strongest contrast is ${most.toFixed(1)}; ${LEAST_CONTRAST} is the least.`;
    return [fault(0, problem, 'Draw what matters in tones that stand out.')];
  });
}
