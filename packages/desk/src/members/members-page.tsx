import type { StaffRole } from '@bellbuoy/protocol';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { suggestAccount } from '../setup/account-form.tsx';
import type { PendingInvitation } from './admit-member.ts';
import type { Invitee } from './invite.ts';

export interface ShownMember {
  readonly account: string;
  readonly name: string;
  readonly role: StaffRole;
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
        {invitations && <Invitations {...props} invitations={invitations} />}
        {invitations && link && <Link {...props} link={link} />}
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

function Invitations({
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

function InviteForm({ busy, onInvite }: MembersPageProps) {
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [role, setRole] = useState<StaffRole>('analyst');
  const [isTried, setTried] = useState(false);
  const account = typed ?? suggestAccount(name);
  const isAccountWrong = !/^[a-z0-9][a-z0-9._-]{0,63}$/.test(account);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && !isAccountWrong) onInvite({ name: name.trim(), account, role });
  };
  return (
    <section>
      <h2>{say('invite.title')}</h2>
      <form onSubmit={submit} noValidate>
        <Field
          label={say('members.name')}
          error={isTried && name.trim() === '' ? say('account-form.name.missing') : null}
        >
          {(field) => (
            <input
              {...field}
              class="input"
              autocomplete="off"
              maxLength={128}
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label={say('account-form.account')}
          hint={say('account-form.account.hint')}
          error={isTried && isAccountWrong ? say('account-form.account.wrong') : null}
        >
          {(field) => (
            <input
              {...field}
              class="input"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              maxLength={64}
              value={account}
              onInput={({ currentTarget }) => setTyped(currentTarget.value.toLowerCase())}
            />
          )}
        </Field>
        <fieldset class="field">
          <legend>{say('invite.role')}</legend>
          {(['analyst', 'lead'] as const).map((each) => (
            <label class="choice" key={each}>
              <input type="radio" name="role" checked={role === each} onChange={() => setRole(each)} />
              <span>
                {say(`role.${each}`)}
                <span class="hint">{say(`invite.role.${each}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="actions">
          <Button kind="primary" type="submit" working={busy?.id === 'invite' ? busy.words : null}>
            {say('invite.do')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Link({
  link,
  onCopied,
  onAnother,
}: MembersPageProps & { link: NonNullable<MembersPageProps['link']> }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    field.current?.select();
    navigator.clipboard.writeText(link.url).then(onCopied, () => {});
  };
  return (
    <section class="panel link-to-copy">
      <h2>
        <label for="link">{say('invite.link', { name: link.name })}</label>
      </h2>
      <p>{say('invite.link.hint', { name: link.name })}</p>
      <textarea
        id="link"
        class="input"
        rows={3}
        readOnly
        ref={field}
        value={link.url}
        onFocus={() => field.current?.select()}
      />
      <div class="actions">
        <Button kind="primary" onPress={copy}>
          {say('invite.copy')}
        </Button>
        <Button onPress={onAnother}>{say('invite.another')}</Button>
      </div>
    </section>
  );
}
