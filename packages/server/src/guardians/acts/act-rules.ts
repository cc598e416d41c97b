// What guardians can decide on, told apart by rules: one object for each kind of act, put together where the staff API is.
// So the mechanism knows nothing of what is decided, and a domain adds an act without it.

import type { Act, Day } from '@bellbuoy/protocol';
import type { StaffSession } from '../../accounts/index.ts';
import type { Reader, Transaction } from '../../db/index.ts';
import type { Programme } from '../../programme/index.ts';
import type { NewAct } from './open-act.ts';
import type { GuardianAct } from './store.ts';

/** A seal that guardians open their share of: its file's b64 H, its report, and the shares as they were made, b64. */
export interface ActSeal {
  readonly mailbox: string;
  readonly seal: string;
  readonly shares: readonly string[];
}

/** What a guardian's proposal becomes. */
export type Proposed = Pick<NewAct, 'mailbox' | 'case_id'>;

/** What is particular to one kind of act. */
export interface ActRules {
  /**
   * Checks what a guardian proposes and stores what is particular to it; missing where guardians cannot propose it.
   *
   * @param details as they were sent, of any form.
   * @throws Problem.
   */
  readonly propose?: (
    transaction: Transaction,
    programme: Programme,
    proposal: { readonly ref: string; readonly who: StaffSession; readonly details: unknown },
  ) => Promise<Proposed>;
  /** The seals whose shares are needed to grant it: whoever grants gives theirs of each that they have one of. */
  readonly sealsOf?: (store: Reader, act: GuardianAct) => Promise<readonly ActSeal[]>;
  /** Whether granting takes a share of every one of `sealsOf`, which then must be there. */
  readonly needsEveryShare?: boolean;
  /**
   * Whether the shares that were given open all that it is about. Where they do not, it waits for whoever has not decided
   * yet, although as many granted it as it takes: somebody may have no share of a name that was sealed to a former key.
   */
  readonly isOpenable?: (transaction: Transaction, act: GuardianAct) => Promise<boolean>;
  /** What happens once as many have granted it as it takes, in the transaction of the last decision. */
  readonly onGranted?: (
    transaction: Transaction,
    programme: Programme,
    act: GuardianAct,
    day: Day,
  ) => Promise<void>;
}

/** The rules of every kind of act. */
export type RulesByAct = Readonly<Record<Act, ActRules>>;
