import { conflictOf, PROGRAMME_ROLES, type ProgrammeRole, type Role } from '@bellbuoy/protocol';
import { say } from '../messages/say.ts';

/** Asks for roles of the programme, and says at once which cannot be one person. */
export function RolesField({
  label,
  held,
  chosen,
  isTried,
  onChoose,
}: {
  label: string;
  /** What the account is at a desk, which is not changed here. */
  held: readonly Role[];
  chosen: readonly ProgrammeRole[];
  isTried: boolean;
  onChoose: (chosen: ProgrammeRole[]) => void;
}) {
  const wrong = rolesWrong([...held, ...chosen], isTried && chosen.length === 0);
  const toggle = (role: ProgrammeRole, isOn: boolean) =>
    onChoose(PROGRAMME_ROLES.filter((each) => (each === role ? isOn : chosen.includes(each))));
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      {PROGRAMME_ROLES.map((role) => (
        <label class="choice" key={role}>
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            onChange={({ currentTarget }) => toggle(role, currentTarget.checked)}
          />
          <span>
            {say(`role.${role}`)}
            <span class="hint">{say(`role.${role}.what`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Why these roles cannot be given; null when they can. */
export function rolesWrong(roles: readonly Role[], isMissing: boolean): string | null {
  const [one, other] = conflictOf(roles) ?? [];
  if (one !== undefined && other !== undefined) {
    return say('accounts.conflict', { one: say(`role.${one}`), other: say(`role.${other}`) });
  }
  return isMissing ? say('accounts.none') : null;
}
