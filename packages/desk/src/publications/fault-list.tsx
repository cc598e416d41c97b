import { useId } from 'preact/hooks';
import { say } from '../messages/say.ts';

/** One thing to mend, and the way to it. */
export interface ListedFault {
  readonly key: string;
  /** On the button that leads to it: where it is. */
  readonly goTo: string;
  readonly problem: string;
  /** What to do; empty where the problem says it. */
  readonly advice: string;
  readonly go: () => void;
}

/** What has to be mended, each with a button that goes there. That something came or went is said aloud, by its number. */
export function FaultList({ id, faults }: { id?: string | undefined; faults: readonly ListedFault[] }) {
  const own = useId();
  return (
    <>
      <p class="unseen" role="status">
        {faults.length > 0 && say('publications.tab.faults', { count: faults.length })}
      </p>
      {faults.length > 0 && (
        <ol class="source-faults" id={id} aria-label={say('publications.faults')}>
          {faults.map(({ key, goTo, problem, advice, go }, at) => (
            <li key={key}>
              <button type="button" class="button plain" aria-describedby={`${own}-${at}`} onClick={go}>
                {goTo}
              </button>
              <span id={`${own}-${at}`} dir="auto">
                <strong>{problem}</strong> {advice}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
