import { useState } from 'preact/hooks';
import { Steps } from '../form/steps.tsx';
import { say } from '../messages/say.ts';
import { ConfirmPassphrase, ShowPassphrase, useNewPassphrase } from '../passphrase/passphrase-steps.tsx';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { SeatStep } from '../seat/take-seat.ts';
import { EntryPage } from '../shell/entry-page.tsx';
import { AccountForm } from './account-form.tsx';
import type { SetupStep } from './set-up-first-lead.ts';

export interface SetupPageProps {
  /** Whether whoever sets this desk up keeps the programme's accounts too. */
  readonly isAdministrator: boolean;
  readonly step: SetupStep | SeatStep | null;
  readonly problem: DeskErrorCode | null;
  readonly onSetUp: (lead: { account: string; name: string; passphrase: string }) => void;
}

/** The first lead's page: who you are, your passphrase, two words of it typed back. */
export function SetupPage({ isAdministrator, step, problem, onSetUp }: SetupPageProps) {
  const [page, setPage] = useState<1 | 2 | 3>(1);
  const [lead, setLead] = useState({ account: '', name: '' });
  const passphrase = useNewPassphrase();
  const isWorking = step !== null;
  return (
    <EntryPage title={say('setup.title')}>
      {!isWorking && <p class="step-of">{say('step-of', { step: page, all: 3 })}</p>}
      {problem && <ProblemNotice code={problem} kept="kept.passphrase" />}
      {isWorking && <SetupProgress step={step} />}
      {!isWorking && page === 1 && (
        <>
          <div class="lead">
            <h1>{say('setup.title')}</h1>
            <p>{say('setup.what')}</p>
            {isAdministrator && <p>{say('setup.administrator')}</p>}
          </div>
          <AccountForm
            initial={lead}
            submitLabel={say('continue')}
            onDone={(chosen) => {
              setLead(chosen);
              setPage(2);
            }}
          />
        </>
      )}
      {!isWorking && page === 2 && passphrase && (
        <ShowPassphrase passphrase={passphrase} onKept={() => setPage(3)} />
      )}
      {!isWorking && page === 3 && passphrase && (
        <ConfirmPassphrase
          passphrase={passphrase}
          onBack={() => setPage(2)}
          onConfirmed={() => onSetUp({ ...lead, passphrase })}
        />
      )}
    </EntryPage>
  );
}

function SetupProgress({ step }: { step: SetupStep | SeatStep }) {
  return (
    <div class="stack">
      <h1>{say('setup.working')}</h1>
      <Steps
        now={step}
        steps={[
          ['making-keyring', say('setup.step.making-keyring')],
          ['signing', say('setup.step.signing')],
          ['checking-members', say('setup.step.checking-members')],
          ['making-keys', say('setup.step.making-keys')],
        ]}
      />
    </div>
  );
}
