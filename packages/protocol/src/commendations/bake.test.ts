import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../bytes.ts';
import { crc32 as ownCrc32 } from './crc32.ts';
import { bakePng, bakeSvg, findBaked } from './index.ts';

const compact = 'eyJhbGciOiJSUzI1NiJ9.eyJ2IjoxfQ.c2lnbmF0dXJl';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
/** One transparent dot. */
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

test('lies in an SVG as Open Badges has it, and is found there', () => {
  const baked = bakeSvg(svg, compact);
  expect(baked).toBe(
    `<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><openbadges:credential verify="${compact}"></openbadges:credential><path d="M0 0h1v1z"/></svg>`,
  );
  expect(findBaked(utf8(baked))).toBe(compact);
});

test('lies in a PNG as a text chunk with a right checksum, and is found there', () => {
  const baked = bakePng(png, compact);
  expect(findBaked(baked)).toBe(compact);
  expect(chunksOf(baked)).toEqual([
    ['IHDR', true],
    ['iTXt', true],
    ['IDAT', true],
    ['IEND', true],
  ]);
});

test('is found as text of its own, and not where there is none', () => {
  expect(findBaked(utf8(`${compact}\n`))).toBe(compact);
  for (const other of [utf8(svg), png, utf8('{"a":1}'), new Uint8Array(0), Uint8Array.of(0xff, 0xfe)])
    expect(findBaked(other)).toBeNull();
});

test('takes nothing into a picture that could break out of it, and only once', () => {
  for (const bad of ['', 'a.b', '"/><script>.a.b', 'a.b.c d'])
    expect(() => bakeSvg(svg, bad)).toThrow('no credential');
  expect(() => bakeSvg(bakeSvg(svg, compact), compact)).toThrow();
  expect(() => bakeSvg('<html>', compact)).toThrow();
  expect(() => bakePng(utf8(svg), compact)).toThrow();
});

test('is looked for in any bytes without harm', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(findBaked(new Uint8Array([...png.subarray(0, 33), ...bytes]))).toBeNull();
    }),
  );
});

test('has the checksums of zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(ownCrc32(bytes)).toBe(crc32(bytes));
    }),
  );
});

function chunksOf(bytes: Uint8Array): [string, boolean][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const chunks: [string, boolean][] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const typed = bytes.subarray(at + 4, at + 8 + length);
    const name = Buffer.from(typed.subarray(0, 4)).toString();
    chunks.push([name, view.getUint32(at + 8 + length) === crc32(typed)]);
    at += length + 12;
  }
  return chunks;
}
