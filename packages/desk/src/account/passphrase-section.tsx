import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import { ConfirmPassphrase, ShowPassphrase, useNewPassphrase } from '../passphrase/passphrase-steps.tsx';

export interface PassphraseSectionProps {
  /** Whether the one until now must be typed: not by somebody whom a passkey let in. */
  readonly isCurrentAsked: boolean;
  /** True once it has been changed. */
  readonly onChange: (passphrases: { current: string | null; next: string }) => Promise<boolean>;
}

/** The part of the account page where the passphrase is changed: the old one, the new one, two words of it. */
export function PassphraseSection({ isCurrentAsked, onChange }: PassphraseSectionProps) {
  const [step, setStep] = useState<'rest' | 'current' | 'show' | 'confirm' | 'working'>('rest');
  const [current, setCurrent] = useState('');
  const [isTried, setTried] = useState(false);
  const begin = () => setStep(isCurrentAsked ? 'current' : 'show');
  const change = async (next: string) => {
    setStep('working');
    const isDone = await onChange({ current: isCurrentAsked ? current : null, next });
    setStep(isDone || !isCurrentAsked ? 'rest' : 'current');
    if (isDone) setCurrent('');
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (current.trim() !== '') setStep('show');
  };
  return (
    <section>
      <h2>{say('passphrase.change')}</h2>
      <p>{say('passphrase.change.what')}</p>
      {(step === 'rest' || step === 'working') && (
        <div class="actions">
          <Button working={step === 'working' ? say('passphrase.change.working') : null} onPress={begin}>
            {say('passphrase.change.do')}
          </Button>
        </div>
      )}
      {step === 'current' && (
        <form onSubmit={submit} noValidate>
          <Field
            label={say('passphrase.change.current')}
            error={isTried && current.trim() === '' ? say('sign-in.passphrase.missing') : null}
          >
            {(field) => (
              <input
                {...field}
                class="input"
                type="password"
                autocomplete="current-password"
                value={current}
                onInput={({ currentTarget }) => setCurrent(currentTarget.value)}
              />
            )}
          </Field>
          <div class="actions">
            <Button kind="primary" type="submit">
              {say('continue')}
            </Button>
            <Button onPress={() => setStep('rest')}>{say('cancel')}</Button>
          </div>
        </form>
      )}
      {(step === 'show' || step === 'confirm') && (
        <NewPassphrase
          isShown={step === 'show'}
          onShow={() => setStep('show')}
          onKept={() => setStep('confirm')}
          onConfirmed={(next) => void change(next)}
        />
      )}
    </section>
  );
}

function NewPassphrase({
  isShown,
  onShow,
  onKept,
  onConfirmed,
}: {
  isShown: boolean;
  onShow: () => void;
  onKept: () => void;
  onConfirmed: (passphrase: string) => void;
}) {
  const passphrase = useNewPassphrase();
  if (passphrase === null) return null;
  if (isShown) return <ShowPassphrase passphrase={passphrase} isWithin onKept={onKept} />;
  return (
    <ConfirmPassphrase
      passphrase={passphrase}
      isWithin
      onBack={onShow}
      onConfirmed={() => onConfirmed(passphrase)}
    />
  );
}
