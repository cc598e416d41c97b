import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeB64, encodeB64 } from '../base64url.ts';
import { CATEGORIES } from '../policy/categories.ts';
import { type CaseCard, openCard, sealCard } from './card.ts';
import { newCaseId } from './case.ts';

const place = { origin: 'harbour.example', epochSeed: new Uint8Array(32).fill(1), caseId: newCaseId() };
const cards: fc.Arbitrary<CaseCard> = fc.record({
  v: fc.constant(1),
  subject: fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => text.isWellFormed()),
  category: fc.constantFrom(...CATEGORIES),
  locale: fc.constantFrom('en', 'pt', 'zh-Hans'),
});
const unopenable = { code: 'unopenable' };

test('a card comes back, always of one length', async () => {
  await fc.assert(
    fc.asyncProperty(cards, async (card) => {
      const sealed = await sealCard(card, place);
      expect(decodeB64(sealed)).toHaveLength(1024);
      expect(await openCard(sealed, place)).toEqual(card);
    }),
    { numRuns: 30 },
  );
});

test('a card opens beside no other case, under no other epoch, and with no bit changed', async () => {
  const card: CaseCard = {
    v: 1,
    subject: 'Drone over the fuel pier',
    category: 'restricted-zone',
    locale: 'en',
  };
  const sealed = await sealCard(card, place);
  await expect(openCard(sealed, { ...place, caseId: newCaseId() })).rejects.toMatchObject(unopenable);
  const otherSeed = new Uint8Array(32).fill(2);
  await expect(openCard(sealed, { ...place, epochSeed: otherSeed })).rejects.toMatchObject(unopenable);
  await fc.assert(
    fc.asyncProperty(fc.nat(1024 * 8 - 1), async (bit) => {
      const flipped = decodeB64(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(openCard(encodeB64(flipped), place)).rejects.toMatchObject(unopenable);
    }),
    { numRuns: 40 },
  );
});

test('a subject that does not fit is refused', async () => {
  const card: CaseCard = { v: 1, subject: 'ü'.repeat(480), category: 'exposure', locale: 'en' };
  await expect(sealCard(card, place)).rejects.toMatchObject({ code: 'too-large' });
});
