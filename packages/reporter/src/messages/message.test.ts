import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { fillPlaces, type Message, pickForm } from './message.ts';

describe('a message', () => {
  test('has its places filled, and shows one that was forgotten', () => {
    expect(fillPlaces('Step {step} of {steps}', { step: 3 })).toBe('Step 3 of {steps}');
  });

  test('does not fill what a value brings with it', () => {
    expect(fillPlaces('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  });

  test('has the form that its count asks for', () => {
    const left = { one: '{count} character left', other: '{count} characters left' };
    expect([1, 2].map((count) => pickForm(left, 'en', count))).toEqual([left.one, left.other]);
    expect(pickForm(left, 'ar', 3)).toBe(left.other);
  });
});

describe.each(LANGUAGES.slice(1))('$name', ({ page, live }) => {
  const [english] = LANGUAGES;

  test('has the places of English in every text', () => {
    for (const [own, theirs] of [
      [page, english?.page],
      [live, english?.live],
    ] as const) {
      for (const [key, message] of Object.entries<Message>(theirs ?? {})) {
        expect([key, placesIn((own as Record<string, Message>)[key] ?? '')]).toEqual([
          key,
          placesIn(message),
        ]);
      }
    }
  });

  test('leaves nothing in English but names', () => {
    const same = Object.entries(page).filter(
      ([key, text]) => text === english?.page[key as keyof typeof page],
    );
    expect(same.map(([key]) => key).filter((key) => !NAMES.includes(key))).toEqual([]);
  });
});

/** Of the product, and of a file. */
const NAMES = ['site.name', 'sealed.fileName'];

function placesIn(message: Message): string[] {
  const texts = typeof message === 'string' ? [message] : Object.values<string>(message);
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}
