import type { Guardians } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { readProgramme } from '../programme/read-programme.ts';

/** Who the guardians are, as the programme's signed description names them. */
export function GuardianKeysView({ place: { around } }: { place: GuardianPlace }) {
  const [guardians, setGuardians] = useState<Guardians | null | 'reading'>('reading');
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  useEffect(() => {
    void readProgramme(around.fetchFile, around.today(), around.seen).then(
      ({ descriptor }) => setGuardians(descriptor.guardians),
      (error: unknown) => setProblem(codeOf(error)),
    );
  }, []);
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('bar.guardian-keys')}</h1>
          <p class="quiet">{say('guardian-keys.what')}</p>
          {problem && <ProblemNotice code={problem} />}
          {guardians === null && <p>{say('guardian-keys.none')}</p>}
          {guardians !== null && guardians !== 'reading' && <Slots guardians={guardians} />}
        </section>
      </div>
    </main>
  );
}

function Slots({ guardians: { slots, threshold } }: { guardians: Guardians }) {
  return (
    <>
      <p>{say('guardian-keys.threshold', { threshold, all: slots.length })}</p>
      <ul class="ways">
        {slots.map(({ slot, holder, organisation }) => (
          <li key={slot}>
            <bdi>{holder}</bdi>
            <p class="quiet">
              <bdi>{organisation}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
