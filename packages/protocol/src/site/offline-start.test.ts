import { describe, expect, test } from 'vitest';
import { hashB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { codeOf } from '../code-of.ts';
import { formatOfflineStart, type OfflineStart, parseOfflineStart } from './offline-start.ts';

const start: OfflineStart = {
  files: {
    release: '0123456789ab',
    policy: hashB64(utf8('{}')),
    online: ['/content/films/phishing-en-0123456789ab.mp4'],
    languages: {
      en: { pages: ['/', '/learn/phishing/'], offline: '/offline/', files: ['/assets/site-P5WTD7FK.js'] },
      'zh-Hans': { pages: ['/zh-Hans/'], offline: '/zh-Hans/offline/', files: [] },
    },
  },
  worker: '/assets/site-worker-0123456789ab.js',
};
const text = formatOfflineStart(start);

describe('the start of the worker', () => {
  test('is read as it was written', () => {
    expect(parseOfflineStart(text)).toEqual(start);
    expect(formatOfflineStart(parseOfflineStart(text))).toBe(text);
  });

  test.each([
    ['more code', `${text}send();`],
    ['code before it', `send();${text}`],
    ['another call', text.replace('importScripts', 'importModules')],
    ['code in the list', text.replace('"0123456789ab"', '(send(),"0123456789ab")')],
    ['an address elsewhere', text.replace('"/learn/phishing/"', '"//else.example/"')],
    ['a scheme', text.replace('"/learn/phishing/"', '"https://else.example/"')],
    ['a way up', text.replace('"/learn/phishing/"', '"/learn/../api/"')],
    ['a question', text.replace('"/learn/phishing/"', '"/learn/?x"')],
    ['another member', text.replace('"release"', '"more":1,"release"')],
    ['a member twice', text.replace('"release"', '"release":"ba9876543210","release"')],
    ['another way to write it', text.replace('"online"', '"\\u006fnline"')],
    ['a release of another form', text.replace('0123456789ab', '0123456789AB')],
    ['no worker', text.replace(/importScripts.*/, '')],
  ])('is nothing with %s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(codeOf(() => parseOfflineStart(changed))).toBe('malformed');
  });

  test('is nothing when it is too long', () => {
    expect(codeOf(() => parseOfflineStart(text + ' '.repeat(1_048_576)))).toBe('too-large');
  });
});
