import { beforeAll, describe, expect, test } from 'vitest';
import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import { decodeFrame, messageOf, verifyFrame } from '../sealed/frame.ts';
import type { NameSeal, ShareMessage } from '../sealed/messages.ts';
import { openName, openSeal, openShare, sealName } from './name-seal.ts';

const place = { origin: 'harbour.example', desk: 'harbour', epoch: 3 };
const mailbox = encodeB64(new Uint8Array(32));
const text = 'The man who signed as J. Moreau';

let guardians: Keyring[];
let receipt: Keyring;
let seal: NameSeal;
let shares: ShareMessage[];

async function sealFor(threshold: number): Promise<NameSeal> {
  const slots = guardians.map(({ recipient }, i) => ({ slot: i + 1, recipient }));
  return sealName(text, { place, mailbox, receipt, guardians: { threshold, slots } });
}

async function openShares({ shares: files }: NameSeal): Promise<ShareMessage[]> {
  return Promise.all(files.map((file, i) => openShare(file, guardians[i]?.identity ?? '', place)));
}

beforeAll(async () => {
  guardians = await Promise.all([1, 2, 3].map(() => makeKeyring(randomBytes(32), place.origin)));
  receipt = await makeKeyring(randomBytes(16), place.origin);
  seal = await sealFor(2);
  shares = await openShares(seal);
});

describe('a name seal', () => {
  test.each([
    [0, 1],
    [0, 2],
    [2, 1],
    [0, 1, 2],
  ])('opens for guardians %i and %i, and says who wrote it', async (...chosen) => {
    const frame = decodeFrame(
      await openSeal(
        decodeB64(seal.file),
        shares.filter((_, i) => chosen.includes(i)),
      ),
    );
    expect(messageOf(verifyFrame(frame, receipt.verify), 'seal')).toMatchObject({ text, mailbox });
  });

  test.each([
    ['of another report', { mailbox: hashB64(utf8('other')) }],
    ['of another desk', { desk: 'quay' }],
    ['of another epoch', { epoch: 4 }],
    ['of another programme', { origin: 'quay.example' }],
  ])('says nothing as the seal %s, to which somebody moved it', async (_, other) => {
    const report = { ...place, mailbox, verify: encodeB64(receipt.verify) };
    expect(await openName(decodeB64(seal.file), shares, report)).toBe(text);
    const moved = openName(decodeB64(seal.file), shares, { ...report, ...other });
    await expect(moved).rejects.toMatchObject({ code: 'unopenable' });
  });

  test('says nothing when somebody else put the name into the mouth of the reporter', async () => {
    const stranger = await makeKeyring(randomBytes(16), place.origin);
    const slots = guardians.map(({ recipient }, i) => ({ slot: i + 1, recipient }));
    const quorum = { threshold: 2, slots };
    const forged = await sealName(text, { place, mailbox, receipt: stranger, guardians: quorum });
    const report = { ...place, mailbox, verify: encodeB64(receipt.verify) };
    const opened = openName(decodeB64(forged.file), await openShares(forged), report);
    await expect(opened).rejects.toMatchObject({ code: 'unopenable' });
  });

  test('stays closed to one guardian, also when the share is counted twice', async () => {
    const [one] = shares;
    for (const attempt of [[], [one], [one, one]]) {
      const present = attempt.filter((share) => share !== undefined);
      await expect(openSeal(decodeB64(seal.file), present)).rejects.toMatchObject({ code: 'unopenable' });
    }
  });

  test('stays closed when shares of two seals are mixed', async () => {
    const other = await openShares(await sealFor(2));
    const mixed = [shares[0], other[1]].filter((share) => share !== undefined);
    await expect(openSeal(decodeB64(seal.file), mixed)).rejects.toMatchObject({ code: 'unopenable' });
    await expect(openSeal(decodeB64(seal.file), other)).rejects.toMatchObject({ code: 'unopenable' });
  });

  test('stays closed when a guardian lowers the threshold or alters a share', async () => {
    const [one, two] = shares;
    if (!one || !two) throw new Error('two shares');
    const lowered = [{ ...one, threshold: 1 }];
    const altered = [one, { ...two, share: encodeB64(decodeB64(two.share).fill(7, 0, 1)) }];
    const renumbered = [one, { ...one, x: two.x }];
    for (const attempt of [lowered, altered, renumbered]) {
      await expect(openSeal(decodeB64(seal.file), attempt)).rejects.toMatchObject({ code: 'unopenable' });
    }
  });

  test('gives a share to its own guardian only, and only in its own place', async () => {
    const [file = ''] = seal.shares;
    const [first, second] = guardians;
    await expect(openShare(file, second?.identity ?? '', place)).rejects.toMatchObject({
      code: 'unopenable',
    });
    await expect(openShare(file, first?.identity ?? '', { ...place, epoch: 4 })).rejects.toMatchObject({
      code: 'unopenable',
    });
  });

  test('has one size, whatever was written', async () => {
    expect(decodeB64(seal.file).length).toBe(5755);
    expect(seal.shares.map((share) => decodeB64(share).length)).toEqual([2683, 2683, 2683]);
    const slots = guardians.map(({ recipient }, i) => ({ slot: i + 1, recipient }));
    const long = sealName('x'.repeat(5000), { place, mailbox, receipt, guardians: { threshold: 2, slots } });
    await expect(long).rejects.toMatchObject({ code: 'too-large' });
  });

  test('is not made for a quorum of one', async () => {
    await expect(sealFor(1)).rejects.toMatchObject({ code: 'malformed' });
    await expect(sealFor(4)).rejects.toMatchObject({ code: 'malformed' });
  });
});
