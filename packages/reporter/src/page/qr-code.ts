import { qrSquares } from '@bellbuoy/content/qr';

const SVG = 'http://www.w3.org/2000/svg';

/** A QR code to put into a page: dark on white in any colour scheme, because phones read no other. */
export function qrCode(text: string, label: string): SVGSVGElement {
  const { size, path } = qrSquares(text);
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: `0 0 ${size} ${size}`, role: 'img', 'shape-rendering': 'crispEdges' };
  for (const [name, value] of Object.entries({ ...attributes, 'aria-label': label, class: 'qr' }))
    svg.setAttribute(name, value);
  svg.append(shape('rect', { width: size, height: size, fill: '#fff' }), shape('path', { d: path }));
  return svg;
}

function shape(name: 'rect' | 'path', attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
