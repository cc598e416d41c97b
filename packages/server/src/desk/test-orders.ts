// What guardians' browsers do when they order something of a desk.

import {
  type ActDecisionMessage,
  type ActResult,
  encodeB64,
  encodeFrame,
  GUARDIANS_DESK,
  type GuardiansAct,
  newActRef,
  type Order,
  type OrderAsk,
  openAsk,
  quorumOf,
  sealAsk,
  sealDecision,
  sealFrame,
} from '@bellbuoy/protocol';
import { today } from '../programme/index.ts';
import type { TestDesk } from './test-desk.ts';
import type { TestGuardian, TestGuardians } from './test-guardians.ts';

/** What a guardian's browser sends to propose an order. */
export async function orderRequest(
  desk: TestDesk,
  proposer: TestGuardian,
  { block }: TestGuardians,
  { order, id, at = desk.id }: { order: Order; id: string; at?: string },
) {
  const ref = newActRef();
  const ask: OrderAsk = {
    ...({
      v: 1,
      kind: 'ask',
      origin: desk.origin,
      desk: GUARDIANS_DESK,
      epoch: null,
      mailbox: null,
    } as const),
    ...({ n: 0, prev: null, seen: null, act: 'order', ref, order, case: id } as const),
    ...{ account: proposer.account, day: today(desk.programme), block: block.version },
    why: 'The person named was somebody else',
  };
  const sealed = await sealAsk(ask, proposer.keyring, quorumOf(block).slots);
  const frame = encodeFrame(ask, proposer.keyring);
  const envelope = encodeB64(await sealFrame(frame, desk.epochKeyring().recipient));
  const details = { order, case: id, desk: at, epoch: desk.epochs.size, envelope };
  return { ref, act: 'order', block: block.version, ...sealed, details };
}

/** Proposes an order. Returns its ref. */
export async function proposeOrder(
  desk: TestDesk,
  proposer: TestGuardian,
  guardians: TestGuardians,
  order: { order: Order; id: string },
): Promise<string> {
  const body = await orderRequest(desk, proposer, guardians, order);
  await proposer.browser.expect(201, 'POST /acts', body);
  return body.ref;
}

/** What a guardian's browser sends to decide on what another guardian proposed. */
export async function decisionOnProposal(
  desk: TestDesk,
  guardian: TestGuardian,
  { block, guardians }: TestGuardians,
  { ref, result }: { ref: string; result: ActResult },
) {
  const act = await guardian.browser.expect<GuardiansAct>(200, `GET /acts/${ref}`);
  const asker = guardians.find(({ account }) => account === act.account);
  if (asker === undefined) throw new Error('nobody who may ask');
  const keyOf = ({ account }: { account: string }) =>
    account === asker.account ? encodeB64(asker.keyring.verify) : null;
  const place = { origin: desk.origin, ref, act: act.act, keyOf };
  const { ask, hash } = await openAsk(act.envelope ?? '', guardian.slotKeyring.identity, place);
  const decision: ActDecisionMessage = {
    ...({ v: 1, kind: 'decision', origin: desk.origin, desk: ask.desk, epoch: null, mailbox: null } as const),
    ...({ n: 0, prev: null, seen: null, ref, ask: hash, slot: guardian.slot, result } as const),
    ...{ reason: `Slot ${guardian.slot}: ${result}`, day: today(desk.programme) },
  };
  const to = { slots: quorumOf(block).slots, asker: asker.keyring.recipient };
  return {
    act,
    ask,
    body: { result, shares: [], ...(await sealDecision(decision, guardian.slotKeyring, to)) },
  };
}

/** Decides on what another guardian proposed. */
export async function decideProposal(
  desk: TestDesk,
  guardian: TestGuardian,
  guardians: TestGuardians,
  proposal: { ref: string; result: ActResult },
): Promise<void> {
  const { body } = await decisionOnProposal(desk, guardian, guardians, proposal);
  await guardian.browser.expect(201, `POST /acts/${proposal.ref}/decision`, body);
}
