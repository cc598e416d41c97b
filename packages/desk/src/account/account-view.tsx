import { DESK_ROLES, type Role, type Session } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { hasSingleKeys, setSingleKeys } from '../keyboard/single-keys.ts';
import { stretchInWorker } from '../keys/stretch.ts';
import { say } from '../messages/say.ts';
import { NoticesSection } from '../notices/notices-section.tsx';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import type { Surroundings } from '../seat/surroundings.ts';
import { addPasskey, canUsePasskeys } from '../sign-in/passkey.ts';
import type { PasskeyList, SessionList } from '../staff-api/answers.ts';
import { AccountPage } from './account-page.tsx';
import { changePassphrase } from './change-passphrase.ts';

/** The account page with what it does. */
export function AccountView({
  around,
  session,
  onSaid,
  onSignOut,
}: {
  around: Pick<Surroundings, 'api' | 'keychain'>;
  session: Session;
  onSaid: (said: string) => void;
  onSignOut: () => void;
}) {
  const { api, keychain } = around;
  const [passkeys, setPasskeys] = useState<PasskeyList | null>(null);
  const [sessions, setSessions] = useState<SessionList | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [hasSingle, setSingle] = useState(hasSingleKeys);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);

  const look = async () => {
    setPasskeys(await api.passkeys());
    const all = await api.sessions();
    setSessions(all.toSorted((a, b) => Number(b.current) - Number(a.current)));
  };
  const doing = async (said: string, act: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await act();
      onSaid(said);
      await look();
      return true;
    } catch (error) {
      setProblem(codeOf(error));
      return false;
    }
  };
  useEffect(() => void look().catch((error: unknown) => setProblem(codeOf(error))), []);

  const onAddPasskey = async () => {
    setAdding(true);
    await doing(say('said.passkey-added'), () => addPasskey({ api, keychain, origin: session.origin }));
    setAdding(false);
  };

  return (
    <AccountPage
      name={session.name}
      account={session.account}
      canUsePasskeys={canUsePasskeys()}
      passkeys={passkeys}
      sessions={sessions}
      isAdding={isAdding}
      problem={problem}
      hasSingleKeys={hasSingle}
      onAddPasskey={() => void onAddPasskey()}
      onRemovePasskey={(id) => void doing(say('said.passkey-removed'), () => api.removePasskey(id))}
      onEndSession={(id) => void doing(say('said.session-ended'), () => api.endSession(id))}
      isCurrentAsked={session.way === 'passphrase'}
      onPassphrase={(passphrases) =>
        doing(say('passphrase.changed'), () =>
          changePassphrase(around, session, { ...passphrases, stretch: stretchInWorker }),
        )
      }
      onSingleKeys={(isOn) => {
        setSingleKeys(isOn);
        setSingle(isOn);
      }}
      onSignOut={onSignOut}
    >
      {session.roles.some(isDeskRole) && (
        <NoticesSection api={api} isLead={session.roles.includes('lead')} onSaid={onSaid} />
      )}
    </AccountPage>
  );
}

function isDeskRole(role: Role): boolean {
  return (DESK_ROLES as readonly Role[]).includes(role);
}
