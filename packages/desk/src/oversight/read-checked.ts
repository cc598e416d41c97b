import { type CheckedMessage, type Oversight, openChecked, ProtocolError } from '@bellbuoy/protocol';
import { readAct } from '../decisions/read-act.ts';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { DeskError } from '../problems/desk-error.ts';

/** What came of a check, as this browser verified it. */
export interface ReadChecked {
  readonly checked: CheckedMessage;
  readonly holder: string;
  readonly organisation: string;
}

/**
 * Opens what whoever was drawn wrote of a check that is done: who was drawn is verified by the ask and the log.
 *
 * @throws DeskError `ask-unproven` when nothing proves it, `no-key` without our slot's key.
 */
export async function readChecked(
  place: GuardianPlace,
  guardians: Guardianship,
  { ref, result }: Oversight['checks'][number],
): Promise<ReadChecked> {
  const { opened, slot } = await readAct(place, guardians, ref);
  const { ask } = opened;
  if (ask.act !== 'check' || result === null) throw new DeskError('ask-unproven');
  const drawn = guardians.ofVersion(ask.block)?.slots.find((each) => each.slot === ask.drawn);
  if (drawn === undefined) throw new DeskError('ask-unproven');
  const checked = await place.around.keychain
    .asSlot(slot.verify, (own) => openChecked(result, own.identity, { ask, drawn }))
    .catch((cause: unknown) => {
      throw cause instanceof ProtocolError ? new DeskError('ask-unproven', { cause }) : cause;
    });
  return { checked, holder: drawn.holder, organisation: drawn.organisation };
}
