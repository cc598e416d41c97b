import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../days.ts';
import { noteSigner } from '../log/note.ts';
import { checkPost } from './check-post.ts';
import { isPostText, maxPostLength, parsePost, signPost, toPostText, verifyPost } from './post.ts';
import { toPostLink } from './post-link.ts';

const origin = 'harbour.example';
const signer = noteSigner(`${origin}/programme`, new Uint8Array(32).fill(3));
const day = '2026-11-21';
const words = fc.string({ unit: 'grapheme', maxLength: 80 }).map(toPostText).filter(isPostText);

it('comes back out of its note and its link as it went in', () => {
  const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1970-01-01', count));
  fc.assert(
    fc.property(words, days, (text, on) => {
      const post = { origin, day: on, text };
      const note = signPost(post, signer);
      expect(verifyPost(note, signer.vkey)).toEqual(post);
      expect(parsePost(note.slice(0, note.lastIndexOf('\n\n') + 1))).toEqual(post);
      const link = toPostLink(note, signer.vkey);
      expect(link).toMatch(/^post=[\w-]+[A-Za-z]$/);
      expect(checkPost(link, signer.vkey)).toEqual({ kind: 'good', post });
    }),
  );
});

it('is not genuine with any one bit of its note or its link changed', () => {
  const note = signPost({ origin, day, text: 'Leave it.\n\nCall 112.' }, signer);
  const link = toPostLink(note, signer.vkey);
  for (const whole of [Buffer.from(note.trim()), Buffer.from(link)]) {
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const changed = Buffer.from(whole);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(checkPost(changed.toString('utf8'), signer.vkey).kind).not.toBe('good');
    }
  }
});

it('judges whatever it is given, and never fails', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String().map((text) => `post=${text}`),
      ),
      (text) => {
        expect(checkPost(text, signer.vkey).kind).toBe('not-one');
      },
    ),
  );
});

it('cannot be made to look like anything else that the programme key signs', () => {
  fc.assert(
    fc.property(words, (text) => {
      const note = signPost({ origin, day, text: toPostText(`${origin}/site\n7\n${text}`) }, signer);
      expect(note.split('\n')[0]).toBe(`${origin}/post`);
    }),
  );
});

it('mends what cannot be seen at the ends, and refuses what can be hidden inside', () => {
  expect(toPostText(' \r\n Leave it. \r\n\r\n\r\n\r\nCafe\u0301 \n')).toBe('Leave it.\n\nCafé');
  expect(isPostText('\u200fاتصل بالرقم 112')).toBe(true);
  expect(isPostText('👩\u200d🚀')).toBe(true);
  for (const hidden of ['\u202e', '\u2066', '\u200b', '\ufeff', '\u0007', '\t', '\u{e0041}', '\u3164'])
    expect(isPostText(`a${hidden}b`)).toBe(false);
  expect(isPostText('a'.repeat(maxPostLength))).toBe(true);
  expect(isPostText('a'.repeat(maxPostLength + 1))).toBe(false);
  expect(isPostText('a\ud800b')).toBe(false);
});

it('is signed and verified by the key of its own programme only', () => {
  const post = { origin: 'port.example', day, text: 'Leave it.' };
  expect(() => signPost(post, signer)).toThrow('another programme');
  expect(() => signPost({ ...post, origin, day: '2026-02-30' }, signer)).toThrow('not a post');
});
