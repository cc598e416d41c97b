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
import { type Compared, closeCheck, compareSealed, type Match, type MatchResult } from './do-check.ts';
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
            {say('checks.found', { count: compared.matches.length })}{' '}
            {say('checks.opened', { count: compared.opened, closed: compared.unopenable })}
          </p>
          {compared.matches.map((match) => (
            <MatchCard
              key={match.seal}
              match={match}
              result={results.get(match.seal) ?? null}
              onResult={(result) => setResults(new Map(results).set(match.seal, result))}
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

/** One name that was found: it goes by order, or stays for a lawful reason that is written down. Neither is the easier way. */
function MatchCard({
  match,
  result,
  onResult,
  onOrder,
}: {
  match: Match;
  result: MatchResult | null;
  onResult: (result: MatchResult) => void;
  /** Proposes an order about its case; gives the ref. */
  onOrder: (order: NewOrder) => Promise<string>;
}) {
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const [isOrdered, setOrdered] = useState(false);
  const { seal } = match;
  const settle = async (make: (reason: string) => Promise<MatchResult>) => {
    setTried(true);
    if (why.trim() === '') return;
    setProblem(null);
    await make(why.trim()).then(onResult, (error: unknown) => setProblem(codeOf(error)));
  };
  const title = say('checks.match', { case: shortId(match.case), desk: match.desk });
  return (
    <section class="note record" aria-label={title}>
      <p class="headline">{title}</p>
      <p class="written" dir="auto">
        {match.text}
      </p>
      {result && <p>{say(`checks.result.${result.result}`)}</p>}
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
            <Button
              onPress={() =>
                void settle(async (reason) => ({
                  result: 'purge',
                  seal,
                  order: await onOrder({ desk: match.desk, case: match.case, order: 'purge', why: reason }),
                }))
              }
            >
              {say('checks.purge')}
            </Button>
            <Button
              onPress={() => void settle((reason) => Promise.resolve({ result: 'kept', seal, reason }))}
            >
              {say('checks.keep')}
            </Button>
          </div>
        </>
      )}
      {isOrdered ? (
        <p role="status">{say('orders.proposed')}</p>
      ) : (
        <details>
          <summary>{say('orders.from-match')}</summary>
          <OrderForm
            about={match}
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
