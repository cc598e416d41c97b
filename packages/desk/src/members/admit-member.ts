import { type Admit, type InvitationList, ProtocolError, verifyInvitation } from '@bellbuoy/protocol';
import { DeskError, isDeskError } from '../problems/desk-error.ts';
import type { Seat } from '../seat/seat.ts';
import { refreshMembers } from '../seat/take-seat.ts';

export type PendingInvitation = InvitationList[number];

/** How far wrapping has come, for the words on screen. */
export type AdmitProgress = (done: number, all: number) => void;

const ATTEMPTS = 3;

/**
 * Admits somebody who accepted our invitation: checks the MAC that ties their keys to the link, signs them into the roster, and
 * wraps every epoch and case for them. If a case was opened meanwhile, it begins again with that one too.
 *
 * @returns the seat with the new roster.
 * @throws DeskError `invitation-unverified` or `not-your-invitation`.
 */
export async function admitMember(
  seat: Seat,
  invitation: PendingInvitation,
  onStep: AdmitProgress,
): Promise<Seat> {
  const keys = await checkedKeys(seat, invitation);
  for (let attempt = 1; ; attempt++) {
    const current = await refreshMembers(seat);
    const admit = await prepareAdmission(current, { ...keys, role: invitation.role }, onStep);
    try {
      await seat.api.admit(invitation.id, admit);
      return await refreshMembers(current);
    } catch (error) {
      if (attempt === ATTEMPTS || !isDeskError(error, 'incomplete-wraps', 'moved-on')) throw error;
    }
  }
}

async function checkedKeys({ keychain, session }: Seat, invitation: PendingInvitation) {
  const { account, role, recipient, verify, mac } = invitation;
  if (recipient === null || verify === null || mac === null) throw new DeskError('invitation-over');
  const drawn = await keychain.openOwn(invitation.secret).catch((cause: unknown) => {
    throw new DeskError('not-your-invitation', { cause });
  });
  try {
    const key = keychain.invitationKey(drawn, { account, role });
    return verifyInvitation(key, { origin: session.origin, account, recipient, verify }, mac);
  } catch (cause) {
    throw cause instanceof ProtocolError ? new DeskError('invitation-unverified', { cause }) : cause;
  }
}

type Newcomer = Pick<PendingInvitation, 'account' | 'role'> & { recipient: string; verify: string };

async function prepareAdmission(seat: Seat, newcomer: Newcomer, onStep: AdmitProgress): Promise<Admit> {
  const { keychain, members, today } = seat;
  const { epochs, cases } = await learnAll(seat);
  let done = 0;
  const step = () => onStep(++done, epochs.length + cases.length);
  return {
    member: keychain.signMember({ ...newcomer, day: today() }, members.roster),
    epochs: await keychain.wrapEpochsFor(newcomer.recipient, epochs, step),
    cases: await keychain.wrapCasesFor(newcomer.recipient, cases, step),
  };
}

/** Learns every epoch and case of the desk. Returns those that this member can open. */
export async function learnAll({ api, keychain }: Seat): Promise<{ epochs: number[]; cases: string[] }> {
  const [epochs, rows] = await Promise.all([api.epochs(), api.cases()]);
  for (const epoch of epochs) keychain.learnEpoch(epoch.epoch, epoch);
  const live = rows.filter((row) => 'recipient' in row);
  for (const row of live) keychain.learnCase(row.case, row);
  return {
    epochs: epochs.map(({ epoch }) => epoch).filter((epoch) => keychain.holdsEpoch(epoch)),
    cases: live.map((row) => row.case).filter(keychain.holdsCase),
  };
}
