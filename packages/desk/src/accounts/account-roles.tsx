import { DESK_ROLES, PROGRAMME_ROLES, type ProgrammeRole } from '@bellbuoy/protocol';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { AccountsPageProps, ShownAccount } from './accounts-page-props.ts';
import { RolesField, rolesWrong } from './roles-field.tsx';

/** Changes the roles that an account has of the programme, or ends it. */
export function AccountRoles({
  of: { account, name, roles, desk },
  onRoles,
  onClose,
}: Pick<AccountsPageProps, 'onRoles'> & { of: ShownAccount; onClose: () => void }) {
  const [chosen, setChosen] = useState<ProgrammeRole[]>(
    PROGRAMME_ROLES.filter((role) => roles.includes(role)),
  );
  const [isTried, setTried] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const held = DESK_ROLES.filter((role) => roles.includes(role));
  const mustHold = desk === null;
  const set = async (wanted: readonly ProgrammeRole[]) => {
    if (await onRoles(account, wanted)) onClose();
  };
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (rolesWrong([...held, ...chosen], mustHold && chosen.length === 0) === null) void set(chosen);
  };
  return (
    <section class="panel">
      <h2 ref={title} tabIndex={-1}>
        {say('accounts.roles-of', { name })}
      </h2>
      <form onSubmit={save} noValidate>
        <RolesField
          label={say('accounts.roles')}
          held={held}
          chosen={chosen}
          isTried={isTried && mustHold}
          onChoose={setChosen}
        />
        <div class="actions">
          <Button kind="primary" type="submit">
            {say('accounts.save')}
          </Button>
          <Button onPress={onClose}>{say('cancel')}</Button>
          {mustHold && !isEnding && <Button onPress={() => setEnding(true)}>{say('accounts.end')}</Button>}
        </div>
        {isEnding && (
          <div class="stack">
            <p>{say('accounts.end.what', { name })}</p>
            <div class="actions">
              <Button onPress={() => void set([])}>{say('accounts.end.do', { name })}</Button>
            </div>
          </div>
        )}
      </form>
    </section>
  );
}
