import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { PaperSteps } from './paper-steps.tsx';
import type { RecoveryPageProps } from './recovery-page-props.ts';
import { UseRecovery } from './use-recovery.tsx';

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
