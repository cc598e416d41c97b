import { readFile } from 'node:fs/promises';
import type { Day, Keyring } from '@bellbuoy/protocol';
import { type DeskAddress, type DeskSession, makeEpochs } from '../client/desk-client.ts';
import {
  appointGuardian,
  type GuardianSession,
  joinRedressDesk,
  openRedressDesk,
} from '../client/guardian-client.ts';
import { formatSlotSeed, newGuardians, parseSlotSeed } from '../guardians/new-guardians.ts';
import { type DemoAccounts, demoFilePath, writeDemoText } from './demo-files.ts';
import { DEMO_GUARDIANS, DEMO_PROGRAMME } from './demo-programme.ts';
import type { DemoGuardian } from './story.ts';

/** Appoints the demo's guardians before its first start. Their seeds lie in DIR/demo, like everything secret of it. */
export async function appointDemoGuardians(dataDir: string, from: Day): Promise<void> {
  const { writeGuardiansFile } = await import('@bellbuoy/server');
  const { origin } = DEMO_PROGRAMME;
  const holders = DEMO_GUARDIANS.map(({ name: holder, organisation }) => ({ holder, organisation }));
  const { guardians, seeds } = await newGuardians({ origin, from, threshold: 2, holders });
  for (const seed of seeds) {
    await writeDemoText(dataDir, seedFile(seed.slot), formatSlotSeed(origin, seed));
  }
  await writeGuardiansFile(dataDir, guardians);
}

/** Gives each guardian an account that holds their slot, and opens their desk with all of them. */
export async function seatGuardians(
  dataDir: string,
  administrator: DeskSession,
  addressOf: () => Promise<DeskAddress>,
): Promise<{ guardians: Readonly<Record<DemoGuardian, GuardianSession>>; accounts: DemoAccounts }> {
  const address = await addressOf();
  const [first, second, third] = DEMO_GUARDIANS;
  const appoint = async ({ account, name }: (typeof DEMO_GUARDIANS)[number], slot: number) =>
    appointGuardian(address, administrator, {
      ...{ account, name, slot },
      slotKeyring: await slotKeyringOf(dataDir, slot),
    });
  const amara = await appoint(first, 1);
  const bento = await appoint(second, 2);
  const chloe = await appoint(third, 3);
  const founder = await openRedressDesk(address, amara);
  await makeEpochs(founder.session);
  const opened = await addressOf();
  const guardians = {
    amara: founder,
    bento: await joinRedressDesk(opened, founder, bento),
    chloe: await joinRedressDesk(opened, founder, chloe),
  };
  const accounts = [amara, bento, chloe].map(({ account, name, passphrase }) => ({
    ...{ account, name, passphrase },
    role: 'guardian' as const,
  }));
  return { guardians, accounts };
}

async function slotKeyringOf(dataDir: string, slot: number): Promise<Keyring> {
  return parseSlotSeed(DEMO_PROGRAMME.origin, await readFile(demoFilePath(dataDir, seedFile(slot)), 'utf8'));
}

function seedFile(slot: number): string {
  return `guardian-${slot}.txt`;
}
