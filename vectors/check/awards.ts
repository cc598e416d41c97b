import {
  canonicalJson,
  carryFacts,
  decodeFrame,
  encodeFrame,
  makeKeyring,
  openAwardDecision,
  openRecommendation,
  parseMessage,
  sealAwardDecision,
  sealRecommendation,
  verifyPanelList,
} from '@bellbuoy/protocol';
import vectors from '../award_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

const { origin, ref, recommender, verifier, vkey } = vectors;
const day = '2026-12-20';

const place = {
  ...{ origin, ref },
  keyOf: ({ desk, account }: { desk: string; account: string }) =>
    [recommender, verifier].find((member) => desk === 'harbour' && member.account === account)?.verify ??
    null,
};
const [pia = { account: '', verify: '', seed: '' }, pol = pia] = vectors.panel;
const keyringOf = ({ seed }: { seed: string }) => makeKeyring(fromHex(seed), origin);
const decided = { origin, ref, recommendation: vectors.recommendationHash, member: pia };

export const awardChecks: Check[] = [
  {
    name: 'the known recommendation, its facts and its hash',
    run: async () => {
      const opened = await openRecommendation(vectors.envelope, (await keyringOf(pia)).identity, place);
      equal(canonicalJson(opened.recommendation), canonicalJson(vectors.recommendation));
      equal(canonicalJson(opened.facts), canonicalJson(vectors.facts));
      equal(opened.hash, vectors.recommendationHash);
    },
  },
  {
    name: 'a recommendation made by us',
    run: async () => {
      const [facts, said] = [parseMessage(vectors.facts), parseMessage(vectors.recommendation)];
      if (said.kind !== 'recommendation') throw new Error('not a recommendation');
      const signed = decodeFrame(encodeFrame(facts, await keyringOf(verifier)));
      const message = { ...said, facts: carryFacts(signed) };
      const members = [{ account: 'pol', recipient: (await keyringOf(pol)).recipient }];
      const made = await sealRecommendation(message, await keyringOf(recommender), members);
      const { identity } = await keyringOf(pol);
      const opened = await openRecommendation(made.envelopes.pol ?? '', identity, place);
      equal(canonicalJson(opened.facts), canonicalJson(vectors.facts));
      const own = await openRecommendation(made.own, (await keyringOf(recommender)).identity, place);
      equal(own.hash, opened.hash);
    },
  },
  ...vectors.recommendations.map(({ name, error, envelope }) => ({
    name: `a recommendation ${name}`,
    run: async () => {
      const { identity } = await keyringOf(pia);
      await failsWith(error, () => openRecommendation(envelope, identity, place));
    },
  })),
  {
    name: 'the known decision, also when made by us',
    run: async () => {
      const { identity, recipient } = await keyringOf(pol);
      const known = await openAwardDecision(vectors.decided, identity, decided);
      equal(canonicalJson(known), canonicalJson(vectors.decision));
      const lead = await keyringOf(recommender);
      const to = { members: [{ account: 'pol', recipient }], recommender: lead.recipient };
      const made = await sealAwardDecision(known, await keyringOf(pia), to);
      equal(await openAwardDecision(made.envelopes.pol ?? '', identity, decided), known);
      equal(await openAwardDecision(made.recommender, lead.identity, decided), known);
    },
  },
  ...vectors.decisions.map(({ name, error, envelope }) => ({
    name: `a decision ${name}`,
    run: async () => {
      const { identity } = await keyringOf(pol);
      await failsWith(error, () => openAwardDecision(envelope, identity, decided));
    },
  })),
  {
    name: 'the known panel list, until its last day and not from before the list that is known',
    run: async () => {
      const { list, note } = vectors;
      const members = vectors.panel.map(({ account, verify }) => [account, verify]);
      const known = verifyPanelList({ list, note, vkey, day, minSequence: 2 });
      equal(
        known.members.map(({ account, verify }) => [account, verify]),
        members,
      );
      await failsWith('expired', () => verifyPanelList({ list, note, vkey, day: '2026-12-21' }));
      await failsWith('unverified', () => verifyPanelList({ list, note, vkey, day, minSequence: 3 }));
    },
  },
  ...vectors.lists.map(({ name, error, list, note }) => ({
    name: `a panel list ${name}`,
    run: () => failsWith(error, () => verifyPanelList({ list, note, vkey, day })),
  })),
];
