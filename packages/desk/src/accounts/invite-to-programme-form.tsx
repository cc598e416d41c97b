import type { ProgrammeRole } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { PersonFields, usePerson } from '../form/person-fields.tsx';
import { say } from '../messages/say.ts';
import type { AccountsPageProps } from './accounts-page-props.ts';
import { RolesField, rolesWrong } from './roles-field.tsx';

/** Asks whom to invite to which roles of the programme. */
export function InviteToProgrammeForm({ isWorking, onInvite }: AccountsPageProps) {
  const person = usePerson();
  const [roles, setRoles] = useState<ProgrammeRole[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    const invitee = person.submit();
    if (invitee !== null && rolesWrong(roles, roles.length === 0) === null)
      void onInvite({ ...invitee, roles });
  };
  return (
    <section>
      <h2>{say('accounts.invite')}</h2>
      <form onSubmit={submit} noValidate>
        <PersonFields person={person} />
        <RolesField
          label={say('accounts.roles')}
          held={[]}
          chosen={roles}
          isTried={person.isTried}
          onChoose={setRoles}
        />
        <div class="actions">
          <Button kind="primary" type="submit" working={isWorking ? say('invite.working') : null}>
            {say('invite.do')}
          </Button>
        </div>
      </form>
    </section>
  );
}
