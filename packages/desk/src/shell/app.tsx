import { useEffect } from 'preact/hooks';
import { DeskView } from '../desk/desk-view.tsx';
import { deskOffer, InvitationPage, PendingPage } from '../members/invitation-page.tsx';
import { languageStore } from '../messages/chosen-language.ts';
import { say } from '../messages/say.ts';
import { joinOffer } from '../office/join-offer.ts';
import { OfficeView } from '../office/office-view.tsx';
import { SetupPage } from '../setup/setup-page.tsx';
import { canUsePasskeys } from '../sign-in/passkey.ts';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import type { Application, ApplicationState, Stage } from './application.ts';
import { EntryPage } from './entry-page.tsx';
import { watchIdle } from './idle.ts';
import { useStore } from './store.ts';

/** How often a newcomer's page looks whether they have been admitted. */
const LOOK_EVERY_MS = 4_000;

/** The page for where the application stands. */
export function App({ application }: { application: Application }) {
  const state = useStore(application.store);
  useStore(languageStore);
  const { stage } = state;
  switch (stage.kind) {
    case 'starting':
      return (
        <EntryPage title={say('entry.opening')}>
          <p role="status">{say('entry.opening')}</p>
        </EntryPage>
      );
    case 'setup':
      return (
        <SetupPage
          isAdministrator={stage.isAdministrator}
          step={state.step as Parameters<typeof SetupPage>[0]['step']}
          problem={state.problem}
          onSetUp={(lead) => void application.setUp(lead)}
        />
      );
    case 'invitation':
    case 'joining':
      return (
        <InvitationPage
          offer={stage.kind === 'joining' ? joinOffer(stage.invitation) : deskOffer(stage.invitation)}
          isWorking={state.step !== null}
          problem={state.problem}
          onAccept={(passphrase) => void application.accept(passphrase)}
        />
      );
    case 'sign-in':
      return <SignIn application={application} state={state} stage={stage} />;
    case 'pending':
      return <Pending application={application} stage={stage} />;
    case 'desk':
      return <AtDesk application={application} stage={stage} />;
    case 'office':
      return <InOffice application={application} stage={stage} />;
  }
}

function SignIn({
  application,
  state,
  stage,
}: {
  application: Application;
  state: ApplicationState;
  stage: Extract<Stage, { kind: 'sign-in' }>;
}) {
  return (
    <SignInPage
      key={stage.reason}
      reason={stage.reason}
      account={stage.account}
      hasDrafts={state.kept !== null}
      canUsePasskeys={canUsePasskeys()}
      step={state.step as Parameters<typeof SignInPage>[0]['step']}
      problem={state.problem}
      onPassphrase={(account, passphrase) => void application.signInByPassphrase(account, passphrase)}
      onPasskey={() => void application.signInByPasskey()}
    />
  );
}

function Pending({
  application,
  stage,
}: {
  application: Application;
  stage: Extract<Stage, { kind: 'pending' }>;
}) {
  useEffect(() => {
    const timer = setInterval(() => void application.lookForAdmission(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => watchIdle(() => void application.signOut('idle')), []);
  return <PendingPage name={stage.session.name} onSignOut={() => void application.signOut('signed-out')} />;
}

function InOffice({
  application,
  stage,
}: {
  application: Application;
  stage: Extract<Stage, { kind: 'office' }>;
}) {
  useEffect(() => watchIdle(() => void application.signOut('idle')), []);
  const { around, session, rewards } = stage;
  return (
    <OfficeView
      around={around}
      session={session}
      rewards={rewards}
      onOpenRedressDesk={() => application.openRedressDesk()}
      onSignOut={() => void application.signOut('signed-out')}
    />
  );
}

function AtDesk({
  application,
  stage,
}: {
  application: Application;
  stage: Extract<Stage, { kind: 'desk' }>;
}) {
  useEffect(() => watchIdle(() => void application.signOut('idle')), []);
  return <DeskView desk={stage.desk} onSignOut={() => void application.signOut('signed-out')} />;
}
