import { accountCode } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { Surroundings } from '../seat/surroundings.ts';
import { type ReadPanel, readPanel } from './read-panel.ts';

type Around = Pick<Surroundings, 'api' | 'fetchFile' | 'today' | 'seen'>;

/** Who is in the panel by the programme's signature, each with the six numbers of their keys; who is not yet; and the next list. */
export function PanelSection({
  around,
  holders,
  onSaid,
}: {
  around: Around;
  /** The accounts that hold the role, by which it looks again when one is added. */
  holders: readonly string[];
  onSaid: (said: string) => void;
}) {
  const [panel, setPanel] = useState<ReadPanel | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const explain = (error: unknown) => setProblem(codeOf(error));
  const look = () => readPanel(around).then(setPanel, explain);
  useEffect(() => void look(), [holders.join(' ')]);
  const sign = async () => {
    setWorking(true);
    setProblem(null);
    try {
      const { isSigned } = await around.api.signPanel();
      if (isSigned) onSaid(say('panel.said'));
      await look();
    } catch (error) {
      explain(error);
    } finally {
      setWorking(false);
    }
  };
  // The programme may have stopped thanking since we signed in.
  if (problem === 'not-found') return null;
  return (
    <section aria-labelledby="panel">
      <h2 id="panel">{say('panel.title')}</h2>
      <p class="quiet">{say('panel.what')}</p>
      {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
      {panel && <Listed panel={panel} />}
      {panel && <Next panel={panel} isWorking={isWorking} onSign={() => void sign()} />}
      {panel === null && problem === 'panel-expired' && (
        <SignButton isWorking={isWorking} onSign={() => void sign()} />
      )}
    </section>
  );
}

function Listed({ panel: { list, answer } }: { panel: ReadPanel }) {
  const nameOf = (account: string) => answer.names.find((each) => each.account === account)?.name ?? account;
  if (list === null) return <p>{say('panel.none')}</p>;
  return (
    <>
      <p>{say('panel.signed', { sequence: list.sequence, day: longDay(list.day) })}</p>
      <People
        people={list.members.map((member) => ({
          account: member.account,
          name: nameOf(member.account),
          code: accountCode({ origin: list.origin, ...member }),
        }))}
      />
      {answer.left.length > 0 && (
        <>
          <p>{say('panel.over')}</p>
          <People people={answer.left.map((account) => ({ account, name: nameOf(account) }))} />
        </>
      )}
    </>
  );
}

/** What the next list would change. Where nothing would, there is nothing to sign. */
function Next({
  panel: { list, answer, draft },
  isWorking,
  onSign,
}: {
  panel: ReadPanel;
  isWorking: boolean;
  onSign: () => void;
}) {
  const { waiting, left } = answer;
  if (draft !== null) return <Draft sequence={draft.sequence} />;
  if (waiting.length + left.length === 0) {
    return <p class="quiet">{say(list === null ? 'panel.nobody' : 'panel.in-order')}</p>;
  }
  return (
    <>
      {waiting.length > 0 && (
        <>
          <p>{say('panel.waiting')}</p>
          <People people={waiting} />
        </>
      )}
      <SignButton isWorking={isWorking} onSign={onSign} />
    </>
  );
}

function SignButton({ isWorking, onSign }: { isWorking: boolean; onSign: () => void }) {
  return (
    <>
      <p class="quiet">{say('panel.sign.what')}</p>
      <div class="actions">
        <Button working={isWorking ? say('panel.working') : null} onPress={onSign}>
          {say('panel.sign')}
        </Button>
      </div>
    </>
  );
}

function Draft({ sequence }: { sequence: number }) {
  return (
    <div class="notice attention">
      <p>{say('panel.draft', { sequence })}</p>
      <p>
        <code dir="ltr">bellbuoy programme sign</code>
      </p>
    </div>
  );
}

function People({ people }: { people: readonly { account: string; name: string; code?: string }[] }) {
  return (
    <ul class="action-rows">
      {people.map(({ account, name, code }) => (
        <li key={account}>
          <span>
            <bdi>{name}</bdi> <span class="quiet">{account}</span>
          </span>
          {code && (
            <span class="quiet" dir="ltr">
              {code}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
