import { describe, expect, test } from 'vitest';
import { formatFault } from '../../content-error.ts';
import { readAwarenessFiles } from '../load-awareness.ts';
import { checkDrawing } from './check-drawing.ts';
import { contrastOf, DRAWING_STYLE, TONES, type Tone } from './palette.ts';

const drawn = (shapes: string, style = DRAWING_STYLE): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540">\n  <style>${style}</style>\n  ${shapes}\n</svg>\n`;

const WELL =
  '<rect class="sky" x="0" y="0" width="960" height="540"/><path class="line navy" d="M0 0L9 9z"/><g class="paper"></g>';

const faultsOf = (svg: string): string[] => checkDrawing('drawings/a.svg', svg).map(formatFault);

test('a drawing of shapes in the common tones is one', () => {
  expect(faultsOf(drawn(WELL))).toEqual([]);
});

test('the drawings that ship are', async () => {
  const drawings = [...(await readAwarenessFiles())].filter(([path]) => path.endsWith('.svg'));
  expect(drawings.length).toBeGreaterThan(20);
  expect(drawings.flatMap(([path, svg]) => checkDrawing(path, svg).map(formatFault))).toEqual([]);
});

describe('whatever is no shape is refused where it stands', () => {
  test.each([
    ['<script>alert(1)</script>', '<script> cannot be in a drawing.'],
    ['<script/>', '<script> cannot be in a drawing.'],
    ['<image href="https://example.org/a.png"/>', '<image> cannot be in a drawing.'],
    ['<use href="#a"/>', '<use> cannot be in a drawing.'],
    ['<a href="javascript:alert(1)"></a>', '<a> cannot be in a drawing.'],
    ['<foreignObject></foreignObject>', '<foreignObject> cannot be in a drawing.'],
    ['<text>Hello</text>', '<text> cannot be in a drawing.'],
    ['<title>Hello</title>', '<title> cannot be in a drawing.'],
    ['<animate attributeName="x"/>', '<animate> cannot be in a drawing.'],
    ['<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', '<x:script> cannot be in a drawing.'],
    ['<g onload="alert(1)"></g>', '“onload” cannot be in a drawing.'],
    ['<g style="background: url(https://example.org)"></g>', '“style” cannot be in a drawing.'],
    ['<rect fill="url(https://example.org/#a)"/>', '“fill” cannot be in a drawing.'],
    ['<g xmlns="http://www.w3.org/1999/xhtml"></g>', '“xmlns” cannot be in a drawing.'],
    ['<g id="constructor"></g>', '“id” cannot be in a drawing.'],
    ['<g constructor="1"></g>', '“constructor” cannot be in a drawing.'],
    ['<rect x="url(a)"/>', 'cannot be read.'],
    ['<path d="M0 0;alert(1)"/>', 'cannot be read.'],
    ['<g transform="translate(1) url(a)"></g>', 'cannot be read.'],
    ['<rect class="red"/>', 'There is no tone “red”.'],
    ['Hello', 'Something other than a shape stands here.'],
    ['<!-- Hello -->', 'Something other than a shape stands here.'],
    ['<![CDATA[a]]>', 'Something other than a shape stands here.'],
    ['&lt;', 'Something other than a shape stands here.'],
    ["<g class='navy'></g>", 'Something other than a shape stands here.'],
    ['</svg><g></g>', '</svg> closes nothing.'],
    ['<g>', '</svg> closes nothing.'],
    ['<style>a{}</style>', 'This is not the style of all drawings.'],
    [`<style>${DRAWING_STYLE}</style>`, 'A drawing has one style.'],
  ])('%s', (shape, told) => {
    expect(faultsOf(drawn(WELL + shape))[0]).toContain(told);
  });

  test('with its line and column', () => {
    expect(faultsOf(drawn(`${WELL}\n   <text>a</text>`))[0]).toMatch(/^drawings\/a\.svg:41:4: /);
  });
});

describe('the file as a whole', () => {
  test.each([
    ['<?xml version="1.0"?>', 'begins otherwise'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'begins otherwise'],
  ])('does not begin with %s', (prologue, told) => {
    expect(faultsOf(prologue + drawn(WELL))).toEqual([expect.stringContaining(told)]);
  });

  test('is of one size and not huge', () => {
    expect(faultsOf(drawn(WELL).replace('960 540', '96 54'))).toEqual([
      expect.stringContaining('begins otherwise'),
    ]);
    expect(faultsOf(drawn(WELL.repeat(900)))).toEqual([
      expect.stringContaining('more than 60000 characters'),
    ]);
  });

  test('has the common style, and no colour of its own', () => {
    const own = DRAWING_STYLE.replace('#0b1f33', '#ff0000');
    expect(faultsOf(drawn(WELL, own))).toEqual([expect.stringMatching(/:2:10: This is not the style/)]);
    expect(faultsOf(drawn(WELL, `${DRAWING_STYLE}@import "a.css";`))).toHaveLength(1);
    expect(faultsOf(drawn(WELL).replace(/<style>[^]*<\/style>/, ''))).toEqual([
      expect.stringContaining('A drawing has one style.'),
    ]);
  });

  test('is closed', () => {
    expect(faultsOf(drawn(WELL).replace('</svg>', ''))).toEqual([
      expect.stringContaining('<svg> is not closed.'),
    ]);
  });
});

describe('contrast', () => {
  test('is counted as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test.each([
    ['<rect class="sky"/><rect class="mist"/>', ['light', 'dark']],
    ['<rect class="sky"/><rect class="deep"/>', ['dark']],
    ['<rect class="paper"/><rect class="amber"/>', ['light', 'dark']],
  ])('%s has too little', (shapes, schemes) => {
    expect(faultsOf(drawn(shapes))).toEqual(
      schemes.map((scheme): unknown =>
        expect.stringContaining(`In ${scheme} colours its strongest contrast`),
      ),
    );
  });

  // What is told apart by these pairs in the light is told apart in the dark too.
  test.each([
    ...[
      ['navy', 'paper'],
      ['navy', 'haze'],
      ['blue', 'sky'],
      ['amber', 'navy'],
      ['ink', 'paper'],
    ],
    ...[
      ['ink', 'amber'],
      ['wing', 'cloud'],
      ['wing', 'sky'],
      ['paper', 'deep'],
      ['amber', 'deep'],
    ],
  ] as [Tone, Tone][])('%s stands out before %s in light and in dark', (one, other) => {
    for (const scheme of [0, 1] as const)
      expect(contrastOf(TONES[one][scheme], TONES[other][scheme])).toBeGreaterThanOrEqual(3);
  });
});
