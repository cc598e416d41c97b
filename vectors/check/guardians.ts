import {
  accountCode,
  approveGuardians,
  attestGuardian,
  blockCode,
  draftGuardians,
  formatSlotWords,
  guardiansHash,
  guardiansOfDay,
  makeKeyring,
  parseGuardianChain,
  parseGuardians,
  parseSlotWords,
  utf8,
  verifyAttestation,
  verifyGuardians,
} from '@bellbuoy/protocol';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import vectors from '../guardians_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex, toHex } from './check.ts';

const { chains, codes, attestations, paper } = vectors;
const formerOf = (former: unknown) => (former === null ? null : parseGuardians(former));

export const guardianChecks: Check[] = [
  ...vectors.valid.map(({ name, block, former, hash }) => ({
    name,
    run: () => {
      const guardians = parseGuardians(block);
      equal(guardiansHash(guardians), hash);
      const quorum = verifyGuardians(guardians, formerOf(former));
      equal(quorum.threshold, block.threshold);
      equal(
        quorum.slots,
        block.slots.map(({ slot, recipient }) => ({ slot, recipient })),
      );
    },
  })),
  {
    name: 'the known block, made by us',
    run: async () => {
      const known = parseGuardians(vectors.valid[0]?.block);
      const draft = draftGuardians(known);
      equal(guardiansHash(draft), guardiansHash(known));
      for (const { slot, signature } of known.approvals) {
        const keyring = await makeKeyring(fromHex(vectors.seeds[slot - 1] ?? ''), 'harbour.example');
        equal(approveGuardians(draft, slot, keyring), { slot, signature });
      }
    },
  },
  ...vectors.unverified.map(({ name, block, former }) => ({
    name,
    run: () => failsWith('unverified', () => verifyGuardians(parseGuardians(block), formerOf(former))),
  })),
  ...vectors.malformed.map(({ name, block }) => ({
    name,
    run: () => failsWith('malformed', () => parseGuardians(block)),
  })),
  ...chains.valid.map(({ name, of, inForce }) => ({
    name: `the chain of ${name}`,
    run: () => {
      const chain = chainOf(of);
      for (const [day, version] of Object.entries(inForce)) {
        equal(guardiansOfDay(chain, day)?.version ?? null, version);
      }
    },
  })),
  ...chains.unverified.map(({ name, of }) => ({
    name: `the chain of ${name}`,
    run: () => failsWith(of.length === 0 ? 'malformed' : 'unverified', () => chainOf(of)),
  })),
  ...codes.blocks.map(({ block, code }) => ({
    name: `the six numbers of block ${block.version}`,
    run: () => equal(blockCode(parseGuardians({ ...block, approvals: [] })), code),
  })),
  ...attestations.valid.map(({ attested, code, slot }) => ({
    name: `an attestation of ${attested.account}, and its six numbers`,
    run: async () => {
      equal(verifyAttestation(first(), attested).slot, slot);
      equal(accountCode(attested), code);
      const keyring = await makeKeyring(fromHex(vectors.seeds[slot - 1] ?? ''), attested.origin);
      equal(attestGuardian(attested, keyring), attested.attestation);
    },
  })),
  ...attestations.unverified.map(({ name, attested }) => ({
    name: `an attestation with ${name}`,
    run: () => failsWith('unverified', () => verifyAttestation(first(), attested)),
  })),
  ...paper.valid.map(({ seed, words }) => ({
    name: `the words of ${seed}`,
    run: async () => {
      equal(formatSlotWords(fromHex(seed), await receiptWordlist('en')), words);
      equal(await seedOf(words.join(' ')), seed);
    },
  })),
  ...paper.typed.map(({ name, text }) => ({
    name: `words typed with ${name}`,
    run: async () => equal(await seedOf(text), paper.valid[0]?.seed),
  })),
  ...paper.malformed.map(({ name, text }) => ({
    name: `words with ${name}`,
    run: () => failsWith('malformed', () => seedOf(text)),
  })),
];

function first() {
  return parseGuardians(chains.blocks[0]);
}

function chainOf(of: readonly number[]) {
  return parseGuardianChain(utf8(JSON.stringify(of.map((i) => chains.blocks[i]))));
}

async function seedOf(text: string): Promise<string> {
  return toHex(parseSlotWords(text, await receiptWordlist('en')));
}
