// What guardians' browsers do in a check of sealed names.

import {
  type Check,
  type CheckAsk,
  type CheckDraw,
  type CheckedMessage,
  decodeB64,
  decodeFrame,
  drawSlot,
  encodeB64,
  encodeFrame,
  GUARDIANS_DESK,
  giveShare,
  messageOf,
  openGivenShares,
  openSeal,
  quorumOf,
  sealAsk,
  sealFrame,
  type VerifiedLog,
  verifyCheck,
  verifyLog,
  type Witnesses,
} from '@bellbuoy/protocol';
import { takeLease } from '../db/index.ts';
import { logRoutes, PublishedLog, sequence } from '../log/index.ts';
import { today } from '../programme/index.ts';
import type { TestDesk } from './test-desk.ts';
import type { TestGuardian, TestGuardians } from './test-guardians.ts';
import { findOwnShare } from './test-openings.ts';
import { decisionOnProposal } from './test-orders.ts';

/** Lets the log have what waits for it. */
export async function publishWaiting({ programme }: TestDesk): Promise<void> {
  const { database, config, random } = programme;
  const lease = await takeLease(database, { name: 'upkeep', holder: 'test', now: 0 });
  if (lease === null) throw new Error('the lease is taken');
  await sequence(database, lease, {
    origin: config.origin,
    day: today(programme),
    batches: 'scheduled',
    random,
  });
}

/** The log as a browser reads and verifies it. */
export async function readVerifiedLog({ programme }: TestDesk, witnesses?: Witnesses): Promise<VerifiedLog> {
  const routes = logRoutes(new PublishedLog(programme), programme.database.store);
  const read = async (path: string) => {
    const answer = await routes.request(`/log/${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  return verifyLog({ read, vkey: programme.keys.log.vkey, witnesses });
}

/** What a guardian's browser sends to propose a check of some months. */
export async function checkRequest(
  desk: TestDesk,
  proposer: TestGuardian,
  { block }: TestGuardians,
  months: string[],
  changed: Partial<CheckAsk> = {},
) {
  const drawn = await proposer.browser.expect<CheckDraw>(200, 'POST /checks', { months });
  const { ref, checkpoint, seals } = drawn;
  const slot = drawSlot({ root: checkpoint.root, ref }, block, proposer.slot);
  const ask: CheckAsk = {
    ...({
      v: 1,
      kind: 'ask',
      origin: desk.origin,
      desk: GUARDIANS_DESK,
      epoch: null,
      mailbox: null,
    } as const),
    ...({ n: 0, prev: null, seen: null, act: 'check', ref, account: proposer.account } as const),
    ...{ day: today(desk.programme), block: block.version, months, seals, checkpoint },
    ...{ recipient: slot.recipient, drawn: slot.slot, why: 'Somebody asks whether they are named' },
    ...changed,
  };
  const sealed = await sealAsk(ask, proposer.keyring, quorumOf(block).slots);
  const details = { months: ask.months, seals: ask.seals, checkpoint: ask.checkpoint, drawn: ask.drawn };
  return { ref: ask.ref, act: 'check', block: block.version, ...sealed, details };
}

/** Proposes a check. Returns its ref, and who was drawn. */
export async function proposeCheck(
  desk: TestDesk,
  proposer: TestGuardian,
  guardians: TestGuardians,
  months: string[],
): Promise<{ ref: string; drawn: TestGuardian; other: TestGuardian }> {
  const body = await checkRequest(desk, proposer, guardians, months);
  await proposer.browser.expect(201, 'POST /acts', body);
  const others = guardians.guardians.filter(({ slot }) => slot !== proposer.slot);
  const drawn = others.find(({ slot }) => slot === body.details.drawn);
  const other = others.find(({ slot }) => slot !== body.details.drawn);
  if (drawn === undefined || other === undefined) throw new Error('nobody was drawn');
  return { ref: body.ref, drawn, other };
}

/** What a guardian's browser sends to grant a check, which it verifies by its own log. */
export async function grantOfCheck(
  desk: TestDesk,
  guardian: TestGuardian,
  guardians: TestGuardians,
  ref: string,
) {
  const { act, ask, body } = await decisionOnProposal(desk, guardian, guardians, { ref, result: 'granted' });
  if (ask.act !== 'check') throw new Error('not a check');
  const { head, readHash } = await readVerifiedLog(desk);
  const proposer = guardians.guardians.find(({ account }) => account === ask.account)?.slot ?? 0;
  const seals = act.seals.map(({ seal }) => seal);
  const { recipient } = await verifyCheck(
    ask,
    { block: guardians.block, proposer },
    { size: head.size, readHash },
    seals,
  );
  const shares = [];
  for (const { seal, shares: files } of act.seals) {
    const share = await findOwnShare(guardian, files, { origin: desk.origin, seal });
    if (share !== null) shares.push({ seal, share: await giveShare(share, recipient) });
  }
  return { ...body, shares };
}

export async function grantCheck(
  desk: TestDesk,
  guardian: TestGuardian,
  guardians: TestGuardians,
  ref: string,
): Promise<void> {
  const body = await grantOfCheck(desk, guardian, guardians, ref);
  await guardian.browser.expect(201, `POST /acts/${ref}/decision`, body);
}

/** What is in the seals that whoever was drawn can open. */
export async function openChecked(
  desk: TestDesk,
  drawn: TestGuardian,
  ref: string,
): Promise<{ seal: string; text: string }[]> {
  const { seals } = await drawn.browser.expect<Check>(200, `GET /checks/${ref}`);
  const opened = await Promise.all(
    seals.map(async ({ seal, file, shares }) => {
      const given = await openGivenShares(shares, drawn.slotKeyring.identity, { origin: desk.origin, seal });
      const frame = await openSeal(decodeB64(file), given).catch(() => null);
      return frame === null ? [] : [{ seal, text: messageOf(decodeFrame(frame).message, 'seal').text }];
    }),
  );
  return opened.flat();
}

/** What whoever was drawn sends when it is done. */
export async function doneRequest(
  desk: TestDesk,
  { slot, slotKeyring }: TestGuardian,
  { block }: TestGuardians,
  ref: string,
) {
  const checked: CheckedMessage = {
    ...({
      v: 1,
      kind: 'checked',
      origin: desk.origin,
      desk: GUARDIANS_DESK,
      epoch: null,
      mailbox: null,
    } as const),
    ...({ n: 0, prev: null, seen: null, ref, slot, day: today(desk.programme) } as const),
    ...{ opened: 1, unopenable: 0, matches: [] },
  };
  const frame = encodeFrame(checked, slotKeyring);
  const envelopes: Record<string, string> = {};
  for (const { slot: number, recipient } of block.slots) {
    envelopes[number] = encodeB64(await sealFrame(frame, recipient));
  }
  return { envelopes };
}
