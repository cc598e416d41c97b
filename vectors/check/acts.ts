import {
  askKeyring,
  canonicalJson,
  findSlotShare,
  giveShare,
  makeKeyring,
  noticeRef,
  openAsk,
  openDecision,
  openGivenShares,
  parseMessage,
  sealAsk,
  sealDecision,
} from '@bellbuoy/protocol';
import vectors from '../act_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

const { origin, ref, asker, given } = vectors;

const place = {
  ...{ origin, ref, act: 'opening' as const },
  keyOf: ({ account }: { account: string }) => (account === asker.account ? asker.verify : null),
};
const slotOf = (slot: number) => makeKeyring(fromHex(vectors.slots[slot - 1]?.seed ?? ''), origin);
const lead = () => makeKeyring(fromHex(asker.seed), origin);
const [, two = { slot: 2, verify: '' }] = vectors.slots;
const decided = { origin, ref, ask: vectors.askHash, slot: two };

export const actChecks: Check[] = [
  {
    name: 'the one-time keyring of an ask, and the ref of its notice',
    run: async () => {
      equal((await askKeyring(await lead(), ref)).recipient, vectors.once);
      equal(noticeRef(ref), vectors.notice);
    },
  },
  {
    name: 'the known ask and its hash',
    run: async () => {
      const { ask, hash } = await openAsk(vectors.envelope, (await slotOf(1)).identity, place);
      equal(canonicalJson(ask), canonicalJson(vectors.ask));
      equal(hash, vectors.askHash);
    },
  },
  {
    name: 'an ask made by us',
    run: async () => {
      const ask = parseMessage(vectors.ask);
      if (ask.kind !== 'ask') throw new Error('not an ask');
      const keyring = await lead();
      const slots = await Promise.all(
        [1, 2].map(async (slot) => ({ slot, recipient: (await slotOf(slot)).recipient })),
      );
      const made = await sealAsk(ask, keyring, slots);
      const opened = await openAsk(made.envelopes[2] ?? '', (await slotOf(2)).identity, place);
      equal(canonicalJson(opened.ask), canonicalJson(vectors.ask));
      equal((await openAsk(made.own, keyring.identity, place)).hash, opened.hash);
    },
  },
  ...vectors.asks.map(({ name, error, envelope }) => ({
    name: `an ask ${name}`,
    run: async () => {
      const { identity } = await slotOf(1);
      await failsWith(error, () => openAsk(envelope, identity, place));
    },
  })),
  {
    name: 'the known decision, also when made by us',
    run: async () => {
      const known = await openDecision(vectors.decided, (await slotOf(1)).identity, decided);
      equal(canonicalJson(known), canonicalJson(vectors.decision));
      const to = {
        slots: [{ slot: 1, recipient: (await slotOf(1)).recipient }],
        asker: (await lead()).recipient,
      };
      const made = await sealDecision(known, await slotOf(2), to);
      equal(await openDecision(made.envelopes[1] ?? '', (await slotOf(1)).identity, decided), known);
      equal(await openDecision(made.asker, (await lead()).identity, decided), known);
    },
  },
  ...vectors.decisions.map(({ name, error, envelope }) => ({
    name: `a decision ${name}`,
    run: async () => {
      const { identity } = await slotOf(1);
      await failsWith(error, () => openDecision(envelope, identity, decided));
    },
  })),
  {
    name: 'a share, found among others and given to the one-time recipient',
    run: async () => {
      const { identity } = await slotOf(1);
      const at = { origin, seal: given.seal };
      const share = await findSlotShare([vectors.decided, given.share], identity, at);
      if (share === null) throw new Error('no share');
      equal(canonicalJson(share.message), canonicalJson(given.message));
      const once = await askKeyring(await lead(), ref);
      const again = await giveShare(share, once.recipient);
      equal(await openGivenShares([again, given.given], once.identity, at), [share.message, share.message]);
      equal(await openGivenShares([given.share, vectors.decided], once.identity, at), []);
      equal(await findSlotShare([given.share], identity, { origin, seal: vectors.askHash }), null);
      equal(await findSlotShare([given.share], (await slotOf(2)).identity, at), null);
    },
  },
];
