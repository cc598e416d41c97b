import { type AskMessage, ProtocolError, verifyCheck, verifyLog } from '@bellbuoy/protocol';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { DeskError } from '../problems/desk-error.ts';

/**
 * Verifies that what the server would do is what a guardian asks: an order to the same case, a check of the same seals, done by
 * whoever the log has drawn.
 *
 * @param seals b64 hashes of the seals that the server gives with the act.
 * @throws DeskError `ask-unproven`.
 */
export async function verifyProposal(
  { around }: Pick<GuardianPlace, 'around'>,
  { programme, attestedAt, ofVersion }: Guardianship,
  ask: AskMessage,
  seals: readonly string[],
): Promise<void> {
  if (ask.act === 'order') {
    const { orders } = await around.api.oversight();
    const kept = orders.find(({ ref }) => ref === ask.ref);
    if (kept?.order !== ask.order || kept.case !== ask.case) throw new DeskError('ask-unproven');
  }
  if (ask.act !== 'check') return;
  const block = ofVersion(ask.block);
  const proposer = attestedAt(ask.block).find(({ account }) => account === ask.account)?.slot.slot;
  if (block === null || proposer === undefined) throw new DeskError('ask-unproven');
  try {
    const { head, readHash } = await verifyLog({
      read: (path) => readLog(around, path),
      vkey: programme.descriptor.log.vkey,
      witnesses: programme.witnesses,
    });
    await verifyCheck(ask, { block, proposer }, { size: head.size, readHash }, seals);
  } catch (cause) {
    throw cause instanceof ProtocolError ? new DeskError('ask-unproven', { cause }) : cause;
  }
}

async function readLog({ fetchFile }: GuardianPlace['around'], path: string): Promise<Uint8Array> {
  const bytes = await fetchFile(`/log/${path}`);
  if (bytes === null) throw new DeskError('ask-unproven');
  return bytes;
}
