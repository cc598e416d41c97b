import type { WrittenPost } from '@bellbuoy/protocol';
import { noteSigner } from '@bellbuoy/protocol';
import { checkPost, signPost, toPostLink } from '@bellbuoy/protocol/posts';
import { expect, test } from 'vitest';
import { postFaults } from './post-faults.ts';
import { postWords } from './post-words.ts';

const place = {
  site: 'https://tips.harbour.example/',
  exists: (item: string, id: string) => `${item}/${id}` === 'advisories/canisters',
};
const written = (text: string, more: Partial<WrittenPost> = {}): WrittenPost => ({
  ...{ text, language: 'en', about: null },
  ...more,
});
const kinds = (text: string, more: Partial<WrittenPost> = {}) =>
  postFaults(written(text, more), place).map((fault) =>
    'found' in fault ? `${fault.kind} ${fault.found}` : fault.kind,
  );

const ABOUT = { kind: 'advisory', id: 'canisters' } as const;

test('the words are cleaned, and end with the address of what they are about, in their language', () => {
  expect(postWords(written(' Leave it. \r\n\n\n\nCall 112.\n'), place)).toBe('Leave it.\n\nCall 112.');
  const address = 'https://tips.harbour.example/advisories/canisters/';
  expect(postWords(written('Leave it.', { about: ABOUT }), place)).toBe(`Leave it.\n\n${address}`);
  const spanish = written('No lo toque.', { about: ABOUT, language: 'es' });
  expect(postWords(spanish, place)).toContain('https://tips.harbour.example/es/advisories/canisters/');
});

test('what is good is found good, in every language and in none of them', () => {
  expect(kinds('Found a box on the shore? Leave it, step back, call 112.', { about: ABOUT })).toEqual([]);
  expect(kinds('¿Encontró una caja en la orilla? No la toque.', { language: 'es' })).toEqual([]);
  expect(kinds('在岸边发现箱子？不要碰，请拨打 112。', { language: 'zh-Hans' })).toEqual([]);
  expect(kinds('Encontrou uma caixa? Deixe-a onde está.', { language: null })).toEqual([]);
});

test.each([
  ['nothing', ' \n', {}, ['empty']],
  ['nothing but an address', '', { about: ABOUT }, ['empty']],
  ['a character that nobody sees', 'Call \u202e211', {}, ['hidden']],
  ['a lone surrogate', 'Call \ud800', {}, ['hidden']],
  ['too many', 'a '.repeat(501), {}, ['too-long']],
  ['too many with their address', 'a'.repeat(990), { about: ABOUT }, ['too-long']],
  ['somebody', 'Look for a man with a beard.', {}, ['person man', 'person beard']],
  ['somebody in another language', 'Busque a un hombre.', { language: 'es' }, ['person hombre']],
  ['somebody, in no said language', 'Cherchez un homme.', { language: null }, ['person homme']],
  ['a reward', 'There is a reward.', {}, ['word reward']],
  ['a page that is gone', 'Leave it.', { about: { kind: 'lesson', id: 'gone' } as const }, ['gone']],
  [
    'a page of money',
    'See https://tips.harbour.example/rewards/.',
    {},
    ['address https://tips.harbour.example/rewards/', 'word reward'],
  ],
])('what says %s is not signed', (_, text, more, expected) => {
  const told = kinds(text, more);
  for (const each of expected) expect(told.join('\n')).toContain(each);
  expect(told).not.toEqual([]);
});

test.each([
  ['https://tips.harbour.example/advisories/canisters/', true],
  ['https://tips.harbour.example/es/report/#category=phishing', true],
  ['https://tips.harbour.example', true],
  ['https://coastguard.example/boxes.', true],
  ['tips.harbour.example/advisories/canisters/', true],
  ['tips.harbour.example/claim/', false],
  ['https://tips.harbour.example/claim/', false],
  ['https://tips.harbour.example/advisories/other/', false],
  ['http://coastguard.example/', false],
  ['http://tips.harbour.example/report/', false],
  ['www.coastguard.example', false],
  ['https://tips.harbour.example@evil.example/report/', false],
  ['https://tips.harbour.ехample/report/', false],
  ['https://evil.example/#post=AAAA', false],
])('of %s it is judged whether it may stand: %s', (address, may) => {
  expect(kinds(`Read ${address} first.`).filter((fault) => fault.startsWith('address'))).toHaveLength(
    may ? 0 : 1,
  );
});

test('copied with their link, the words of what is found good are found again', () => {
  const signer = noteSigner('harbour.example/programme', new Uint8Array(32).fill(3));
  const words = postWords(written('Leave it.\nCall 112.', { about: ABOUT }), place);
  const note = signPost({ origin: 'harbour.example', day: '2026-11-21', text: words }, signer);
  const copied = `${words}\n\n${place.site}verify/#${toPostLink(note, signer.vkey)}`;
  expect(checkPost(copied, signer.vkey).kind).toBe('good');
});

test.each([
  [
    'letters of another script in the site’s name',
    'See tips.hаrbour.example/report/',
    'tips.hаrbour.example/report/',
  ],
  [
    'the site’s name before another',
    'See tips.harbour.example.evil.io/report/',
    'tips.harbour.example.evil.io/report/',
  ],
  [
    'the same with https',
    'See https://tips.harbour.example.evil.io/',
    'https://tips.harbour.example.evil.io/',
  ],
  ['a page of the site in brackets', '(tips.harbour.example/rewards/)', 'tips.harbour.example/rewards/'],
  ['a page of the site in capitals', 'See Tips.Harbour.example/rewards/.', 'Tips.Harbour.example/rewards/'],
  [
    'a page of the site amid Chinese',
    '请看tips.harbour.example/rewards/。谢谢',
    'tips.harbour.example/rewards/',
  ],
  ['another port of the site', 'See tips.harbour.example:8081/report/', 'tips.harbour.example:8081/report/'],
  [
    'an address without a lock',
    'See http://tips.harbour.example/report/',
    'http://tips.harbour.example/report/',
  ],
])('an address that misleads is not signed: %s', (_, text, address) => {
  expect(kinds(text)).toContain(`address ${address}`);
});

test('addresses that lead where they say are signed, and what is none is not taken for one', () => {
  for (const text of [
    'See tips.harbour.example/report/.',
    'See (https://tips.harbour.example/es/learn/).',
    '请看tips.harbour.example/report/。谢谢',
    'Follow @harbour@tips.harbour.example, or write to press@harbour.example.',
    'From 9.30 to 17.30, every day but 24.12. and 25.12.',
    'See https://police.example/lost.',
  ])
    expect([text, kinds(text)]).toEqual([text, []]);
});
