import type { AskMessage } from '@bellbuoy/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { longDay, monthName } from '../days/day-words.ts';
import { AnswerForm, type AnswerWords } from '../deciding/answer-form.tsx';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { say } from '../messages/say.ts';
import { Votes } from '../openings/votes.tsx';
import { ForCase } from '../oversight/checks-section.tsx';
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
        <AnswerForm
          words={answerWords(read)}
          kept="decisions.kept"
          onAnswer={(result, reason) => decideAct(place, guardians, read, { result, reason })}
          onAnswered={(result) => onDecided(say(`decisions.own.${result}`))}
        >
          {!mayGrant(read) && <p class="notice attention">{say('decisions.no-share')}</p>}
        </AnswerForm>
      )}
      <p>
        <button type="button" class="button plain" onClick={onClose}>
          {say('decisions.back')}
        </button>
      </p>
    </article>
  );
}

function answerWords(read: ReadAct): AnswerWords {
  const isNotice = read.act.act === 'notice';
  const grant = say(isNotice ? 'decisions.told' : 'decisions.allow');
  return {
    hint: say('decisions.reason.hint'),
    alone: say('decisions.alone'),
    refuse: say(isNotice ? 'decisions.not-told' : 'decisions.refuse'),
    grant: mayGrant(read) ? grant : null,
  };
}

/** Whoever holds no share of a seal can help to keep it closed, and not to open it. */
function mayGrant({ act, shares }: ReadAct): boolean {
  return act.act !== 'opening' || shares.length > 0;
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
