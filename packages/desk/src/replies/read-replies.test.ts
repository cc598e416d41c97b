import { loadReplies, POLICY_LANGUAGES } from '@bellbuoy/content';
import { expect, test } from 'vitest';
import { gapsLeft, offerReplies } from './read-replies.ts';

const templates = await loadReplies();
const offer = (locale: string, reader: string) => offerReplies(templates, { locale, reader });

test('a reply is offered in the reporter’s language, with what it means in the reader’s', () => {
  const [received] = offer('ar-EG', 'en');
  expect(received).toMatchObject({ title: 'Thank you, received', locale: 'ar', meaningLocale: 'en' });
  expect(received?.text).toContain('بلاغك');
  expect(received?.meaning).toContain('Thank you.');
  expect(offer('es', 'es')[0]?.meaning).toBeNull();
});

test('whoever reads another language than the five is offered English', () => {
  expect(offer('sw', 'fr')[0]).toMatchObject({ locale: 'en', meaningLocale: 'fr' });
});

test('a gap is left until it is filled, and is named in the reader’s words', () => {
  const offered = offer('ar', 'en');
  const { text = '' } = offered.find(({ id }) => id === 'question') ?? {};
  expect(gapsLeft(text, offered)).toEqual([{ found: '{السؤال}', words: 'the question' }]);
  expect(gapsLeft(text.replace('{السؤال}', 'متى كان ذلك؟'), offered)).toEqual([]);
});

test('braces that no reply has are the writer’s own', () => {
  expect(gapsLeft('function () { return }', offer('en', 'en'))).toEqual([]);
});

test('every gap of every language is known', () => {
  for (const language of POLICY_LANGUAGES) {
    const offered = offer(language, 'en');
    for (const { text } of offered) {
      const braces = (text.match(/\{/g) ?? []).length;
      expect(gapsLeft(text, offered)).toHaveLength(braces);
    }
  }
});
