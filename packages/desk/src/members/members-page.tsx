import { useState } from 'preact/hooks';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InvitationLinkPanel, InviteForm } from './invite-form.tsx';
import { MemberPanel } from './member-panel.tsx';
import type { MembersPageProps } from './members-page-props.ts';

/** Who belongs to the desk; for a lead also who is invited, and the way to invite. */
export function MembersPage(props: MembersPageProps) {
  const { members, invitations, problem, link, busy } = props;
  const [changing, setChanging] = useState<string | null>(null);
  const changed = members.find(({ account }) => account === changing) ?? null;
  const isOnlyLead = members.filter(({ role }) => role === 'lead').length === 1;
  const close = () => setChanging(null);
  const doing = async (done: Promise<boolean>) => {
    if (await done) close();
  };
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('members.title')}</h1>
          <p class="quiet">{say('members.checked')}</p>
          <MembersTable members={members} onChange={invitations && setChanging} />
        </section>
        {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
        {changed && (
          <MemberPanel
            key={changed.account}
            of={changed}
            isLastLead={isOnlyLead && changed.role === 'lead'}
            working={busy?.id === changed.account ? busy.words : null}
            onRole={(role) => void doing(props.onRole(changed.account, role))}
            onEnd={() => void doing(props.onEnd(changed.account))}
            onClose={close}
          />
        )}
        {invitations && (
          <section>
            <h2>{say('recovery.link')}</h2>
            <p>
              {say('recovery.link.what')} <a href="#/recovery">{say('recovery.to')}</a>
            </p>
          </section>
        )}
        {invitations && <InvitationList {...props} invitations={invitations} />}
        {invitations && link && <InvitationLinkPanel {...props} link={link} />}
        {invitations && !link && <InviteForm {...props} />}
      </div>
    </main>
  );
}

function MembersTable({
  members,
  onChange,
}: Pick<MembersPageProps, 'members'> & {
  /** Null for members who may change nothing. */
  onChange: ((account: string) => void) | null;
}) {
  return (
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('members.name')}</th>
            <th scope="col">{say('members.account')}</th>
            <th scope="col">{say('members.role')}</th>
            {onChange && (
              <th scope="col">
                <span class="unseen">{say('leaving.change')}</span>
              </th>
            )}
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
              {onChange && (
                <td class="end">
                  <button
                    type="button"
                    class="button plain"
                    aria-label={say('leaving.change-of', { name })}
                    onClick={() => onChange(account)}
                  >
                    {say('leaving.change')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
