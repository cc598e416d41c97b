import type { ActResult, AskMessage } from '@bellbuoy/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { longDay, monthName } from '../days/day-words.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { say } from '../messages/say.ts';
import { Votes } from '../openings/votes.tsx';
import { ForCase } from '../oversight/checks-section.tsx';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { actWords } from './act-words.ts';
import type { ReadAct } from './read-act.ts';
import { decideAct } from './write-decision.ts';

/** One act: what could go wrong for the person first, then what is asked, then the two answers, equal in weight. */
export function ActSheet({
  place,
  guardians,
  read,
  onDecided,
  onClose,
}: {
  place: GuardianPlace;
  guardians: Guardianship;
  read: ReadAct;
  onDecided: (said: string) => void;
  onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [read.act.ref]);
  const { act, opened, votes } = read;
  const { ask } = opened;
  const isToDecide = act.state === 'open' && act.decided === null;
  return (
    <article class="sample act-sheet">
      <h2 ref={heading} tabIndex={-1}>
        {actWords(act)}
      </h2>
      <AskParts ask={ask} />
      <p class="quiet">{provenWords(ask)}</p>
      {read.shares.some(({ message }) => message.desk !== ask.desk) && 'seal' in ask && (
        <p class="notice attention">{say('decisions.other-desk', { desk: sealedAt(read) })}</p>
      )}
      {act.earlier.map(({ ref, day, state }) => (
        <p key={ref}>{say(`decisions.earlier.${state}`, { day: longDay(day) })}</p>
      ))}
      {votes.length > 0 && (
        <section aria-label={say('unsealing.votes')}>
          <h3>{say('unsealing.votes')}</h3>
          <Votes votes={votes} />
        </section>
      )}
      {act.decided !== null && act.state === 'open' && <p>{say(`decisions.own.${act.decided}`)}</p>}
      {isToDecide && (
        <Deciding
          read={read}
          onDecide={(result, reason) => decideAct(place, guardians, read, { result, reason })}
          onDecided={onDecided}
        />
      )}
      <p>
        <button type="button" class="button plain" onClick={onClose}>
          {say('decisions.back')}
        </button>
      </p>
    </article>
  );
}

function Deciding({
  read: { act, shares },
  onDecide,
  onDecided,
}: {
  read: ReadAct;
  onDecide: (result: ActResult, reason: string) => Promise<void>;
  onDecided: (said: string) => void;
}) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [working, setWorking] = useState<ActResult | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const mayGrant = act.act !== 'opening' || shares.length > 0;
  const isNotice = act.act === 'notice';
  const decide = async (result: ActResult) => {
    setTried(true);
    if (working !== null) return;
    if (reason.trim() === '') {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setWorking(result);
    setProblem(null);
    try {
      await onDecide(result, reason.trim());
      onDecided(say(`decisions.own.${result}`));
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(null);
    }
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={say('decisions.reason')}
        hint={say('decisions.reason.hint')}
        error={isTried && reason.trim() === '' ? say('decisions.reason.missing') : null}
        text={reason}
        onText={setReason}
      />
      <p class="hint">{say('decisions.alone')}</p>
      {!mayGrant && <p class="notice attention">{say('decisions.no-share')}</p>}
      {problem && <ProblemNotice code={problem} kept="decisions.kept" />}
      <div class="equals">
        <Button
          working={working === 'refused' ? say('decisions.working') : null}
          onPress={() => void decide('refused')}
        >
          {say(isNotice ? 'decisions.not-told' : 'decisions.refuse')}
        </Button>
        {mayGrant && (
          <Button
            working={working === 'granted' ? say('decisions.working') : null}
            onPress={() => void decide('granted')}
          >
            {say(isNotice ? 'decisions.told' : 'decisions.allow')}
          </Button>
        )}
      </div>
    </form>
  );
}

function AskParts({ ask }: { ask: AskMessage }) {
  switch (ask.act) {
    case 'opening':
      return (
        <>
          <section class="harm" aria-label={say('decisions.harm')}>
            <h3>{say('decisions.harm')}</h3>
            <Written text={ask.harm} />
          </section>
          <Part title={say('decisions.summary')} text={ask.summary} />
          <Part title={say('decisions.purpose')} text={ask.purpose} />
          <Part title={say('decisions.basis')} text={ask.basis} />
        </>
      );
    case 'extension':
      return (
        <>
          <Part title={say('decisions.why-longer', { day: longDay(ask.until) })} text={ask.why} />
          <Part title={say('decisions.summary')} text={ask.summary} />
        </>
      );
    case 'order':
      return (
        <Part title={say(`decisions.order.${ask.order}`, { case: ask.case.slice(0, 8) })} text={ask.why} />
      );
    case 'check':
      return (
        <>
          <Part
            title={say('decisions.check', {
              months: ask.months.map(monthName).join(', '),
              slot: String(ask.drawn),
            })}
            text={ask.why}
          />
          {ask.case !== undefined && <ForCase id={ask.case} />}
        </>
      );
  }
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <Written text={text} />
    </section>
  );
}

function Written({ text }: { text: string }) {
  return (
    <p class="written" dir="auto">
      {text}
    </p>
  );
}

function provenWords({ act, account, desk, day }: AskMessage): string {
  const key = act === 'order' || act === 'check' ? 'decisions.proven.guardian' : 'decisions.proven';
  return say(key, { account, desk, day: longDay(day) });
}

function sealedAt({ shares }: ReadAct): string {
  return shares[0]?.message.desk ?? '';
}
