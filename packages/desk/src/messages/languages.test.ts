import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { LANGUAGES, pickLanguage } from './languages.ts';
import { fillMessage, type Message } from './message.ts';

const [english, ...others] = await Promise.all(
  LANGUAGES.map(async (language) => ({ ...language, catalogue: await language.load() })),
);

test.each([
  [null, ['fr-CA', 'en'], 'fr'],
  [null, ['pt-BR', 'es-419'], 'es'],
  [null, ['zh-CN'], 'zh-Hans'],
  [null, ['pt-BR'], 'en'],
  [null, [], 'en'],
  ['ar', ['en'], 'ar'],
  ['xx', ['es'], 'es'],
])('chosen before: %j, browser: %j: the desk speaks %s', (remembered, wanted, tag) => {
  expect(pickLanguage(remembered, wanted).tag).toBe(tag);
});

test('no two groups have a message of one name: the one would be said in place of the other', async () => {
  const names: string[] = [];
  for await (const file of glob('*/en.ts', { cwd: import.meta.dirname })) {
    const group = (await import(join(import.meta.dirname, file))) as Record<string, object>;
    names.push(...Object.values(group).flatMap((messages) => Object.keys(messages)));
  }
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test.each(others)('$name says every text, with the gaps of the English one', ({ catalogue }) => {
  expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(english?.catalogue ?? {}).toSorted());
  for (const [key, message] of Object.entries(english?.catalogue ?? {})) {
    expect([key, gapsIn(catalogue[key as keyof Catalogue])]).toEqual([key, gapsIn(message)]);
  }
});

test.each(others)('$name has every form that its numbers ask for', ({ catalogue, locale }) => {
  // Millions have forms of their own in some languages; nothing here counts so far.
  const forms = new Set(Array.from({ length: 1000 }, (_, n) => new Intl.PluralRules(locale).select(n)));
  for (const [key, message] of Object.entries(catalogue)) {
    if (typeof message === 'string') continue;
    expect([key, Object.keys(message).toSorted()]).toEqual([key, [...forms].toSorted()]);
  }
});

test('no line of French begins with a mark that belongs to the word before it', async () => {
  const french = others.find(({ tag }) => tag === 'fr')?.catalogue;
  const messages: readonly Message[] = Object.values(french ?? {});
  expect(messages).not.toEqual([]);
  const loose = messages.flatMap((message) =>
    (typeof message === 'string' ? [message] : Object.values(message)).filter((text) =>
      / [:;?!»]|« /.test(text),
    ),
  );
  expect(loose).toEqual([]);
});

test.each(others)('$name leaves no sentence in English', ({ catalogue }) => {
  const left = Object.entries(english?.catalogue ?? {}).filter(
    ([key, message]) =>
      JSON.stringify(catalogue[key as keyof Catalogue]) === JSON.stringify(message) && wordsIn(message) > 2,
  );
  expect(left).toEqual([]);
});

test('a form is picked by the language’s own rule', () => {
  const forms = { zero: '0', one: '1', two: '2', few: '3–10', many: '11–99', other: '100' };
  expect([0, 1, 2, 5, 11, 100].map((count) => fillMessage(forms, 'ar', { count }))).toEqual(
    Object.values(forms),
  );
});

function gapsIn(message: Message): string[] {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();
}

function wordsIn(message: Message): number {
  return (typeof message === 'string' ? message : message.other).split(/\s+/).length;
}
