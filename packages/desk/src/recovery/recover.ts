import {
  formatRecoveryPaper,
  type MakeRecovery,
  type NewRecovery,
  parseRecoveryPaper,
  type Recoverable,
  type RosterRecovery,
  type UseRecovery,
} from '@bellbuoy/protocol';
import { learnAll } from '../members/admit-member.ts';
import { DeskError } from '../problems/desk-error.ts';
import type { Seat } from '../seat/seat.ts';
import { refreshMembers } from '../seat/take-seat.ts';

/** A recovery keyring that has been made here and is not in force before `commit`: paper is to be kept first. */
export interface PreparedRecovery {
  /** The words for paper, where there is only one lead. */
  readonly paper: readonly string[] | null;
  /** Puts it in force. Returns the seat with the new roster. */
  readonly commit: () => Promise<Seat>;
}

/** What using the recovery keyring gave back, with the one that takes its place. */
export interface PreparedUse extends PreparedRecovery {
  /** How many keys members get who had lost them. */
  readonly given: number;
}

/** Makes a recovery keyring for the leads that there are, and wraps all that this member can open for it. */
export async function prepareRecovery(seat: Seat): Promise<PreparedRecovery> {
  const current = await refreshMembers(seat);
  const made = await current.keychain.makeRecovery(current.members.roster, current.today());
  const body = await bodyOf(current, made);
  return {
    paper: await paperOf(made),
    commit: async () => {
      await current.api.makeRecovery(body);
      return refreshMembers(current);
    },
  };
}

/**
 * Puts parts together: our own, those that other leads passed, and what is on paper. Every member who lacks a key that the
 * keyring opens gets it, but for cases that they have stepped back from; and another keyring takes its place.
 *
 * @param paper what somebody typed; null without.
 * @throws DeskError `paper-wrong` for what are no 24 words, `parts-wrong` when the parts do not open it.
 */
export async function prepareUse(
  seat: Seat,
  { shares, paper }: { shares: readonly string[]; paper: string | null },
): Promise<PreparedUse> {
  const current = await refreshMembers(seat);
  const { api, keychain, today } = current;
  const { roster } = current.members;
  const recoverable = await api.recoverable();
  const part = paper === null ? null : parseRecoveryPaper(paper, await englishWords());
  if (paper !== null && part === null) throw new DeskError('paper-wrong');
  const made = await keychain
    .useRecovery({ roster, day: today(), shares, paper: part, recoverable })
    .catch((cause: unknown) => {
      throw new DeskError('parts-wrong', { cause });
    });
  const members = await wrapsForLacking(current, recoverable);
  const body = { ...(await bodyOf(current, made)), members };
  return {
    paper: await paperOf(made),
    given: [...Object.values(members.epochs), ...Object.values(members.cases)].flatMap(Object.keys).length,
    commit: async () => {
      await api.useRecovery(body);
      return refreshMembers(current);
    },
  };
}

/** Passes our own part to a lead of the verified roster who asked for it, sealed to them. */
export async function passShare(
  seat: Seat,
  { id, account, share }: { id: string; account: string; share: string },
): Promise<void> {
  const { api, keychain, members } = await refreshMembers(seat);
  const { recovery, members: present } = members.roster;
  const asking = present.get(account);
  if (recovery === null || asking?.role !== 'lead') throw new DeskError('moved-on');
  await api.giveShare(id, { share: await keychain.passRecoveryShare(share, recovery, asking.recipient) });
}

/** Wraps for the recovery keyring what has come since it was made. */
export async function fillRecovery(seat: Seat, recovery: RosterRecovery): Promise<void> {
  const { api, keychain } = seat;
  const missing = await api.recoveryMissing();
  if (missing.epochs.length + missing.cases.length === 0) return;
  const held = await learnAll(seat);
  const epochs = missing.epochs.filter((epoch) => held.epochs.includes(epoch));
  const isHeld = new Set(held.cases);
  const cases = missing.cases.filter((id) => isHeld.has(id));
  if (epochs.length + cases.length === 0) return;
  await api.fillRecovery({
    epochs: await keychain.wrapEpochsFor(recovery.recipient, epochs),
    cases: await keychain.wrapCasesFor(recovery.recipient, cases),
  });
}

async function bodyOf(seat: Seat, { frame, recipient, shares }: NewRecovery): Promise<MakeRecovery> {
  const { epochs, cases } = await learnAll(seat);
  return {
    recovery: frame,
    shares,
    epochs: await seat.keychain.wrapEpochsFor(recipient, epochs),
    cases: await seat.keychain.wrapCasesFor(recipient, cases),
  };
}

async function wrapsForLacking(
  { keychain, members }: Seat,
  { epochs, cases }: Recoverable,
): Promise<UseRecovery['members']> {
  const wraps: UseRecovery['members'] = { epochs: {}, cases: {} };
  const present = members.roster.members;
  for (const [epoch, { lacking }] of Object.entries(epochs)) {
    for (const account of lacking) {
      const recipient = present.get(account)?.recipient;
      if (recipient === undefined) continue;
      Object.assign((wraps.epochs[epoch] ??= {}), {
        [account]: (await keychain.wrapEpochsFor(recipient, [Number(epoch)]))[epoch],
      });
    }
  }
  for (const [id, { lacking }] of Object.entries(cases)) {
    for (const account of lacking) {
      const recipient = present.get(account)?.recipient;
      if (recipient === undefined) continue;
      Object.assign((wraps.cases[id] ??= {}), {
        [account]: (await keychain.wrapCasesFor(recipient, [id]))[id],
      });
    }
  }
  return wraps;
}

async function paperOf({ paper }: NewRecovery): Promise<readonly string[] | null> {
  return paper === null ? null : formatRecoveryPaper(paper, await englishWords()).split(' ');
}

// Paper outlasts whoever reads which language today: one list for all.
async function englishWords(): Promise<readonly string[]> {
  const { receiptWordlist } = await import('@bellbuoy/protocol/wordlists');
  return receiptWordlist('en');
}
