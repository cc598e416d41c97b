import {
  type ActDecisionMessage,
  type ActResult,
  giveShare,
  quorumOf,
  sealDecision,
} from '@bellbuoy/protocol';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { DeskError } from '../problems/desk-error.ts';
import type { ReadAct } from './read-act.ts';

/**
 * Signs what we decided by our slot and seals it to every slot that was asked and to whoever asked. To grant what takes a share is
 * to seal ours again, to the one-time key that the verified ask names.
 */
export async function decideAct(
  { around, session }: GuardianPlace,
  { ofVersion }: Guardianship,
  { act, opened, slot, shares, asker }: ReadAct,
  { result, reason }: { result: ActResult; reason: string },
): Promise<void> {
  const { api, keychain, today } = around;
  const block = ofVersion(act.block);
  if (block === null) throw new DeskError('ask-unproven');
  const { ask, hash } = opened;
  const decision: ActDecisionMessage = {
    ...{ v: 1, kind: 'decision', origin: session.origin, desk: ask.desk, epoch: null, mailbox: null },
    ...{ n: 0, prev: null, seen: null },
    ...{ ref: act.ref, ask: hash, slot: slot.slot, result, reason, day: today() },
  };
  const to = { slots: quorumOf(block).slots, asker };
  const sealed = await keychain.asSlot(slot.verify, (own) => sealDecision(decision, own, to));
  const isGiven = result === 'granted' && act.act !== 'notice' && 'recipient' in ask;
  const given = isGiven
    ? await Promise.all(
        shares.map(async (share) => ({
          seal: share.message.seal,
          share: await giveShare(share, ask.recipient),
        })),
      )
    : [];
  await api.decideAct(act.ref, { result, ...sealed, shares: given });
}
