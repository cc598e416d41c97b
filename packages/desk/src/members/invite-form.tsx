import type { DeskRole } from '@bellbuoy/protocol';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { PersonFields, usePerson } from '../form/person-fields.tsx';
import { say } from '../messages/say.ts';
import type { MembersPageProps } from './members-page-props.ts';

/** Asks whom to invite. */
export function InviteForm({ busy, onInvite }: MembersPageProps) {
  const person = usePerson();
  const [role, setRole] = useState<DeskRole>('analyst');
  const submit = (event: Event) => {
    event.preventDefault();
    const invitee = person.submit();
    if (invitee !== null) onInvite({ ...invitee, role });
  };
  return (
    <section>
      <h2>{say('invite.title')}</h2>
      <form onSubmit={submit} noValidate>
        <PersonFields person={person} />
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
}: Pick<MembersPageProps, 'onCopied' | 'onAnother'> & { link: NonNullable<MembersPageProps['link']> }) {
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
