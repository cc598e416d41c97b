import { addDays, type Guardians, isAttestation } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { type Ceremony, readCeremony } from './ceremony.ts';
import { DraftForm } from './draft-form.tsx';
import { OwnKeySection } from './own-key-section.tsx';
import { PlanSection } from './plan-section.tsx';
import type { Doing, SectionProps } from './section-props.ts';

/** How often the page looks what others have done. */
const LOOK_EVERY_MS = 5_000;

/** Who the guardians are, one's own key, and how they change who they are. */
export function GuardianKeysView({ place }: { place: GuardianPlace }) {
  const [ceremony, setCeremony] = useState<Ceremony | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [isDrafting, setDrafting] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const look = async () => setCeremony(await readCeremony(place));
  useEffect(() => {
    const showProblem = (error: unknown) => setProblem(codeOf(error));
    void look().catch(showProblem);
    const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  const doing: Doing = async (said, act) => {
    if (isWorking) return false;
    setWorking(true);
    setProblem(null);
    const isDone = await act().then(
      () => true,
      (error: unknown) => {
        setProblem(codeOf(error));
        return false;
      },
    );
    if (isDone && said !== null) place.onSaid(said);
    await look().catch(() => {});
    setWorking(false);
    return isDone;
  };

  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('bar.guardian-keys')}</h1>
          <p class="quiet">{say('guardian-keys.what')}</p>
          {ceremony !== null && <Blocks place={place} ceremony={ceremony} />}
        </section>
        {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
        {ceremony !== null && <OwnKeySection {...{ place, ceremony, isWorking, doing }} />}
        {ceremony !== null && ceremony.known.draft !== null && (
          <PlanSection
            key={ceremony.known.draft.version}
            {...{ place, ceremony, isWorking, doing }}
            onProblem={setProblem}
          />
        )}
        {ceremony !== null && ceremony.known.draft === null && (
          <section>
            <h2>{say('keys.change')}</h2>
            <p class="quiet">{say('keys.change.what', { days: ceremony.known.noticeDays })}</p>
            {isDrafting ? (
              <DraftForm
                {...{ place, ceremony, isWorking, doing }}
                first={addDays(
                  place.around.today(),
                  ceremony.latest === null ? 0 : ceremony.known.noticeDays + 7,
                )}
                onClose={() => setDrafting(false)}
              />
            ) : (
              <div class="actions">
                <Button onPress={() => setDrafting(true)}>{say('keys.prepare')}</Button>
              </div>
            )}
          </section>
        )}
      </div>
    </main>
  );
}

/** Those in force, and those who are to come. */
function Blocks({ place, ceremony }: Pick<SectionProps, 'place' | 'ceremony'>) {
  const { inForce, latest } = ceremony;
  const isToCome = latest !== null && latest.version !== inForce?.version;
  return (
    <>
      {inForce === null && !isToCome && <p>{say('guardian-keys.none')}</p>}
      {inForce !== null && <Slots block={inForce} {...{ place, ceremony }} />}
      {isToCome && (
        <>
          <h2>{say('keys.to-come', { day: longDay(latest.from) })}</h2>
          <Slots block={latest} {...{ place, ceremony }} />
        </>
      )}
    </>
  );
}

function Slots({ block, place, ceremony }: Pick<SectionProps, 'place' | 'ceremony'> & { block: Guardians }) {
  const { origin } = place.session;
  const heldBy = ({ verify, recipient }: Guardians['slots'][number]) =>
    ceremony.known.attestations.find(
      (each) => each.slotKey === verify && isAttestation({ ...each, origin }, recipient),
    );
  return (
    <>
      <p>{say('guardian-keys.threshold', { threshold: block.threshold, all: block.slots.length })}</p>
      <ul class="ways">
        {block.slots.map((slot) => (
          <li key={slot.slot}>
            <bdi>{slot.holder}</bdi>, <bdi>{slot.organisation}</bdi>
            <p class="quiet">
              {heldBy(slot) === undefined
                ? say('keys.held-by-nobody')
                : say('keys.held-by', { account: heldBy(slot)?.account ?? '' })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
