import type { AccountList, ProgrammeInvitationList, ProgrammeRole } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import type { DeskErrorCode } from '../problems/desk-error.ts';

export type ShownAccount = AccountList[number];

export interface AccountsPageProps {
  /** Null until they are fetched. */
  readonly accounts: AccountList | null;
  readonly invitations: ProgrammeInvitationList;
  /** The link just made, shown once. */
  readonly link: { readonly name: string; readonly url: string } | null;
  readonly isWorking: boolean;
  readonly problem: DeskErrorCode | null;
  /** True once it has been done. */
  readonly onInvite: (invitee: { account: string; name: string; roles: ProgrammeRole[] }) => Promise<boolean>;
  readonly onAnother: () => void;
  readonly onCopied: () => void;
  /** True once it has been done. With no roles the account ends, unless it belongs to a desk. */
  readonly onRoles: (account: string, roles: readonly ProgrammeRole[]) => Promise<boolean>;
  readonly onWithdraw: (id: string) => void;
  /** Who decides on awards; null where there are none. */
  readonly panel: ComponentChildren;
  /** The programme's desks, which administrators keep too. */
  readonly desks: ComponentChildren;
}
