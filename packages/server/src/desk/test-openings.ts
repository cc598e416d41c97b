// What leads' and guardians' browsers do when a seal is to be opened.

import {
  type ActDecisionMessage,
  type ActResult,
  type AskedAct,
  type AskMessage,
  askKeyring,
  type CaseSeals,
  decodeB64,
  findSlotShare,
  type GuardianQuorum,
  type GuardiansAct,
  giveShare,
  hashB64,
  newActRef,
  type OpenedAsk,
  type OpenedSeal,
  openAsk,
  openAskedName,
  openDecision,
  openGivenShares,
  quorumOf,
  type RosterAnswer,
  type SlotShare,
  sealAsk,
  sealDecision,
  verifyRoster,
} from '@bellbuoy/protocol';
import { today } from '../programme/index.ts';
import type { TestDesk, TestMember } from './test-desk.ts';
import type { TestGuardian, TestGuardians } from './test-guardians.ts';
import type { TestCase } from './test-scrub.ts';

/** Something that a lead asked. */
export interface TestAsk {
  readonly ref: string;
  readonly ask: AskMessage;
}

export function testQuorum({ block }: TestGuardians): GuardianQuorum {
  return quorumOf(block);
}

/** The seals of a case, as a lead is told of them. */
export async function sealsOf({ browser }: TestMember, { id }: Pick<TestCase, 'id'>): Promise<CaseSeals> {
  return browser.expect<CaseSeals>(200, `GET /cases/${id}/seals`);
}

/** What a lead's browser sends to ask for the opening of a case's seal: the first one unless another is named. */
export async function openingRequest(
  desk: TestDesk,
  lead: TestMember,
  {
    found,
    guardians,
    seal: wanted,
  }: { found: Pick<TestCase, 'id'>; guardians: TestGuardians; seal?: string },
  changed: object = {},
) {
  const seals = await sealsOf(lead, found);
  const { seal, of } = seals.find((each) => each.seal === wanted) ?? seals[0] ?? { seal: '', of: 'name' };
  const ref = newActRef();
  const ask = {
    ...{ v: 1, kind: 'ask', origin: desk.origin, desk: desk.id, epoch: null, mailbox: null },
    ...{ n: 0, prev: null, seen: null, act: 'opening', ref, account: lead.account },
    ...{ day: today(desk.programme), block: guardians.block.version, seal, of },
    recipient: (await askKeyring(lead.keyring, ref)).recipient,
    basis: 'Harbour Act, section 12',
    purpose: 'To warn the pilots of one boat',
    harm: 'Their employer could hear of it before anything is shown',
    summary: 'Person A cut a fence.',
    ...changed,
  } as AskMessage;
  const sealed = await sealAsk(ask, lead.keyring, testQuorum(guardians).slots);
  return { ask, body: { case: found.id, ref, seal, of, block: guardians.block.version, ...sealed } };
}

/** Asks for an opening. */
export async function askForOpening(
  desk: TestDesk,
  lead: TestMember,
  about: { found: Pick<TestCase, 'id'>; guardians: TestGuardians; seal?: string },
): Promise<TestAsk> {
  const { ask, body } = await openingRequest(desk, lead, about);
  await lead.browser.expect(201, 'POST /openings', body);
  return { ref: body.ref, ask };
}

/** Fetches an act as a guardian's browser does, and verifies who asks by the desk's roster. */
export async function readAsk(
  desk: TestDesk,
  { browser, slotKeyring }: TestGuardian,
  ref: string,
  root: string,
): Promise<{ act: GuardiansAct; opened: OpenedAsk; asker: string }> {
  const act = await browser.expect<GuardiansAct>(200, `GET /acts/${ref}`);
  const { frames } = await browser.expect<RosterAnswer>(200, `GET /guardian/rosters/${act.desk}`);
  const roster = verifyRoster(frames, { origin: desk.origin, desk: act.desk, root });
  const keyOf = (asker: Pick<AskMessage, 'desk' | 'account'>) => {
    const member = asker.desk === roster.desk ? roster.members.get(asker.account) : undefined;
    return member?.role === 'lead' ? member.verify : null;
  };
  const place = {
    origin: desk.origin,
    ref: act.opening ?? ref,
    act: act.act === 'notice' ? 'opening' : act.act,
    keyOf,
  } as const;
  const opened = await openAsk(act.envelope ?? '', slotKeyring.identity, place);
  return { act, opened, asker: roster.members.get(opened.ask.account)?.recipient ?? '' };
}

/** What a guardian's browser sends to decide on an opening or its notice. */
export async function decisionRequest(
  desk: TestDesk,
  guardian: TestGuardian,
  { ref, root, guardians }: { ref: string; root: string; guardians: TestGuardians },
  { result, changed = {} }: { result: ActResult; changed?: Partial<ActDecisionMessage> },
) {
  const { act, opened, asker } = await readAsk(desk, guardian, ref, root);
  const { ask } = opened;
  const decision: ActDecisionMessage = {
    ...{ v: 1, kind: 'decision', origin: desk.origin, desk: ask.desk, epoch: null, mailbox: null },
    ...{ n: 0, prev: null, seen: null, ref, ask: opened.hash, slot: guardian.slot, result },
    ...{ reason: `Slot ${guardian.slot}: ${result}`, day: today(desk.programme) },
    ...changed,
  };
  const to = { slots: testQuorum(guardians).slots, asker };
  const sealed = await sealDecision(decision, guardian.slotKeyring, to);
  const shares = [];
  if (result === 'granted' && act.act === 'opening' && ask.act === 'opening') {
    for (const { seal, shares: files } of act.seals) {
      const at = { origin: desk.origin, seal };
      const share = await findOwnShare(guardian, files, at);
      if (share !== null) shares.push({ seal, share: await giveShare(share, ask.recipient) });
    }
  }
  return { result, ...sealed, shares };
}

/** A guardian's share of a seal, by the key that their slot has or by the one that it had when the seal was made. */
export async function findOwnShare(
  { slotKeyring, former }: TestGuardian,
  shares: readonly string[],
  at: { origin: string; seal: string },
): Promise<SlotShare | null> {
  const found = await findSlotShare(shares, slotKeyring.identity, at);
  return found ?? (former === undefined ? null : findSlotShare(shares, former.identity, at));
}

/** Decides as a guardian. */
export async function decide(
  desk: TestDesk,
  guardian: TestGuardian,
  about: { ref: string; root: string; guardians: TestGuardians },
  result: ActResult,
): Promise<void> {
  const body = await decisionRequest(desk, guardian, about, { result });
  await guardian.browser.expect(201, `POST /acts/${about.ref}/decision`, body);
}

/** Opens a name as the lead's browser does, once it is granted. */
export async function openGranted(
  desk: TestDesk,
  lead: TestMember,
  { ref, ask }: TestAsk,
  { report }: TestCase,
): Promise<string> {
  const { file, shares } = await lead.browser.expect<OpenedSeal>(200, `POST /openings/${ref}/read`);
  const once = await askKeyring(lead.keyring, ref);
  const seal = ask.act === 'opening' ? ask.seal : '';
  const bytes = decodeB64(file);
  if (hashB64(bytes) !== seal) throw new Error('another seal');
  const opened = await openGivenShares(shares, once.identity, { origin: desk.origin, seal });
  return openAskedName(bytes, opened, sealedReport(desk, report));
}

/** What the desk knows of a report whose seal is opened. */
export function sealedReport(desk: TestDesk, { id, epoch, receipt }: TestCase['report']) {
  const place = { origin: desk.origin, desk: desk.id, epoch };
  return { ...place, mailbox: id, verify: verifyOf(receipt.keyring) };
}

/** What each guardian decided and why, as the lead who asked reads it. */
export async function readDecisions(
  desk: TestDesk,
  lead: TestMember,
  { ref }: TestAsk,
  guardians: TestGuardians,
): Promise<string[]> {
  const asked = await lead.browser.expect<AskedAct>(200, `GET /openings/${ref}`);
  const keyOf = () => verifyOf(lead.keyring);
  const at = { origin: desk.origin, ref, act: 'opening', keyOf } as const;
  const { hash } = await openAsk(asked.own, lead.keyring.identity, at);
  return Promise.all(
    asked.votes.map(async ({ slot: number, envelope }) => {
      const slot = guardians.block.slots.find((each) => each.slot === number);
      if (slot === undefined) throw new Error('no such slot');
      const place = { origin: desk.origin, ref, ask: hash, slot };
      return (await openDecision(envelope ?? '', lead.keyring.identity, place)).reason;
    }),
  );
}

function verifyOf({ verify }: TestMember['keyring']): string {
  return Buffer.from(verify).toString('base64url');
}
