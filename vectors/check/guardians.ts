import {
  approveGuardians,
  draftGuardians,
  guardiansHash,
  makeKeyring,
  parseGuardians,
  verifyGuardians,
} from '@bellbuoy/protocol';
import vectors from '../guardians_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

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
];
