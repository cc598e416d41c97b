import {
  type AccountList,
  encodeB64,
  hashB64,
  type ProgrammeInvitationList,
  randomBytes,
} from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { DesksSection } from '../desks/desks-section.tsx';
import { say } from '../messages/say.ts';
import { PanelSection } from '../panel/panel-section.tsx';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import type { ProgrammeRewards } from '../programme/read-rewards.ts';
import type { Surroundings } from '../seat/surroundings.ts';
import { AccountsPage } from './accounts-page.tsx';
import type { AccountsPageProps } from './accounts-page-props.ts';

const TOKEN_BYTES = 32;
/** How often the page looks whether somebody has accepted. */
const LOOK_EVERY_MS = 5_000;

/** An administrator's page of accounts, with what it does. */
export function AccountsView({
  around,
  rewards,
  onSaid,
}: {
  around: Pick<Surroundings, 'api' | 'fetchFile' | 'today' | 'seen'>;
  /** Null where the programme neither thanks nor pays: then it has no panel. */
  rewards: ProgrammeRewards | null;
  onSaid: (said: string) => void;
}) {
  const { api } = around;
  const [accounts, setAccounts] = useState<AccountList | null>(null);
  const [invitations, setInvitations] = useState<ProgrammeInvitationList>([]);
  const [link, setLink] = useState<AccountsPageProps['link']>(null);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);

  const look = async () => {
    setAccounts(await api.accounts());
    setInvitations(await api.programmeInvitations());
  };
  const showProblem = (error: unknown) => setProblem(codeOf(error));
  useEffect(() => {
    void look().catch(showProblem);
    const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  const doing = async (said: string, act: () => Promise<unknown>) => {
    if (isWorking) return false;
    setWorking(true);
    setProblem(null);
    const isDone = await act().then(
      () => true,
      (error: unknown) => {
        showProblem(error);
        return false;
      },
    );
    if (isDone) onSaid(said);
    await look().catch(() => {});
    setWorking(false);
    return isDone;
  };

  const onInvite: AccountsPageProps['onInvite'] = (invitee) =>
    doing(say('said.invited'), async () => {
      const token = randomBytes(TOKEN_BYTES);
      const { id } = await api.inviteToProgramme({ ...invitee, tokenHash: hashB64(token) });
      const url = `${new URL('.', document.baseURI).href}#join=${id}.${encodeB64(token)}`;
      setLink({ name: invitee.name, url });
    });

  return (
    <AccountsPage
      desks={<DesksSection api={api} onSaid={onSaid} />}
      panel={rewards && <PanelSection {...{ around, onSaid }} holders={holdersOf(accounts ?? [])} />}
      accounts={accounts}
      invitations={invitations}
      link={link}
      isWorking={isWorking}
      problem={problem}
      onInvite={onInvite}
      onAnother={() => setLink(null)}
      onCopied={() => onSaid(say('said.copied'))}
      onRoles={(account, roles) =>
        doing(say(roles.length === 0 ? 'accounts.has-ended' : 'accounts.saved'), () =>
          api.setRoles({ account, roles: [...roles] }),
        )
      }
      onWithdraw={(id) => void doing(say('said.withdrawn'), () => api.withdrawProgrammeInvitation(id))}
    />
  );
}

function holdersOf(accounts: AccountList): string[] {
  return accounts.flatMap(({ account, roles, hasEnded }) =>
    !hasEnded && roles.includes('panel') ? [account] : [],
  );
}
