import { expect, test } from 'vitest';
import { decodeB64, encodeB64 } from '../base64url.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import { openShare, sealName } from '../seal/name-seal.ts';
import { decodeFrame, encodeFrame, messageOf, SHARE_FRAME_BYTES } from '../sealed/frame.ts';
import type { ShareMessage } from '../sealed/messages.ts';
import { openComparedSeal } from './shares.ts';

const place = { origin: 'harbour.example', desk: 'harbour', epoch: 1 };

test('a guardian hides no name from a check by a share that they signed themself', async () => {
  const newKeyring = () => makeKeyring(randomBytes(32), place.origin);
  const guardians = (await Promise.all([1, 2, 3].map(newKeyring))) as [Keyring, Keyring, Keyring];
  const [receipt, other] = [await newKeyring(), await newKeyring()];
  const slots = guardians.map(({ recipient }, i) => ({ slot: i + 1, recipient }));
  const mailbox = encodeB64(new Uint8Array(32));
  const quorum = { threshold: 2, slots };
  const seal = await sealName('J. Moreau', { place, mailbox, receipt, guardians: quorum });
  const [one, two, three] = (await Promise.all(
    guardians.map(({ identity }, i) => openShare(seal.shares[i] ?? '', identity, place)),
  )) as [ShareMessage, ShareMessage, ShareMessage];
  const forged = { ...three, verify: encodeB64(other.verify), share: encodeB64(randomBytes(33)) };
  const signed = decodeFrame(encodeFrame(forged, other, SHARE_FRAME_BYTES), [SHARE_FRAME_BYTES]);
  const file = decodeB64(seal.file);
  for (const given of [
    [messageOf(signed.message, 'share'), one, two],
    [one, forged, two],
  ]) {
    const { bytes, verify } = await openComparedSeal(file, given);
    expect(verify).toBe(encodeB64(receipt.verify));
    expect(messageOf(decodeFrame(bytes).message, 'seal').text).toBe('J. Moreau');
  }
  await expect(openComparedSeal(file, [one, forged])).rejects.toMatchObject({ code: 'unopenable' });
});
