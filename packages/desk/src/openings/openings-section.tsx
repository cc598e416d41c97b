import type { Day } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { answersInOrder } from '../cases/question-words.ts';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { nameOf } from '../members/read-roster.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { Seat } from '../seat/seat.ts';
import { AskDialog } from './ask-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { readOpening, readVotes, type Unsealed } from './read-opening.ts';
import { Votes } from './votes.tsx';
import type { KeptSeal } from './write-ask.ts';

type Act = KeptSeal['acts'][number];
type Asking = { readonly what: 'opening' | 'extension'; readonly seal: KeptSeal };

/** What of a case only guardians can open: what a lead has asked of them, what became of it, and what was opened. */
export function OpeningsSection({
  seat,
  opened,
  onSaid,
}: {
  seat: Seat;
  opened: OpenedCase;
  onSaid: (said: string) => void;
}) {
  const id = opened.row.case;
  const [seals, setSeals] = useState<readonly KeptSeal[]>([]);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const refresh = () => seat.api.caseSeals(id).then(setSeals, (error: unknown) => setProblem(codeOf(error)));
  useEffect(() => void refresh(), [id]);
  if (seals.length === 0 && problem === null) return null;
  const isDone = (said: string) => {
    setAsking(null);
    onSaid(said);
    void refresh();
  };
  const mayAsk = opened.row.scrub !== null && opened.row.state !== 'finished';
  return (
    <section class="sealed" aria-label={say('unsealing.title')}>
      <h2>{say('unsealing.title')}</h2>
      {problem && <ProblemNotice code={problem} />}
      {seals.map((seal) => (
        <SealView
          key={seal.seal}
          {...{ seat, opened, seal, mayAsk }}
          onAsk={(what) => setAsking({ what, seal })}
        />
      ))}
      {asking?.what === 'opening' && (
        <AskDialog
          {...{ seat, opened, seal: asking.seal }}
          onDone={() => isDone(say('asking.said'))}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'extension' && (
        <ExtendDialog
          {...{ seat, opened, seal: asking.seal }}
          onDone={() => isDone(say('asking.said'))}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function SealView({
  seat,
  opened,
  seal,
  mayAsk,
  onAsk,
}: {
  seat: Seat;
  opened: OpenedCase;
  seal: KeptSeal;
  mayAsk: boolean;
  onAsk: (what: Asking['what']) => void;
}) {
  const notices = new Map(seal.acts.map((act) => [act.opening, act]));
  const acts = seal.acts.filter(({ act }) => act !== 'notice');
  const isAsked = (act: Act['act']) => acts.some((each) => each.act === act && each.state === 'open');
  return (
    <div class="note">
      <p class="headline">{sealWords(seal)}</p>
      <p class="quiet small">{say('unsealing.until', { day: longDay(seal.until) })}</p>
      {acts.map((act) => (
        <ActView key={act.ref} {...{ seat, opened, act }} notice={notices.get(act.ref) ?? null} />
      ))}
      {mayAsk && (
        <div class="actions">
          {!isAsked('opening') && (
            <Button kind="plain" onPress={() => onAsk('opening')}>
              {say(seal.of === 'name' ? 'unsealing.ask.name' : 'unsealing.ask.original')}
            </Button>
          )}
          {!isAsked('extension') && (
            <Button kind="plain" onPress={() => onAsk('extension')}>
              {say('unsealing.extend')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function ActView({
  seat,
  opened,
  act,
  notice,
}: {
  seat: Seat;
  opened: OpenedCase;
  act: Act;
  notice: Act | null;
}) {
  const [unsealed, setUnsealed] = useState<Unsealed | null>(null);
  const [votes, setVotes] = useState<Awaited<ReturnType<typeof readVotes>> | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const explain = (error: unknown) => setProblem(codeOf(error));
  const isOwn = act.account === seat.session.account;
  const read = () => {
    setProblem(null);
    void readOpening(seat, opened, act.ref).then(setUnsealed, explain);
  };
  return (
    <div class="act">
      <p>{stateWords(act, nameOf(seat.members, act.account))}</p>
      {notice && <p>{noticeWords(notice)}</p>}
      {problem && <ProblemNotice code={problem} />}
      {unsealed && <UnsealedView unsealed={unsealed} questions={opened.questions} />}
      {votes && <Votes votes={votes.votes} />}
      {votes && votes.noticeVotes.length > 0 && (
        <>
          <p>{say('unsealing.notice.votes')}</p>
          <Votes votes={votes.noticeVotes} />
        </>
      )}
      {isOwn && act.state !== 'open' && (
        <div class="actions">
          {act.act === 'opening' && act.state === 'granted' && (
            <Button onPress={unsealed === null ? read : () => setUnsealed(null)}>
              {say(unsealed === null ? 'unsealing.read' : 'unsealing.hide')}
            </Button>
          )}
          <Button
            kind="plain"
            onPress={() =>
              votes === null ? void readVotes(seat, act.ref).then(setVotes, explain) : setVotes(null)
            }
          >
            {say(votes === null ? 'unsealing.votes' : 'unsealing.votes.hide')}
          </Button>
        </div>
      )}
      {isOwn && act.act === 'opening' && act.state === 'granted' && unsealed === null && (
        <p class="hint">{say('unsealing.read.hint')}</p>
      )}
    </div>
  );
}

function UnsealedView({ unsealed, questions }: { unsealed: Unsealed; questions: OpenedCase['questions'] }) {
  const words =
    unsealed.kind === 'name'
      ? [{ id: 'name', words: say('unsealing.name'), text: unsealed.text }]
      : unsealed.message.kind === 'report'
        ? answersInOrder(unsealed.message.answers, questions)
        : [{ id: 'message', words: say('unsealing.original.message'), text: unsealed.message.text }];
  return (
    <div class="unsealed" role="status">
      {words.map(({ id, words: label, text }) => (
        <div key={id}>
          <p class="quiet small">{label}</p>
          <p class="written" dir="auto">
            {text}
          </p>
        </div>
      ))}
    </div>
  );
}

function sealWords({ of, original }: Pick<KeptSeal, 'of' | 'original'>): string {
  if (of === 'name') return say('unsealing.name');
  return say(original === null ? 'unsealing.original.any' : 'unsealing.original');
}

function stateWords({ act, state, day, closesOn, closedOn, until }: Act, name: string): string {
  const words = { name, day: longDay(closedOn ?? day), until: longDay(closesOn), asked: longDay(day) };
  if (act === 'extension') {
    return say(`extending.state.${state}`, { ...words, until: longDay(until ?? closesOn) });
  }
  return say(`unsealing.state.${state}`, words);
}

function noticeWords({ state, closesOn }: { state: Act['state']; closesOn: Day }): string {
  if (state === 'granted') return say('unsealing.notice.granted');
  return state === 'open'
    ? say('unsealing.notice.open', { day: longDay(closesOn) })
    : say('unsealing.notice.refused');
}
