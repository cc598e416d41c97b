import { randomBytes } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';

/** Shows the words for paper once, and asks for two of them before anything rests on it. */
export function PaperSteps({
  words,
  isWorking,
  onKept,
  onCancel,
}: {
  words: readonly string[];
  isWorking: boolean;
  onKept: () => void;
  onCancel: () => void;
}) {
  const [isShown, setShown] = useState(true);
  return (
    <section>
      <h2>{say('recovery.paper.title')}</h2>
      {isShown ? (
        <>
          <p>{say('recovery.paper.what')}</p>
          <ol class="words" translate={false} dir="ltr">
            {words.map((word, i) => (
              <li key={i}>{word}</li>
            ))}
          </ol>
          <p class="notice attention">{say('recovery.paper.once')}</p>
          <div class="actions">
            <Button kind="primary" onPress={() => setShown(false)}>
              {say('recovery.paper.kept')}
            </Button>
            <Button onPress={() => window.print()}>{say('passphrase.print')}</Button>
            <Button onPress={onCancel}>{say('cancel')}</Button>
          </div>
        </>
      ) : (
        <ConfirmPaper words={words} isWorking={isWorking} onKept={onKept} onBack={() => setShown(true)} />
      )}
    </section>
  );
}

function ConfirmPaper({
  words,
  isWorking,
  onKept,
  onBack,
}: {
  words: readonly string[];
  isWorking: boolean;
  onKept: () => void;
  onBack: () => void;
}) {
  const [asked] = useState(() => twoOf(words.length));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [isTried, setTried] = useState(false);
  const isWrong = (at: number) => (typed[at] ?? '').trim().toLowerCase() !== words[at];
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!asked.some(isWrong)) onKept();
  };
  return (
    <form onSubmit={submit} noValidate>
      <div class="two">
        {asked.map((at) => (
          <Field
            key={at}
            label={say('confirm.word', { number: at + 1 })}
            error={isTried && isWrong(at) ? say('confirm.wrong') : null}
          >
            {(field) => (
              <input
                {...field}
                class="input"
                autocomplete="off"
                autocapitalize="none"
                spellcheck={false}
                value={typed[at] ?? ''}
                onInput={({ currentTarget }) => setTyped({ ...typed, [at]: currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div class="actions">
        <Button kind="primary" type="submit" working={isWorking ? say('recovery.making') : null}>
          {say('confirm.done')}
        </Button>
        <Button kind="plain" onPress={onBack}>
          {say('confirm.back')}
        </Button>
      </div>
    </form>
  );
}

function twoOf(count: number): number[] {
  const first = (randomBytes(1)[0] ?? 0) % count;
  const second = (first + 1 + ((randomBytes(1)[0] ?? 0) % (count - 1))) % count;
  return [first, second].toSorted((a, b) => a - b);
}
