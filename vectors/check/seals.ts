import {
  canonicalJson,
  decodeB64,
  makeKeyring,
  openName,
  openSeal,
  openShare,
  type ShareMessage,
  sealName,
} from '@bellbuoy/protocol';
import vectors from '../seal_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

const { place, mailbox, text } = vectors;
const file = decodeB64(vectors.file);

const slotKeyrings = () => Promise.all(vectors.slots.map((seed) => makeKeyring(fromHex(seed), place.origin)));

async function shareOf(share: string, slot: number): Promise<ShareMessage> {
  return openShare(share, (await slotKeyrings())[slot]?.identity ?? '', place);
}

const report = { ...place, mailbox, verify: vectors.verify };

export const nameSealChecks: Check[] = [
  ...vectors.shares.map((share, slot) => ({
    name: `the share of slot ${slot + 1}`,
    run: async () => {
      const message = await shareOf(share, slot);
      equal(canonicalJson(message), canonicalJson(vectors.messages[slot]));
    },
  })),
  ...vectors.opened.map((slots) => ({
    name: `the name, by slots ${slots.map((slot) => slot + 1).join(' and ')}`,
    run: async () => {
      const shares = await Promise.all(slots.map((slot) => shareOf(vectors.shares[slot] ?? '', slot)));
      equal(await openName(file, shares, report), text);
    },
  })),
  ...vectors.unopenable.map(({ name, shares }) => ({
    name,
    run: async () => {
      const opened = await Promise.all(shares.map(({ slot, share }) => shareOf(share, slot)));
      await failsWith('unopenable', () => openSeal(file, opened));
    },
  })),
  ...vectors.unopenableShares.map(({ name, share, slot }) => ({
    name: `a share ${name}`,
    run: () => failsWith('unopenable', () => shareOf(share, slot)),
  })),
  {
    name: 'a seal made by us',
    run: async () => {
      const keyrings = await slotKeyrings();
      const slots = keyrings.map(({ recipient }, i) => ({ slot: i + 1, recipient }));
      const receipt = await makeKeyring(
        Uint8Array.from({ length: 16 }, (_, i) => i),
        place.origin,
      );
      const made = await sealName(text, { place, mailbox, receipt, guardians: { threshold: 2, slots } });
      const shares = await Promise.all([1, 2].map((slot) => shareOf(made.shares[slot] ?? '', slot)));
      equal(await openName(decodeB64(made.file), shares, report), text);
      await failsWith('unopenable', () => openName(decodeB64(made.file), shares, { ...report, epoch: 4 }));
    },
  },
];
