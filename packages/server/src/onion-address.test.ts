import { describe, expect, test } from 'vitest';
import { isOnionUrl } from './onion-address.ts';

/** The Tor Project's and DuckDuckGo's own services. */
const TOR = 'http://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion';
const DUCK = 'http://duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion';

describe('an onion address', () => {
  test.each([TOR, DUCK])('%s is one', (url) => {
    expect(isOnionUrl(url)).toBe(true);
  });

  test.each([
    ['with a letter changed', TOR.replace('2gzy', '2gzz')],
    ['of version 2', 'http://expyuzz4wqqyqhjn.onion'],
    ['with a path', `${TOR}/`],
    ['over https', TOR.replace('http:', 'https:')],
    ['in capital letters', TOR.toUpperCase()],
    ['with a line more', `${TOR}\nx: y`],
    ['of another site', TOR.replace('.onion', '.example')],
  ])('%s is none', (_, url) => {
    expect(isOnionUrl(url)).toBe(false);
  });
});
