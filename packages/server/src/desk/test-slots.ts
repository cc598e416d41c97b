import {
  addDays,
  approveGuardians,
  draftGuardians,
  encodeB64,
  type Guardians,
  type Keyring,
  makeKeyring,
  parseGuardians,
  randomBytes,
} from '@bellbuoy/protocol';
import { appointGuardians, today } from '../programme/index.ts';
import type { TestDesk } from './test-desk.ts';

/** Guardians of a test's programme, of whom two of three are needed, with the keyrings of their slots. */
export interface TestSlots {
  readonly block: Guardians;
  readonly keyrings: ReadonlyMap<number, Keyring>;
}

/** Makes a programme's first guardians and names them in its descriptor. */
export async function makeTestSlots({ programme, origin }: TestDesk): Promise<TestSlots> {
  const keyrings = await Promise.all([1, 2, 3].map(() => makeKeyring(randomBytes(32), origin)));
  const draft = draftGuardians({
    from: addDays(today(programme), -1),
    threshold: 2,
    slots: keyrings.map(({ recipient, verify }, i) => ({
      holder: `Holder ${i + 1}`,
      organisation: `Body ${i + 1}`,
      ...{ recipient, verify: encodeB64(verify) },
    })),
  });
  const approvals = keyrings.map((keyring, i) => approveGuardians(draft, i + 1, keyring));
  const guardians = parseGuardians({ ...draft, approvals });
  await appointGuardians(programme, guardians);
  return { block: guardians, keyrings: new Map(keyrings.map((keyring, i) => [i + 1, keyring])) };
}
