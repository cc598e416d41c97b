import type { AccountList } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { InvitationLinkPanel } from '../members/invite-form.tsx';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { AccountRoles } from './account-roles.tsx';
import type { AccountsPageProps } from './accounts-page-props.ts';
import { InviteToProgrammeForm } from './invite-to-programme-form.tsx';

/** Every account of the programme with its roles; whom to invite; who has ended. */
export function AccountsPage(props: AccountsPageProps) {
  const { accounts, invitations, link, problem } = props;
  const [changing, setChanging] = useState<string | null>(null);
  const changed = accounts?.find(({ account }) => account === changing) ?? null;
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('accounts.title')}</h1>
          <p class="quiet">{say('accounts.what')}</p>
          <AccountsTable accounts={accounts ?? []} onChange={setChanging} />
        </section>
        {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
        {changed && (
          <AccountRoles key={changed.account} {...props} of={changed} onClose={() => setChanging(null)} />
        )}
        <Waiting invitations={invitations} onWithdraw={props.onWithdraw} />
        {link ? <InvitationLinkPanel {...props} link={link} /> : <InviteToProgrammeForm {...props} />}
        {props.panel}
        {props.desks}
      </div>
    </main>
  );
}

function AccountsTable({
  accounts,
  onChange,
}: {
  accounts: AccountList;
  onChange: (account: string) => void;
}) {
  return (
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('members.name')}</th>
            <th scope="col">{say('accounts.roles')}</th>
            <th scope="col">{say('accounts.desk')}</th>
            <th scope="col">
              <span class="unseen">{say('accounts.change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ account, name, roles, desk, hasEnded }) => (
            <tr key={account}>
              <td>
                <bdi>{name}</bdi> <span class="quiet">{account}</span>
              </td>
              <td>
                {hasEnded ? (
                  <span class="quiet">{say('accounts.ended')}</span>
                ) : (
                  roles.map((role) => say(`role.${role}`)).join(', ')
                )}
              </td>
              <td>{desk}</td>
              <td class="end">
                {!hasEnded && (
                  <button
                    type="button"
                    class="button plain"
                    aria-label={say('accounts.change-of', { name })}
                    onClick={() => onChange(account)}
                  >
                    {say('accounts.change')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Waiting({ invitations, onWithdraw }: Pick<AccountsPageProps, 'invitations' | 'onWithdraw'>) {
  return (
    <section>
      <h2>{say('accounts.waiting')}</h2>
      {invitations.length === 0 && <p class="quiet">{say('invitations.none')}</p>}
      <ul class="action-rows">
        {invitations.map(({ id, name, roles }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi>{' '}
              <span class="quiet">{roles.map((role) => say(`role.${role}`)).join(', ')}</span>
            </span>
            <button
              type="button"
              class="button plain"
              aria-label={say('invitations.withdraw-of', { name })}
              onClick={() => onWithdraw(id)}
            >
              {say('invitations.withdraw')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
