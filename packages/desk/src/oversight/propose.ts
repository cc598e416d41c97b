// What a guardian proposes: signed by their own key, sealed to every slot that decides.

import {
  type AskMessage,
  currentEpoch,
  drawSlot,
  encodeB64,
  encodeFrame,
  GUARDIANS_DESK,
  newActRef,
  type Order,
  quorumOf,
  sealAsk,
  sealFrame,
} from '@bellbuoy/protocol';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf } from '../programme/read-programme.ts';

/** A check as somebody wrote it. */
export interface NewCheck {
  readonly months: string[];
  readonly why: string;
  /** The redress case that it is for; null where it is for none. */
  readonly case: string | null;
}

/** An order as somebody wrote it. */
export interface NewOrder {
  readonly order: Order;
  readonly desk: string;
  readonly case: string;
  readonly why: string;
}

/** Proposes an order, sealed to the desk's epoch in force too, so that it reads why. Returns its ref. */
export async function proposeOrder(
  place: GuardianPlace,
  guardians: Guardianship,
  { order, desk: id, case: caseId, why }: NewOrder,
): Promise<string> {
  const { api, keychain, today } = place.around;
  const desk = deskOf(guardians.programme, id);
  const epoch = desk && (currentEpoch(desk, today()) ?? desk);
  if (epoch === null) throw new DeskError('not-open');
  const ref = newActRef();
  const ask: AskMessage = { ...header(place, guardians, ref), act: 'order', order, case: caseId, why };
  const { slots } = quorumOf(guardians.block);
  const sealed = await keychain.asSelf((own) => sealAsk(ask, own, slots));
  const frame = await keychain.asSelf((own) => Promise.resolve(encodeFrame(ask, own)));
  const envelope = encodeB64(await sealFrame(frame, epoch.recipient));
  const details = { order, case: caseId, desk: id, epoch: epoch.epoch, envelope };
  await api.proposeAct({ ref, act: 'order', block: ask.block, ...sealed, details });
  return ref;
}

/**
 * Proposes a check of the seals of some months. Who compares is drawn by what the server gave, and checked again by everybody who
 * decides.
 *
 * @returns how many seals there are, and the slot that was drawn; null when there are none, and nothing is proposed.
 */
export async function proposeCheck(
  place: GuardianPlace,
  guardians: Guardianship,
  { months, why, case: id }: NewCheck,
): Promise<{ seals: number; holder: string } | null> {
  const { api, keychain } = place.around;
  const { block, own } = guardians;
  if (own === null) throw new DeskError('no-key');
  const { ref, checkpoint, seals } = await api.drawCheck({ months });
  if (seals.length === 0) return null;
  const { slot: drawn, recipient, holder } = drawSlot({ root: checkpoint.root, ref }, block, own.slot.slot);
  const said = { recipient, drawn, checkpoint, months, seals, why, ...(id !== null && { case: id }) };
  const ask: AskMessage = { ...header(place, guardians, ref), act: 'check', ...said };
  const sealed = await keychain.asSelf((mine) => sealAsk(ask, mine, quorumOf(block).slots));
  const details = { months, seals, checkpoint, drawn };
  await api.proposeAct({ ref, act: 'check', block: ask.block, ...sealed, details });
  return { seals: seals.length, holder };
}

function header({ around, session }: GuardianPlace, { block }: Guardianship, ref: string) {
  const { origin, account } = session;
  return {
    ...({ v: 1, kind: 'ask', origin, desk: GUARDIANS_DESK, epoch: null, mailbox: null } as const),
    ...({ n: 0, prev: null, seen: null } as const),
    ...{ ref, account, day: around.today(), block: block.version },
  };
}
