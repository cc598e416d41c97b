import type { Invitation } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { ConfirmPassphrase, ShowPassphrase, useNewPassphrase } from '../passphrase/passphrase-steps.tsx';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { EntryPage } from '../shell/entry-page.tsx';

/** What somebody is invited to, in the words of the first step. */
export interface Offer {
  readonly title: string;
  readonly lines: readonly string[];
  readonly account: string;
  readonly next: string;
}

export interface InvitationPageProps {
  readonly offer: Offer;
  readonly isWorking: boolean;
  readonly problem: DeskErrorCode | null;
  readonly onAccept: (passphrase: string) => void;
}

/** What somebody sees who follows an invitation: what it is, a passphrase, two words of it typed back. */
export function InvitationPage({ offer, isWorking, problem, onAccept }: InvitationPageProps) {
  const [page, setPage] = useState<1 | 2 | 3>(1);
  const passphrase = useNewPassphrase();
  const isAsking = !isWorking;
  return (
    <EntryPage title={offer.title}>
      {problem && <ProblemNotice code={problem} />}
      {isAsking && <p class="step-of">{say('step-of', { step: page, all: 3 })}</p>}
      {isWorking && (
        <p role="status" class="headline">
          {say('invitation.working')}
        </p>
      )}
      {isAsking && page === 1 && <OfferStep offer={offer} onAccept={() => setPage(2)} />}
      {isAsking && page === 2 && passphrase && (
        <ShowPassphrase passphrase={passphrase} onKept={() => setPage(3)} />
      )}
      {isAsking && page === 3 && passphrase && (
        <ConfirmPassphrase
          passphrase={passphrase}
          onBack={() => setPage(2)}
          onConfirmed={() => onAccept(passphrase)}
        />
      )}
    </EntryPage>
  );
}

/** An invitation to a desk, for whoever has its link. */
export function deskOffer({ account, name, role, origin }: Invitation): Offer {
  return {
    title: say('invitation.title'),
    lines: [say(`invitation.as-${role}`, { name, origin })],
    account,
    next: say('invitation.next'),
  };
}

function OfferStep({ offer, onAccept }: { offer: Offer; onAccept: () => void }) {
  const { title, lines, account, next } = offer;
  return (
    <div class="stack">
      <div class="lead">
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p>{say('invitation.account', { account })}</p>
      <p class="quiet">{next}</p>
      <div class="actions">
        <Button kind="primary" onPress={onAccept}>
          {say('invitation.accept')}
        </Button>
      </div>
    </div>
  );
}

/** What a newcomer sees between accepting and being admitted. */
export function PendingPage({ name, onSignOut }: { name: string; onSignOut: () => void }) {
  return (
    <EntryPage title={say('pending.title')}>
      <div class="lead">
        <h1>{say('pending.title')}</h1>
        <p>{say('pending.what', { name })}</p>
      </div>
      <p class="quiet" role="status">
        {say('pending.looking')}
      </p>
      <div class="actions">
        <Button onPress={onSignOut}>{say('sign-out')}</Button>
      </div>
    </EntryPage>
  );
}
