import { useEffect, useRef, useState } from 'preact/hooks';
import { TextField } from '../deciding/grounds-fields.tsx';
import { readAct } from '../decisions/read-act.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { ForCase } from './checks-section.tsx';
import { spellingsOf } from './compare-names.ts';
import { type Compared, closeCheck, compareSealed, type MatchResult } from './do-check.ts';
import { type MatchedCase, matchedCases } from './matched-cases.ts';
import { OrderForm } from './orders-section.tsx';
import { type NewOrder, proposeOrder } from './propose.ts';
import { shortId } from './short-id.ts';

/** Where whoever was drawn compares: names are typed here, stay here, and only what matches is shown. */
export function CompareSheet({
  place,
  guardians,
  reference,
  onDone,
}: {
  place: GuardianPlace;
  guardians: Guardianship;
  reference: string;
  onDone: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState('');
  const [compared, setCompared] = useState<Compared | null>(null);
  const [results, setResults] = useState<ReadonlyMap<string, MatchResult>>(new Map());
  const [working, setWorking] = useState<'comparing' | 'closing' | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const [forCase, setForCase] = useState<string | null>(null);
  useEffect(() => {
    heading.current?.focus();
    // Only for the way to the conversation: comparing verifies all of it again.
    void readAct(place, guardians, reference).then(
      ({ opened: { ask } }) => setForCase(ask.act === 'check' ? (ask.case ?? null) : null),
      () => setForCase(null),
    );
  }, [reference]);
  const attempt = async (kind: 'comparing' | 'closing', act: () => Promise<void>) => {
    setWorking(kind);
    setProblem(null);
    await act().catch((error: unknown) => setProblem(codeOf(error)));
    setWorking(null);
  };
  const compare = (event: Event) => {
    event.preventDefault();
    const spellings = spellingsOf(typed);
    if (working !== null || spellings.length === 0) return;
    void attempt('comparing', async () =>
      setCompared(await compareSealed(place, guardians, reference, spellings)),
    );
  };
  const cases = matchedCases(compared?.matches ?? []);
  const undecided = compared?.matches.filter(({ seal }) => !results.has(seal)).length ?? 0;
  const close = () => {
    if (compared === null || undecided > 0 || working !== null) return;
    void attempt('closing', async () => {
      await closeCheck(place, guardians, compared, [...results.values()]);
      onDone();
    });
  };
  return (
    <article class="sample">
      <h3 ref={heading} tabIndex={-1}>
        {say('checks.compare')}
      </h3>
      <p>{say('checks.how')}</p>
      {forCase !== null && <ForCase id={forCase} />}
      <form noValidate onSubmit={compare}>
        <TextField
          label={say('checks.names')}
          hint={say('checks.names.hint')}
          text={typed}
          onText={setTyped}
        />
        <Button type="submit" working={working === 'comparing' ? say('checks.comparing') : null}>
          {say('checks.start')}
        </Button>
      </form>
      {problem && <ProblemNotice code={problem} />}
      {compared && (
        <>
          <p role="status">
            {say('checks.found', { count: cases.length })}{' '}
            {say('checks.opened', { count: compared.opened, closed: compared.unopenable })}
          </p>
          {cases.map((found) => (
            <MatchCard
              key={found.case}
              found={found}
              result={results.get(found.matches[0].seal)?.result ?? null}
              onResult={(given) =>
                setResults(new Map([...results, ...given.map((one) => [one.seal, one] as const)]))
              }
              onOrder={(order) => proposeOrder(place, guardians, order)}
            />
          ))}
          {undecided > 0 && <p class="hint">{say('checks.undecided')}</p>}
          <p>
            <Button onPress={close} working={working === 'closing' ? say('checks.closing') : null}>
              {say('checks.close')}
            </Button>
          </p>
        </>
      )}
    </article>
  );
}

/**
 * A case in which the name was found: all of it goes by one order, or stays for a lawful reason that is written down. Neither is the
 * easier way.
 */
function MatchCard({
  found,
  result,
  onResult,
  onOrder,
}: {
  found: MatchedCase;
  result: MatchResult['result'] | null;
  onResult: (results: MatchResult[]) => void;
  /** Proposes an order about it; gives the ref. */
  onOrder: (order: NewOrder) => Promise<string>;
}) {
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const [isOrdered, setOrdered] = useState(false);
  const { desk, case: id, matches } = found;
  const settle = async (make: (reason: string) => Promise<MatchResult[]>) => {
    setTried(true);
    if (why.trim() === '') return;
    setProblem(null);
    await make(why.trim()).then(onResult, (error: unknown) => setProblem(codeOf(error)));
  };
  const purge = async (reason: string) => {
    const order = await onOrder({ desk, case: id, order: 'purge', why: reason });
    return matches.map(({ seal }) => ({ result: 'purge' as const, seal, order }));
  };
  const keep = (reason: string) =>
    Promise.resolve(matches.map(({ seal }) => ({ result: 'kept' as const, seal, reason })));
  const title = say('checks.match', { case: shortId(found.case), desk: found.desk });
  return (
    <section class="note record" aria-label={title}>
      <p class="headline">{title}</p>
      {matches.map(({ seal, text }) => (
        <p key={seal} class="written" dir="auto">
          {text}
        </p>
      ))}
      {result && <p>{say(`checks.result.${result}`)}</p>}
      {!result && (
        <>
          <TextField
            label={say('checks.reason')}
            hint={say('checks.reason.hint')}
            error={isTried && why.trim() === '' ? say('orders.why.missing') : null}
            text={why}
            onText={setWhy}
          />
          {problem && <ProblemNotice code={problem} />}
          <div class="equals">
            <Button onPress={() => void settle(purge)}>{say('checks.purge')}</Button>
            <Button onPress={() => void settle(keep)}>{say('checks.keep')}</Button>
          </div>
        </>
      )}
      {isOrdered ? (
        <p role="status">{say('orders.proposed')}</p>
      ) : (
        <details>
          <summary>{say('orders.from-match')}</summary>
          <OrderForm
            about={found}
            orders={['correction', 'review']}
            onPropose={async (order) => {
              await onOrder(order);
              setOrdered(true);
            }}
          />
        </details>
      )}
    </section>
  );
}
