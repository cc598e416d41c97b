import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMislabelled, SNIFF_BYTES, sniffType } from './sniff-type.ts';

const bytes = (latin1: string) => Uint8Array.from(latin1, (char) => char.charCodeAt(0));

test.each([
  ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg', 'picture'],
  ['\x89PNG\r\n\x1a\n....', 'image/png', 'picture'],
  ['RIFF....WEBPVP8 ', 'image/webp', 'picture'],
  ['%PDF-1.7\n', 'application/pdf', 'pdf'],
  ['\0\0\0\x18ftypmp42', 'video/mp4', 'media'],
  ['\0\0\0\x18ftypheic', 'image/heic', null],
  ['RIFF....WAVEfmt ', 'audio/wav', 'media'],
  ['MZ\x90\0\x03', 'application/x-msdownload', null],
  ['PK\x03\x04....', 'application/zip', null],
  ['Seen at the north gate\r\n', 'text/plain', 'text'],
  ['<!DOCTYPE html><script>1</script>', 'text/html', 'text'],
  ['<?xml version="1.0"?><svg xmlns="x" onload="1">', 'image/svg+xml', 'text'],
  ['h\0e\0l\0l\0o\0 \0', 'text/plain', 'text'],
  ['\0\x01\x02\x03', 'application/octet-stream', null],
])('the bytes %j are %s', (start, type, shownAs) => {
  expect(sniffType(bytes(start))).toMatchObject({ type, shownAs });
});

test('any bytes at all are something', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (start) => {
      expect(sniffType(start).type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    }),
  );
  expect(SNIFF_BYTES).toBeGreaterThan(4096);
});

test('only what contradicts the bytes is told as mislabelled', () => {
  const program = sniffType(bytes('MZ\x90\0'));
  expect(isMislabelled('image/jpeg', program)).toBe(true);
  expect(isMislabelled('', program)).toBe(false);
  expect(isMislabelled('application/octet-stream', program)).toBe(false);
  const voice = sniffType(bytes('\x1a\x45\xdf\xa3'));
  expect(isMislabelled('audio/webm;codecs=opus', voice)).toBe(false);
  const word = sniffType(bytes('PK\x03\x04'));
  expect(isMislabelled('application/vnd.openxmlformats-officedocument.wordprocessingml.document', word)).toBe(
    false,
  );
  expect(isMislabelled('text/plain', sniffType(bytes('<html>')))).toBe(true);
});
