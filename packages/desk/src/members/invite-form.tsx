import type { DeskRole } from '@bellbuoy/protocol';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import { suggestAccount } from '../setup/account-form.tsx';
import type { MembersPageProps } from './members-page.tsx';

/** Asks whom to invite. */
export function InviteForm({ busy, onInvite }: MembersPageProps) {
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [role, setRole] = useState<DeskRole>('analyst');
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

/** The link just made, which is shown only now. */
export function InvitationLinkPanel({
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
