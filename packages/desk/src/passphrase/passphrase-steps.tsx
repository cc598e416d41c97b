import { newPassphrase, randomBytes } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';

const WORDS = 6;

/** Draws a passphrase; the word list is fetched when somebody comes to need one. */
export function useNewPassphrase(): string | null {
  const [passphrase, setPassphrase] = useState<string | null>(null);
  useEffect(() => {
    void import('@bellbuoy/protocol/wordlists')
      .then(({ receiptWordlist }) => receiptWordlist('en'))
      .then((list) => setPassphrase(newPassphrase(list)));
  }, []);
  return passphrase;
}

/** Shows the six words as a card that one would want to keep. */
export function ShowPassphrase({
  passphrase,
  isWithin = false,
  onKept,
}: {
  passphrase: string;
  /** Whether it is a part of a page that has a heading already. */
  isWithin?: boolean;
  onKept: () => void;
}) {
  const Heading = isWithin ? 'h3' : 'h1';
  return (
    <div class="stack">
      <div class="lead">
        <Heading>{say('passphrase.title')}</Heading>
        <p>{say('passphrase.why')}</p>
      </div>
      <ol class="words" translate={false}>
        {passphrase.split('-').map((word, i) => (
          <li key={i}>{word}</li>
        ))}
      </ol>
      <p class="notice attention">{say('passphrase.lost')}</p>
      <div class="actions">
        <Button kind="primary" onPress={onKept}>
          {say('passphrase.kept')}
        </Button>
        <Button onPress={() => window.print()}>{say('passphrase.print')}</Button>
      </div>
    </div>
  );
}

/** Asks for two of the words, drawn at random, so that nobody goes on without having kept them. */
export function ConfirmPassphrase({
  passphrase,
  isWithin = false,
  onConfirmed,
  onBack,
}: {
  passphrase: string;
  isWithin?: boolean;
  onConfirmed: () => void;
  onBack: () => void;
}) {
  const [asked] = useState(twoPositions);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [wrong, setWrong] = useState<readonly [boolean, boolean]>([false, false]);
  const words = passphrase.split('-');
  const Heading = isWithin ? 'h3' : 'h1';
  const submit = (event: Event) => {
    event.preventDefault();
    const isWrong = (i: 0 | 1) => typed[i].trim().toLowerCase() !== words[asked[i]];
    if (isWrong(0) || isWrong(1)) setWrong([isWrong(0), isWrong(1)]);
    else onConfirmed();
  };
  return (
    <form onSubmit={submit} noValidate>
      <div class="lead">
        <Heading>{say('confirm.title')}</Heading>
        <p>{say('confirm.why')}</p>
      </div>
      <div class="two">
        {([0, 1] as const).map((i) => (
          <Field
            key={i}
            label={say('confirm.word', { number: asked[i] + 1 })}
            error={wrong[i] ? say('confirm.wrong') : null}
          >
            {(field) => (
              <input
                {...field}
                class="input"
                autocomplete="off"
                autocapitalize="none"
                spellcheck={false}
                value={typed[i]}
                onInput={({ currentTarget }) =>
                  setTyped(i === 0 ? [currentTarget.value, typed[1]] : [typed[0], currentTarget.value])
                }
              />
            )}
          </Field>
        ))}
      </div>
      <div class="actions">
        <Button kind="primary" type="submit">
          {say('confirm.done')}
        </Button>
        <Button kind="plain" onPress={onBack}>
          {say('confirm.back')}
        </Button>
      </div>
    </form>
  );
}

function twoPositions(): readonly [number, number] {
  const first = (randomBytes(1)[0] ?? 0) % WORDS;
  const second = (first + 1 + ((randomBytes(1)[0] ?? 0) % (WORDS - 1))) % WORDS;
  return first < second ? [first, second] : [second, first];
}
