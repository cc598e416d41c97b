import { describe, expect, it } from 'vitest';
import { findCanaries } from './canaries.ts';

const canary = { name: 'word', text: 'Kittiwake-73 über' };
const sightings = (bytes: Buffer) =>
  findCanaries([canary], new Map([['file', bytes]])).map(({ form }) => form);

describe('the search for canaries', () => {
  it('finds a word as it is, in other encodings, and in every position of base64', () => {
    const { text } = canary;
    expect(sightings(Buffer.from(`x${text}x`))).toContain('as it is');
    expect(sightings(Buffer.from(text.toLowerCase()))).toContain('in lower case');
    expect(sightings(Buffer.from(text, 'utf16le'))).toContain('in UTF-16');
    expect(sightings(Buffer.from(Buffer.from(text).toString('hex')))).toContain('in hexadecimal');
    expect(sightings(Buffer.from(encodeURIComponent(text)))).toContain('percent-encoded');
    for (const before of ['', 'a', 'ab', 'abc']) {
      const around = Buffer.from(`${before}${text}z`);
      expect(sightings(Buffer.from(around.toString('base64')))).toContain('in base64');
      expect(sightings(Buffer.from(around.toString('base64url')))).toContain('in base64');
    }
  });

  it('finds nothing where there is nothing', () => {
    expect(sightings(Buffer.from('Kittiwake-74'))).toEqual([]);
  });
});
