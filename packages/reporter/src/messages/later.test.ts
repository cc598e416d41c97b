import { describe, expect, test } from 'vitest';
import type { Message } from './message.ts';

// Texts that are loaded with their feature. A missing one fails the build; a missing place in one does not.

const FEATURES = ['place', 'time', 'keeping', 'redress', 'hearing', 'claims', 'commendation'] as const;
const TAGS = ['es', 'fr', 'ar', 'zh-Hans'] as const;

describe.each(FEATURES)('the texts of %s', (feature) => {
  test.each(TAGS)('have the places of English in %s, and nothing of its words', async (tag) => {
    const [english, own] = [await textsOf(feature, 'en'), await textsOf(feature, tag)];
    for (const [key, message] of Object.entries(english))
      expect([key, placesIn(own[key] ?? '')]).toEqual([key, placesIn(message)]);
    const same = Object.keys(english).filter((key) => own[key] === english[key]);
    // A side after its angle, and the name of a time, are the same in more than one language.
    expect(same.filter((key) => !/^(?:north|south|east|summaryUtc|part)$/.test(key))).toEqual([]);
  });
});

async function textsOf(feature: string, tag: string): Promise<Record<string, Message>> {
  const { texts } = (await import(`./${feature}/${tag}.ts`)) as { texts: Record<string, Message> };
  return texts;
}

function placesIn(message: Message): string[] {
  const texts = typeof message === 'string' ? [message] : Object.values<string>(message);
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}
