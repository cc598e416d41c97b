import { addDays, dayOf } from '@bellbuoy/protocol';
import { formatSlotSeed, newGuardians } from '../guardians/new-guardians.ts';
import { writeDemoText } from './demo-files.ts';
import { DEMO_GUARDIANS, DEMO_PROGRAMME } from './demo-programme.ts';

/** Before the first story of the demo. */
const APPOINTED_DAYS_AGO = 120;

/** Appoints the demo's guardians before its first start. Their seeds lie in DIR/demo, like everything secret of it. */
export async function appointDemoGuardians(dataDir: string): Promise<void> {
  const { writeGuardiansFile } = await import('@bellbuoy/server');
  const { origin } = DEMO_PROGRAMME;
  const from = addDays(dayOf(Date.now()), -APPOINTED_DAYS_AGO);
  const { guardians, seeds } = await newGuardians({ origin, from, threshold: 2, holders: DEMO_GUARDIANS });
  for (const seed of seeds) {
    await writeDemoText(dataDir, `guardian-${seed.slot}.txt`, formatSlotSeed(origin, seed));
  }
  await writeGuardiansFile(dataDir, guardians);
}
