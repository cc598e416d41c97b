import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { MAX_TEXT_BYTES } from './limits.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('a text is decoded by what it is written in', () => {
  expect(decodeText(utf8('Grüße, 你好'), 'en')).toMatchObject({ text: 'Grüße, 你好', encoding: 'utf-8' });
  expect(decodeText(utf8('\ufeffplain'), 'en').text).toBe('plain');
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]), 'en')).toMatchObject({
    text: 'AB',
    encoding: 'utf-16le',
  });
  expect(decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'fr')).toMatchObject({
    text: 'café',
    encoding: 'windows-1252',
  });
  expect(decodeText(new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]), 'zh-Hans')).toMatchObject({
    text: '你好',
    encoding: 'gb18030',
  });
  expect(decodeText(new Uint8Array([0xc8, 0xc7, 0xc8]), 'ar')).toMatchObject({
    text: 'باب',
    encoding: 'windows-1256',
  });
});

test('marks that turn the direction of writing are shown, and do nothing', () => {
  const { text, hasMarks } = decodeText(utf8('photo\u202Egpj.exe\u0007'), 'en');
  expect([text, hasMarks]).toEqual(['photo⟨U+202E⟩gpj.exe\ufffd', true]);
  expect(decodeText(utf8('مرحبا'), 'ar').hasMarks).toBe(false);
});

test('a long text is cut, and said to be', () => {
  const { text, isCut, encoding } = decodeText(utf8('é'.repeat(MAX_TEXT_BYTES)), 'en');
  expect([text.length <= MAX_TEXT_BYTES / 2, isCut, encoding]).toEqual([true, true, 'utf-8']);
});
