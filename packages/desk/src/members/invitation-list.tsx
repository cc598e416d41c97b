import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { PendingInvitation } from './admit-member.ts';
import type { MembersPageProps } from './members-page-props.ts';

/** The invitations that wait for somebody: the newcomer, or the lead who admits them. */
export function InvitationList({
  invitations,
  busy,
  onAdmit,
  onWithdraw,
}: MembersPageProps & { invitations: readonly PendingInvitation[] }) {
  const pending = invitations.filter(({ state }) => state === 'open' || state === 'accepted');
  return (
    <section>
      <h2>{say('invitations.title')}</h2>
      {pending.length === 0 && <p class="quiet">{say('invitations.none')}</p>}
      {pending.length > 0 && (
        <div class="table-box">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('members.name')}</th>
                <th scope="col">{say('members.role')}</th>
                <th scope="col">{say('invitations.state')}</th>
                <th scope="col">
                  <span class="unseen">{say('invitations.withdraw')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {pending.map((invitation) => (
                <tr key={invitation.id}>
                  <td>
                    <bdi>{invitation.name}</bdi> <span class="quiet">{invitation.account}</span>
                  </td>
                  <td>{say(`role.${invitation.role}`)}</td>
                  <td>
                    {invitation.state === 'open' ? (
                      <span class="quiet">{say('invitations.open')}</span>
                    ) : (
                      <Button
                        kind="primary"
                        working={busy?.id === invitation.id ? busy.words : null}
                        onPress={() => onAdmit(invitation)}
                      >
                        {say('invitations.admit', {
                          name: invitation.name,
                          role: say(`role.${invitation.role}`).toLowerCase(),
                        })}
                      </Button>
                    )}
                  </td>
                  <td class="end">
                    <button
                      type="button"
                      class="button plain"
                      aria-label={say('invitations.withdraw-of', { name: invitation.name })}
                      onClick={() => onWithdraw(invitation)}
                    >
                      {say('invitations.withdraw')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
