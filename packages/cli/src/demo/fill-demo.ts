import { type Day, dayOf, formatReceipt, formatReceiptNumbers, type ReceiptKeys } from '@bellbuoy/protocol';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import {
  acceptInvitation,
  admit,
  currentEpochKeyring,
  type DeskAddress,
  type DeskSession,
  invite,
  makeEpochs,
  setUp,
  signIn,
} from '../client/desk-client.ts';
import { deliverSamples } from '../client/desk-samples.ts';
import { type KnownProgramme, openProgramme } from '../client/programme-client.ts';
import { unreachable } from '../terminal/exit.ts';
import type { DemoCast } from './demo-cast.ts';
import type { DemoClock } from './demo-clock.ts';
import { type DemoAccounts, isHalfFilled, readDemoAccounts, writeDemoFile } from './demo-files.ts';
import { seatGuardians } from './demo-guardians.ts';
import { DEMO_PEOPLE, DEMO_PROGRAMME } from './demo-programme.ts';
import { harbourEvents } from './harbour-events.ts';
import { playEvent } from './play-event.ts';
import { OFFERED_STORY, RECEIPT_STORY, storiesUntil } from './stories/index.ts';
import { type DemoEvent, timelineOf } from './timeline.ts';

/** A running server whose programme is to become, or already is, a demo. */
export interface DemoGround {
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly deskUrl: string;
  /** The token of the setup link; null when there is a lead. */
  readonly setupToken: string | null;
  /** The server's clock. */
  readonly clock: DemoClock;
}

const DAYS_BEFORE_THE_FIRST_STORY = 1;

/** How many days back the demo begins that is filled today. */
export function demoAge(): number {
  return ageOf(eventsUntil(dayOf(Date.now())));
}

/** Fills a demo over HTTP as its people and reporters would; one that is filled only gets its epochs renewed. */
export async function prepareDemo(
  ground: DemoGround,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const accounts = await readDemoAccounts(ground.dataDir);
  if (accounts !== null) return keepDemo(ground, accounts);
  if (ground.setupToken === null || (await isHalfFilled(ground.dataDir))) {
    throw unreachable(
      'This data folder or database holds a demo that was interrupted while it was filled, or a programme that is none.',
      'Remove it and start again, or give another --data DIR.',
    );
  }
  await writeDemoFile(ground.dataDir, 'filling', '');
  await fill(ground, ground.setupToken, tell);
}

async function fill(
  ground: DemoGround,
  token: string,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const { clock } = ground;
  const events = eventsUntil(dayOf(Date.now()));
  clock.goBack(ageOf(events));
  try {
    const { members, accounts: staff } = await makeMembers(ground, token);
    const seated = await seatGuardians(ground.dataDir, members.lead, () => addressOf(ground));
    const { guardians } = seated;
    const programme = await knowProgramme(ground);
    const cast: DemoCast = {
      ...{ programme, members, guardians, officers: new Map() },
      ...{ filed: new Map(), demands: new Map() },
    };
    for (const [done, event] of events.entries()) {
      await goToDay(ground, cast, event.daysAgo);
      await playEvent(cast, event);
      tell(done + 1, events.length);
    }
    await goToDay(ground, cast, 0);
    await writeKeys(ground, members.lead, cast.programme);
    await writeReceipt(ground.dataDir, 'receipt', cast.filed.get(RECEIPT_STORY)?.receipt);
    await writeReceipt(ground.dataDir, 'offeredReceipt', cast.filed.get(OFFERED_STORY)?.receipt);
    const officers = [...cast.officers.values()].map(({ account }) => account);
    const accounts = [...staff, ...seated.accounts, ...officers];
    await writeDemoFile(ground.dataDir, 'accounts', `${JSON.stringify(accounts, null, 2)}\n`);
  } finally {
    clock.goBack(0);
  }
}

function eventsUntil(today: Day): DemoEvent[] {
  return timelineOf(storiesUntil(today), harbourEvents(today));
}

function ageOf(events: readonly DemoEvent[]): number {
  return (events[0]?.daysAgo ?? 0) + DAYS_BEFORE_THE_FIRST_STORY;
}

async function keepDemo(ground: DemoGround, accounts: DemoAccounts): Promise<void> {
  const lead = accounts.find(({ role }) => role === 'lead');
  if (lead === undefined)
    throw unreachable('demo/accounts.json names no lead.', 'Remove the data folder and start again.');
  const session = await signIn(await addressOf(ground), lead);
  await makeEpochs(session);
  const guardian = accounts.find(({ role }) => role === 'guardian');
  if (guardian !== undefined) await makeEpochs(await signIn(await addressOf(ground), guardian));
  await writeKeys(ground, session, await knowProgramme(ground));
}

async function makeMembers(
  ground: DemoGround,
  token: string,
): Promise<{ members: DemoCast['members']; accounts: DemoAccounts }> {
  const { lead, analyst } = DEMO_PEOPLE;
  const founding = { token, desk: DEMO_PROGRAMME.desk.id, ...lead };
  const { session, passphrase } = await setUp(await addressOf(ground), founding);
  const link = await invite(session, analyst);
  const accepted = await acceptInvitation(await addressOf(ground), link);
  await admit(session, link.id);
  await makeEpochs(session);
  const colleague = await signIn(await addressOf(ground), { account: analyst.account, ...accepted });
  return {
    members: { lead: session, analyst: colleague },
    accounts: [
      { ...lead, passphrase },
      { ...analyst, ...accepted },
    ],
  };
}

/** Days pass between the stories' events, and sessions and descriptors with them. */
async function goToDay({ clock, ...ground }: DemoGround, cast: DemoCast, daysAgo: number): Promise<void> {
  const before = clock.today();
  clock.goBack(daysAgo);
  if (clock.today() === before) return;
  const { members, guardians, officers } = cast;
  for (const member of Object.values(members)) await member.renew();
  for (const { session } of officers.values()) await session.renew();
  for (const { session } of Object.values(guardians)) await session.renew();
  await makeEpochs(members.lead);
  await makeEpochs(guardians.amara.session);
  cast.programme = await knowProgramme({ clock, ...ground });
  for (const member of Object.values(members)) await deliverSamples(cast.programme, member);
}

function knowProgramme({ publicUrl, clock }: DemoGround): Promise<KnownProgramme> {
  return openProgramme(publicUrl, { today: clock.today() });
}

async function addressOf(ground: DemoGround): Promise<DeskAddress> {
  const { descriptor, vkey } = await knowProgramme(ground);
  return { url: ground.deskUrl, descriptor, vkey, today: ground.clock.today };
}

async function writeKeys(
  { dataDir }: DemoGround,
  lead: DeskSession,
  programme: KnownProgramme,
): Promise<void> {
  const { keyring } = await currentEpochKeyring(lead);
  await writeDemoFile(dataDir, 'intakeIdentity', `${keyring.identity}\n`);
  await writeDemoFile(dataDir, 'programmeVkey', `${programme.vkey}\n`);
}

async function writeReceipt(
  dataDir: string,
  file: 'receipt' | 'offeredReceipt',
  receipt: ReceiptKeys | undefined,
): Promise<void> {
  if (receipt === undefined) return;
  const words = formatReceipt(receipt.entropy, await receiptWordlist('en')).join(' ');
  const numbers = formatReceiptNumbers(receipt.entropy).join(' ');
  await writeDemoFile(dataDir, file, `${words}\n${numbers}\n`);
}
