import { encodeB64, type KeptMessage, makeKeyring } from '@bellbuoy/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOne, ORIGIN, seed, TODAY } from '../testing/harbour.ts';
import { deskOfKept, excerptOf, nextKept, openKept, sealKept } from './kept.ts';

const SEALED_BYTES = 5_755;

describe('what a reporter keeps', () => {
  test('is always of one size, opens with the words, and has the newest and the first excerpt', async () => {
    const { receipt } = await fileOne();
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 2_000 }), {
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (written) => {
        const excerpts = written.map((text, n) => excerptOf(n, TODAY, text));
        const content = { next: written.length, excerpts };
        const sealed = await sealKept(nextKept(headerOf(receipt.mailbox), null, content), receipt.keyring);
        expect(sealed.length).toBe(SEALED_BYTES);
        const kept = (await openKept(encodeB64(sealed), receipt, 'harbour'))?.message;
        expect(kept?.next).toBe(written.length);
        expect(kept?.excerpts.at(-1)?.n).toBe(written.length - 1);
        expect(kept?.excerpts[0]?.n).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  test('shortens a long text at a whole character, and says so', () => {
    const { text } = excerptOf(0, TODAY, '🛟'.repeat(1_000));
    expect([[...text].length, text.isWellFormed(), text.endsWith('…')]).toEqual([600, true, true]);
    expect(excerptOf(0, TODAY, 'short').text).toBe('short');
  });

  test('counts its versions', async () => {
    const { sealed, receipt } = await fileOne();
    const stored = await openKept(sealed.body.kept ?? null, receipt, 'harbour');
    const next = nextKept(headerOf(receipt.mailbox), stored, { next: 2, excerpts: [] });
    expect(next).toMatchObject({ n: 1, prev: stored?.id, seen: null });
  });

  test('is nothing when somebody else sealed it, or for another place', async () => {
    const { sealed, receipt } = await fileOne();
    const stranger = await makeKeyring(seed(9), ORIGIN);
    const forged = nextKept(headerOf(receipt.mailbox), null, { next: 9, excerpts: [] });
    const byStranger = await sealKept(forged, { ...stranger, recipient: receipt.keyring.recipient });
    const elsewhere = await sealKept({ ...forged, desk: 'redress' }, receipt.keyring);
    for (const envelope of [encodeB64(byStranger), encodeB64(elsewhere), 'AAAA', sealed.body.envelope]) {
      expect(await openKept(envelope, receipt, 'harbour')).toBeNull();
    }
    expect(await openKept(null, receipt, 'harbour')).toBeNull();
  });

  test('tells with which desk the conversation is, and nobody else can', async () => {
    const { sealed, receipt } = await fileOne();
    expect(await deskOfKept(sealed.body.kept ?? null, receipt)).toBe('harbour');
    const content = nextKept({ ...headerOf(receipt.mailbox), desk: 'helper' }, null, {
      next: 1,
      excerpts: [],
    });
    const helped = encodeB64(await sealKept(content, receipt.keyring));
    expect(await deskOfKept(helped, receipt)).toBe('helper');
    const stranger = await makeKeyring(seed(9), ORIGIN);
    const forged = await sealKept(content, { ...stranger, recipient: receipt.keyring.recipient });
    expect(await deskOfKept(encodeB64(forged), receipt)).toBeNull();
    expect(await deskOfKept(null, receipt)).toBeNull();
  });
});

function headerOf(mailbox: string): Pick<KeptMessage, 'v' | 'origin' | 'desk' | 'epoch' | 'mailbox'> {
  return { v: 1, origin: ORIGIN, desk: 'harbour', epoch: 3, mailbox };
}
