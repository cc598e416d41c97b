import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { PaperSteps } from './paper-steps.tsx';
import { UseRecovery } from './use-recovery.tsx';

export interface RecoveryPageProps {
  readonly standing:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'in-order' | 'out-of-date';
        readonly day: string;
        /** Names of leads; null is the paper. */
        readonly holders: readonly (string | null)[];
      };
  readonly hasShare: boolean;
  /** Whether there is only one lead: then the second part is on paper. */
  readonly isAlone: boolean;
  /** Our own request for parts, with the names of who has answered. */
  readonly asked: { readonly answers: readonly string[] } | null;
  /** Who else asks for parts. */
  readonly asking: readonly { readonly id: string; readonly name: string; readonly isAnswered: boolean }[];
  /** Words to be kept before the keyring that was just made is in force. */
  readonly paper: readonly string[] | null;
  readonly isWorking: boolean;
  readonly problem: DeskErrorCode | null;
  readonly onMake: () => void;
  readonly onKept: () => void;
  readonly onForget: () => void;
  readonly onAsk: () => void;
  readonly onPass: (id: string) => void;
  /** @param paper the words that were typed; null to use the parts of other leads. */
  readonly onUse: (paper: string | null) => void;
}

/** What happens when keys are lost: who holds which part, and how two of them are put together. */
export function RecoveryPage(props: RecoveryPageProps) {
  const { standing, paper, problem, isWorking } = props;
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('recovery.title')}</h1>
          <p>{say('recovery.what')}</p>
          <p class="quiet">{say('recovery.two-leads')}</p>
        </section>
        {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
        {paper ? (
          <PaperSteps words={paper} isWorking={isWorking} onKept={props.onKept} onCancel={props.onForget} />
        ) : (
          <>
            <Asking {...props} />
            <Standing {...props} />
            {standing.kind !== 'none' && <UseRecovery {...props} />}
          </>
        )}
      </div>
    </main>
  );
}

function Standing({ standing, isAlone, isWorking, onMake }: RecoveryPageProps) {
  return (
    <section>
      <h2>{say('recovery.parts')}</h2>
      {standing.kind === 'none' && <p>{say('recovery.none')}</p>}
      {standing.kind === 'out-of-date' && <p class="notice attention">{say('recovery.out-of-date')}</p>}
      {standing.kind !== 'none' && (
        <>
          <p class="quiet">{say('recovery.since', { day: longDay(standing.day) })}</p>
          <ul class="action-rows">
            {standing.holders.map((name) => (
              <li key={name ?? ''}>{name === null ? say('recovery.on-paper') : <bdi>{name}</bdi>}</li>
            ))}
          </ul>
        </>
      )}
      {isAlone && <p class="quiet">{say('recovery.alone')}</p>}
      <div class="actions">
        <Button
          kind={standing.kind === 'in-order' ? 'ordinary' : 'primary'}
          working={isWorking ? say('recovery.making') : null}
          onPress={onMake}
        >
          {say(standing.kind === 'none' ? 'recovery.make' : 'recovery.make-anew')}
        </Button>
      </div>
    </section>
  );
}

function Asking({ asking, hasShare, isWorking, onPass }: RecoveryPageProps) {
  if (asking.length === 0) return null;
  return (
    <section class="panel">
      <h2>{say('recovery.asked-of-you')}</h2>
      <p>{say('recovery.asked-of-you.what')}</p>
      {asking.map(({ id, name, isAnswered }) => (
        <div class="actions" key={id}>
          {isAnswered || !hasShare ? (
            <p>{say(isAnswered ? 'recovery.passed-to' : 'recovery.no-part', { name })}</p>
          ) : (
            <Button working={isWorking ? say('recovery.passing') : null} onPress={() => onPass(id)}>
              {say('recovery.pass', { name })}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
