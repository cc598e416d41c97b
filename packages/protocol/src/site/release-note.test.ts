import { describe, expect, test } from 'vitest';
import { hashB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { canonicalBytes } from '../canonical.ts';
import { codeOf } from '../code-of.ts';
import { noteSigner } from '../log/note.ts';
import { releaseNote, verifyRelease } from './release-note.ts';
import {
  formatReleaseManifest,
  formatSiteManifest,
  parseReleaseManifest,
  parseSiteManifest,
  type ReleaseManifest,
} from './site-files.ts';

const key = (fill: number, name = 'bellbuoy.example/release') =>
  noteSigner(name, new Uint8Array(32).fill(fill));
const file = { hash: hashB64(utf8('let bell')), bytes: 8 };
const manifest: ReleaseManifest = {
  v: 1,
  release: '0.1.0',
  reporter: { '/index.html': file, '/assets/site-P5WTD7FK.js': file },
  desk: { '/index.html': file },
};
const bytes = formatReleaseManifest(manifest);
const note = releaseNote(bytes, '2026-11-21', key(1));

describe('a release manifest', () => {
  test('is signed for exactly its bytes', () => {
    expect(verifyRelease(bytes, note, key(1).vkey)).toEqual({ manifest, day: '2026-11-21' });
    const other = formatReleaseManifest({ ...manifest, release: '0.1.1' });
    expect(codeOf(() => verifyRelease(other, note, key(1).vkey))).toBe('unverified');
  });

  test('signed by another key is refused, and so is a programme’s key', () => {
    expect(codeOf(() => verifyRelease(bytes, releaseNote(bytes, '2026-11-21', key(2)), key(1).vkey))).toBe(
      'unverified',
    );
    const programme = key(1, 'harbour.example/programme');
    expect(codeOf(() => releaseNote(bytes, '2026-11-21', programme))).toBe('malformed');
    expect(codeOf(() => verifyRelease(bytes, note, programme.vkey))).toBe('malformed');
  });

  test.each([
    ['/../secret.js'],
    ['/assets/..'],
    ['assets/site.js'],
    ['/assets//site.js'],
    ['/assets/site.js?x'],
    ['/.well-known/site.js'],
  ])('does not name %s', (path) => {
    const named = canonicalBytes({ ...manifest, reporter: { [path]: file } });
    expect(codeOf(() => parseReleaseManifest(named))).toBe('malformed');
  });

  test('has no member that nobody knows', () => {
    expect(codeOf(() => parseReleaseManifest(canonicalBytes({ ...manifest, more: 1 })))).toBe('malformed');
    const unknown = canonicalBytes({ ...manifest, desk: { '/index.html': { ...file, url: 'x' } } });
    expect(codeOf(() => parseReleaseManifest(unknown))).toBe('malformed');
  });
});

test('a programme’s manifest stands on a release', () => {
  const site = {
    v: 1,
    origin: 'harbour.example',
    release: hashB64(bytes),
    policy: hashB64(utf8('{}')),
    languages: ['en', 'zh-Hans'],
    demo: false,
    reporter: { '/privacy/index.html': file },
    desk: {},
  } as const;
  const formatted = formatSiteManifest({ ...site, languages: [...site.languages] });
  expect(parseSiteManifest(formatted)).toEqual(site);
  expect(codeOf(() => parseSiteManifest(bytes))).toBe('malformed');
});
