import { DESK_ROLES, type DeskRole } from '@bellbuoy/protocol';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { ShownMember } from './members-page-props.ts';

export interface MemberPanelProps {
  readonly of: ShownMember;
  /** Whether nobody else leads the desk: then they can neither leave nor stop leading. */
  readonly isLastLead: boolean;
  /** What is being done; null when it waits for somebody. */
  readonly working: string | null;
  readonly onRole: (role: DeskRole) => void;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

/** Changes a member's role, or ends the membership. */
export function MemberPanel({ of, isLastLead, working, onRole, onEnd, onClose }: MemberPanelProps) {
  const { name } = of;
  const [role, setRole] = useState(of.role);
  const [isEnding, setEnding] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const save = (event: Event) => {
    event.preventDefault();
    if (working !== null) return;
    if (role === of.role) onClose();
    else onRole(role);
  };
  return (
    <section class="panel">
      <h2 ref={title} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h2>
      {isLastLead ? (
        <>
          <p>{say('leaving.last-lead', { name })}</p>
          <div class="actions">
            <Button onPress={onClose}>{say('close')}</Button>
          </div>
        </>
      ) : (
        <form onSubmit={save} noValidate>
          <fieldset class="field">
            <legend>{say('invite.role')}</legend>
            {DESK_ROLES.map((each) => (
              <label class="choice" key={each}>
                <input
                  type="radio"
                  name="changed-role"
                  checked={role === each}
                  onChange={() => setRole(each)}
                />
                <span>
                  {say(`role.${each}`)}
                  <span class="hint">{say(`invite.role.${each}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <p class="quiet">{say('leaving.role.what', { name })}</p>
          <div class="actions">
            <Button kind="primary" type="submit" working={isEnding ? null : working}>
              {say('leaving.role.save')}
            </Button>
            <Button onPress={onClose}>{say('cancel')}</Button>
            {!isEnding && <Button onPress={() => setEnding(true)}>{say('leaving.end')}</Button>}
          </div>
          {isEnding && <Ending name={name} working={working} onEnd={onEnd} />}
        </form>
      )}
    </section>
  );
}

function Ending({ name, working, onEnd }: Pick<MemberPanelProps, 'working' | 'onEnd'> & { name: string }) {
  return (
    <div class="stack">
      <p>{say('leaving.end.what', { name })}</p>
      <p class="quiet">{say('leaving.end.copied', { name })}</p>
      <div class="actions">
        <Button working={working} onPress={onEnd}>
          {say('leaving.end.do', { name })}
        </Button>
      </div>
    </div>
  );
}
