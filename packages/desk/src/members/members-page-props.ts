import type { DeskRole } from '@bellbuoy/protocol';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import type { PendingInvitation } from './admit-member.ts';
import type { Invitee } from './invite.ts';

export interface ShownMember {
  readonly account: string;
  readonly name: string;
  readonly role: DeskRole;
  readonly isSelf: boolean;
}

export interface MembersPageProps {
  readonly members: readonly ShownMember[];
  /** Null for members who may not invite. */
  readonly invitations: readonly PendingInvitation[] | null;
  /** The link just made, shown once. */
  readonly link: { readonly name: string; readonly url: string } | null;
  readonly busy: { readonly id: string; readonly words: string } | null;
  readonly problem: DeskErrorCode | null;
  /** True once it has been done. */
  readonly onRole: (account: string, role: DeskRole) => Promise<boolean>;
  readonly onEnd: (account: string) => Promise<boolean>;
  readonly onInvite: (invitee: Invitee) => void;
  readonly onAnother: () => void;
  readonly onCopied: () => void;
  readonly onAdmit: (invitation: PendingInvitation) => void;
  readonly onWithdraw: (invitation: PendingInvitation) => void;
}
