import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { Steps } from '../form/steps.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { SeatStep } from '../seat/take-seat.ts';
import { EntryPage } from '../shell/entry-page.tsx';
import type { SignInStep } from './sign-in.ts';

/** Why somebody sees this page, other than that they came. */
export type SignInReason = 'came' | 'signed-out' | 'idle' | 'left' | 'ended';

export interface SignInPageProps {
  readonly reason: SignInReason;
  /** The account of a session that is still there, or of who worked here before. */
  readonly account: string;
  readonly hasDrafts: boolean;
  readonly canUsePasskeys: boolean;
  readonly step: SignInStep | SeatStep | null;
  readonly problem: DeskErrorCode | null;
  readonly onPassphrase: (account: string, passphrase: string) => void;
  readonly onPasskey: () => void;
}

export function SignInPage(props: SignInPageProps) {
  return (
    <EntryPage title={say('sign-in.title')}>
      <div class="lead">
        <h1>{say('sign-in.title')}</h1>
        <ReasonLine reason={props.reason} hasDrafts={props.hasDrafts} />
      </div>
      {props.problem && <ProblemNotice code={props.problem} />}
      {props.step ? <Progress step={props.step} /> : <SignInForms {...props} />}
    </EntryPage>
  );
}

function ReasonLine({ reason, hasDrafts }: Pick<SignInPageProps, 'reason' | 'hasDrafts'>) {
  if (reason === 'came') return null;
  return (
    <p class="quiet" role="status">
      {say(`sign-in.${reason}`)} {hasDrafts && say('sign-in.drafts')}
    </p>
  );
}

function SignInForms({ account: known, canUsePasskeys, onPassphrase, onPasskey }: SignInPageProps) {
  const [account, setAccount] = useState(known);
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [missing, setMissing] = useState<readonly ('account' | 'passphrase')[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    const empty = [
      ...(account.trim() ? [] : ['account' as const]),
      ...(passphrase.trim() ? [] : ['passphrase' as const]),
    ];
    setMissing(empty);
    if (empty.length === 0) onPassphrase(account.trim().toLowerCase(), passphrase);
  };
  return (
    <div class="stack">
      {canUsePasskeys && (
        <>
          <Button kind="primary" onPress={onPasskey}>
            {say('sign-in.passkey')}
          </Button>
          <p class="or">{say('sign-in.or')}</p>
        </>
      )}
      <form onSubmit={submit} noValidate>
        <Field
          label={say('sign-in.account')}
          error={missing.includes('account') ? say('sign-in.account.missing') : null}
        >
          {(field) => (
            <input
              {...field}
              class="input"
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              value={account}
              onInput={({ currentTarget }) => setAccount(currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label={say('sign-in.passphrase')}
          hint={say('sign-in.passphrase.hint')}
          error={missing.includes('passphrase') ? say('sign-in.passphrase.missing') : null}
        >
          {(field) => (
            <input
              {...field}
              class="input"
              {...(isShown ? { type: 'text' } : { type: 'password' })}
              autocomplete="current-password"
              autocapitalize="none"
              spellcheck={false}
              value={passphrase}
              onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
            />
          )}
        </Field>
        <div class="actions">
          <Button kind={canUsePasskeys ? 'ordinary' : 'primary'} type="submit">
            {say('sign-in.do')}
          </Button>
          <Button kind="plain" onPress={() => setShown(!isShown)}>
            {say(isShown ? 'sign-in.hide' : 'sign-in.show')}
          </Button>
        </div>
      </form>
    </div>
  );
}

function Progress({ step }: { step: SignInStep | SeatStep }) {
  return (
    <div class="stack">
      <Steps
        now={step}
        steps={[
          ['asking', say('sign-in.step.asking')],
          ['stretching', say('sign-in.step.stretching')],
          ['signing-in', say('sign-in.step.signing-in')],
          ['unlocking', say('sign-in.step.unlocking')],
          ['checking-members', say('sign-in.step.checking-members')],
          ['making-keys', say('sign-in.step.making-keys')],
        ]}
      />
    </div>
  );
}
