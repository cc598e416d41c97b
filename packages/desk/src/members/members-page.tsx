import type { DeskRole } from '@bellbuoy/protocol';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { PendingInvitation } from './admit-member.ts';
import { InvitationList } from './invitation-list.tsx';
import type { Invitee } from './invite.ts';
import { InvitationLinkPanel, InviteForm } from './invite-form.tsx';

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
  readonly onInvite: (invitee: Invitee) => void;
  readonly onAnother: () => void;
  readonly onCopied: () => void;
  readonly onAdmit: (invitation: PendingInvitation) => void;
  readonly onWithdraw: (invitation: PendingInvitation) => void;
}

/** Who belongs to the desk; for a lead also who is invited, and the way to invite. */
export function MembersPage(props: MembersPageProps) {
  const { invitations, problem, link } = props;
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('members.title')}</h1>
          <p class="quiet">{say('members.checked')}</p>
          <MembersTable members={props.members} />
        </section>
        {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
        {invitations && <InvitationList {...props} invitations={invitations} />}
        {invitations && link && <InvitationLinkPanel {...props} link={link} />}
        {invitations && !link && <InviteForm {...props} />}
      </div>
    </main>
  );
}

function MembersTable({ members }: Pick<MembersPageProps, 'members'>) {
  return (
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('members.name')}</th>
            <th scope="col">{say('members.account')}</th>
            <th scope="col">{say('members.role')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ account, name, role, isSelf }) => (
            <tr key={account}>
              <td>
                <bdi>{name}</bdi> {isSelf && <span class="quiet">({say('members.you')})</span>}
              </td>
              <td>{account}</td>
              <td>{say(`role.${role}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
