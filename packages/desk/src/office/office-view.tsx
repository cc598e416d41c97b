import { PROGRAMME_ROLES, type Session } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { AccountView } from '../account/account-view.tsx';
import { AccountsView } from '../accounts/accounts-view.tsx';
import { CounterView } from '../counter/counter-view.tsx';
import { useTill } from '../counter/use-till.ts';
import { DemandsView } from '../demands/demands-view.tsx';
import { GUARDIAN_PAGES, type GuardianPage, isGuardianPage } from '../guardians/guardian-place.ts';
import { GuardianView } from '../guardians/guardian-view.tsx';
import { LedgerView } from '../ledger/ledger-view.tsx';
import { say } from '../messages/say.ts';
import { AwardsView } from '../panel/awards-view.tsx';
import type { ProgrammeRewards } from '../programme/read-rewards.ts';
import { PublicationsView } from '../publications/publications-view.tsx';
import { RedressSection } from '../redress/redress-section.tsx';
import type { Surroundings } from '../seat/surroundings.ts';
import { StatusLine } from '../shell/bar.tsx';
import { useCurrentInSight } from '../shell/current-in-sight.ts';
import { Mark } from '../shell/mark.tsx';
import { OfficePage } from './office-page.tsx';

type Page =
  | 'office'
  | 'awards'
  | 'publications'
  | 'counter'
  | 'ledger'
  | 'accounts'
  | 'account'
  | GuardianPage;

/** What somebody sees who has a role of the programme and belongs to no desk. */
export function OfficeView({
  around,
  session,
  rewards,
  onOpenRedressDesk,
  onSignOut,
}: {
  around: Surroundings;
  session: Session;
  /** Null where the programme neither thanks nor pays. */
  rewards: ProgrammeRewards | null;
  onOpenRedressDesk: () => Promise<void>;
  onSignOut: () => void;
}) {
  const { api } = around;
  const pages = pagesOf(session, rewards);
  const page = usePage(pages);
  const [said, setSaid] = useState('');
  const till = useTill();
  useEffect(() => {
    document.title = `${say(`bar.${page}`)} · ${say('desk')}`;
  }, [page]);
  return (
    <div class="desk">
      <OfficeBar page={page} pages={pages} />
      {page === 'office' && (
        <OfficePage
          roles={PROGRAMME_ROLES.filter((role) => session.roles.includes(role))}
          hasAwards={rewards !== null}
          redress={<RedressSection around={around} session={session} onOpen={onOpenRedressDesk} />}
        />
      )}
      {page === 'demands' && session.roles.includes('administrator') && (
        <DemandsView api={api} today={around.today} mayRecord onSaid={setSaid} />
      )}
      {isGuardianPage(page) && session.roles.includes('guardian') && (
        <GuardianView
          page={page}
          place={{ around, session, seat: null, begunCheck: null, onSaid: setSaid }}
        />
      )}
      {page === 'awards' && rewards && <AwardsView place={{ around, session, rewards, onSaid: setSaid }} />}
      {page === 'counter' && rewards && (
        <CounterView place={{ around, rules: rewards.rules, till, onSaid: setSaid }} />
      )}
      {page === 'ledger' && rewards && <LedgerView api={api} rules={rewards.rules} onSaid={setSaid} />}
      {page === 'publications' && <PublicationsView place={{ around, session, onSaid: setSaid }} />}
      {page === 'accounts' && <AccountsView around={around} rewards={rewards} onSaid={setSaid} />}
      {page === 'account' && (
        <AccountView around={around} session={session} onSaid={setSaid} onSignOut={onSignOut} />
      )}
      <StatusLine said={said} standing={say('status.no-desk')} />
    </div>
  );
}

function OfficeBar({ page, pages }: { page: Page; pages: readonly Page[] }): ComponentChildren {
  const nav = useCurrentInSight(page);
  return (
    <header class="bar">
      <a class="home" href="#/" aria-label={say('desk')}>
        <Mark />
        <span>{say('desk')}</span>
      </a>
      <span class="space" />
      <nav ref={nav} aria-label={say('bar.navigation')}>
        {pages.map((each) => (
          <a
            key={each}
            href={each === 'office' ? '#/' : `#/${each}`}
            aria-current={each === page ? 'page' : undefined}
          >
            {say(`bar.${each}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}

function pagesOf({ roles }: Session, rewards: ProgrammeRewards | null): Page[] {
  return [
    'office',
    ...(roles.includes('guardian') ? GUARDIAN_PAGES : []),
    ...(rewards !== null && roles.includes('panel') ? (['awards'] as const) : []),
    ...(rewards !== null && roles.includes('paymaster') ? (['counter', 'ledger'] as const) : []),
    ...(roles.includes('editor') ? (['publications'] as const) : []),
    ...(roles.includes('administrator') ? (['accounts', 'demands'] as const) : []),
    'account',
  ];
}

// Anything that is not one of their pages leads to the overview.
function usePage(pages: readonly Page[]): Page {
  const read = () => pages.find((page) => location.hash === `#/${page}`) ?? 'office';
  const [page, setPage] = useState<Page>(read);
  useEffect(() => {
    const follow = () => setPage(read());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return page;
}
