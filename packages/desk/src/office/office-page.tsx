import type { ProgrammeRole } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { GuardianLinks } from '../guardians/guardian-links.tsx';
import { say } from '../messages/say.ts';

/** For each role what it can do here today. */
export function OfficePage({
  roles,
  hasAwards,
  redress,
}: {
  roles: readonly ProgrammeRole[];
  /** Whether the programme thanks and pays. */
  hasAwards: boolean;
  /** What guardians can do about their own desk. */
  redress: ComponentChildren;
}) {
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('office.title')}</h1>
          {!roles.includes('guardian') && <p class="quiet">{say('office.nothing-sealed')}</p>}
        </section>
        {roles.map((role) => (
          <section key={role}>
            <h2>{say(`role.${role}`)}</h2>
            {role === 'guardian' ? <GuardianLinks /> : <p>{whatFor(role, hasAwards)}</p>}
            {role === 'guardian' && redress}
            {role === 'panel' && hasAwards && (
              <p>
                <a href="#/awards">{say('office.to-awards')}</a>
              </p>
            )}
            {role === 'paymaster' && hasAwards && (
              <p>
                <a href="#/counter">{say('office.to-counter')}</a>
              </p>
            )}
            {role === 'editor' && (
              <p>
                <a href="#/publications">{say('office.to-publications')}</a>
              </p>
            )}
            {role === 'administrator' && (
              <p>
                <a href="#/accounts">{say('office.to-accounts')}</a>
              </p>
            )}
            {role === 'administrator' && (
              <p>
                <a href="#/demands">{say('demands.title')}</a>
              </p>
            )}
          </section>
        ))}
      </div>
    </main>
  );
}

function whatFor(role: Exclude<ProgrammeRole, 'guardian'>, hasAwards: boolean): string {
  return say(
    (role === 'panel' || role === 'paymaster') && !hasAwards ? 'office.panel.off' : `office.${role}`,
  );
}
