import { useState } from 'preact/hooks';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { useMoveFocus } from '../form/focus.ts';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { VerifiedFact } from './write-facts.ts';

const MOST_FACTS = 8;
const PARTS = ['fact', 'how'] as const;
const NOTHING: VerifiedFact = { fact: '', how: '' };

/** Asks somebody what they checked with their own eyes, and how. */
export function FactsDialog({
  onSign,
  onDone,
  onClose,
}: {
  onSign: (facts: readonly VerifiedFact[]) => Promise<void>;
  onDone: () => void;
  onClose: () => void;
}) {
  const [facts, setFacts] = useState<readonly VerifiedFact[]>([NOTHING]);
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const { place, moveTo } = useMoveFocus<HTMLFormElement>();
  const missingWords = say(facts.length === 1 ? 'asking.missing' : 'facts.missing');
  const isMissing = (fact: VerifiedFact, part: (typeof PARTS)[number]) => fact[part].trim() === '';
  const submit = async () => {
    setTried(true);
    if (isWorking) return;
    if (facts.some((fact) => PARTS.some((part) => isMissing(fact, part)))) {
      moveTo((shown) => shown.querySelector<HTMLElement>('[aria-invalid]'));
      return;
    }
    setWorking(true);
    setProblem(null);
    try {
      await onSign(facts.map(({ fact, how }) => ({ fact: fact.trim(), how: how.trim() })));
      onDone();
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(false);
    }
  };
  const change = (at: number, part: (typeof PARTS)[number], text: string) =>
    setFacts(facts.map((fact, i) => (i === at ? { ...fact, [part]: text } : fact)));
  const add = () => {
    setFacts([...facts, NOTHING]);
    moveTo((shown) => [...shown.querySelectorAll('textarea')].at(-2));
  };
  const remove = (at: number) => {
    setFacts(facts.filter((_, i) => i !== at));
    moveTo((shown) => shown.querySelector('textarea'));
  };
  return (
    <Modal kind="move thanks-dialog" label={say('facts.title')} onClose={onClose}>
      <form
        ref={place}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2>{say('facts.title')}</h2>
        <p>{say('facts.what')}</p>
        {facts.map((fact, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fact has no name but its number.
          <div class="fact" key={i}>
            {PARTS.map((part) => (
              <TextField
                key={part}
                label={say(`facts.${part}`, { n: i + 1 })}
                hint={i === 0 ? say(`facts.${part}.hint`) : undefined}
                error={isTried && isMissing(fact, part) ? missingWords : null}
                rows={2}
                text={fact[part]}
                onText={(text) => change(i, part, text.slice(0, MOST_CHARACTERS))}
              />
            ))}
            {facts.length > 1 && (
              <p>
                <Button kind="plain" onPress={() => remove(i)}>
                  {say('facts.remove', { n: i + 1 })}
                </Button>
              </p>
            )}
          </div>
        ))}
        {facts.length < MOST_FACTS && (
          <p>
            <Button onPress={add}>{say('facts.another')}</Button>
          </p>
        )}
        {problem && <ProblemNotice code={problem} kept="facts.kept" />}
        <div class="actions">
          <Button kind="primary" type="submit" working={isWorking ? say('facts.working') : null}>
            {say('facts.do')}
          </Button>
          <Button onPress={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}

// A fact is a sentence or two: the panel reads them beside the summary, in one frame.
const MOST_CHARACTERS = 600;
