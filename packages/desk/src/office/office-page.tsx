import type { ProgrammeRole } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { say } from '../messages/say.ts';

const WAYS: Partial<
  Record<ProgrammeRole, { href: string; words: 'office.to-access-log' | 'office.to-accounts' }>
> = {
  guardian: { href: '#/access-log', words: 'office.to-access-log' },
  administrator: { href: '#/accounts', words: 'office.to-accounts' },
};

/** For each role what it can do here today. */
export function OfficePage({
  roles,
  overdue,
}: {
  roles: readonly ProgrammeRole[];
  /** What guardians see of deadlines. */
  overdue: ComponentChildren;
}) {
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('office.title')}</h1>
          <p class="quiet">{say('office.nothing-sealed')}</p>
        </section>
        {roles.map((role) => {
          const way = WAYS[role];
          return (
            <section key={role}>
              <h2>{say(`role.${role}`)}</h2>
              <p>{say(`office.${role}`)}</p>
              {way && (
                <p>
                  <a href={way.href}>{say(way.words)}</a>
                </p>
              )}
              {role === 'guardian' && overdue}
            </section>
          );
        })}
      </div>
    </main>
  );
}
