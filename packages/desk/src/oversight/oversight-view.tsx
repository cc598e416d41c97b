import type { Oversight } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { AuditsSection } from '../audits/audits-section.tsx';
import { codeOf } from '../desk/attempt.ts';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import { type Guardianship, readGuardianship } from '../guardians/guardianship.ts';
import { say } from '../messages/say.ts';
import { OverdueSection } from '../overdue/overdue-section.tsx';
import { DeskError, type DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { CheckForm, Checks } from './checks-section.tsx';
import { CompareSheet } from './compare-sheet.tsx';
import { OrderByNumber, OrderForm, Orders } from './orders-section.tsx';
import { type NewCheck, type NewOrder, proposeCheck, proposeOrder } from './propose.ts';
import { readChecked } from './read-checked.ts';
import { type ReadSample, readSample } from './read-sample.ts';
import { SampleSheet } from './sample-sheet.tsx';
import { Alerts, Asking, Missed, Samples, SignedPosts } from './watch-tables.tsx';

/** What guardians see of how the desks work. */
export function OversightView({ place }: { place: GuardianPlace }) {
  const { around } = place;
  const [seen, setSeen] = useState<Oversight | null>(null);
  const [guardians, setGuardians] = useState<Guardianship | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const explain = (error: unknown) => setProblem(codeOf(error));
  const [doing, setDoing] = useState<string | null>(null);
  const read = () => around.api.oversight().then(setSeen, explain);
  const order = async (proposed: NewOrder) => {
    if (guardians === null) return;
    await proposeOrder(place, guardians, proposed);
    place.onSaid(say('orders.proposed'));
    await read();
  };
  const check = async (proposed: NewCheck) => {
    if (guardians === null) return;
    const drawn = await proposeCheck(place, guardians, proposed);
    place.onSaid(drawn === null ? say('checks.no-seals') : say('checks.proposed', { holder: drawn.holder }));
    await read();
  };
  useEffect(() => {
    void read();
    void readGuardianship(place).then(setGuardians, explain);
  }, []);
  return (
    <main class="page" id="main" tabIndex={0}>
      <div class="page-body">
        <section>
          <h1>{say('bar.oversight')}</h1>
          <p class="quiet">{say('oversight.what')}</p>
          {problem && <ProblemNotice code={problem} />}
          {seen === null && problem === null && <p role="status">{say('oversight.loading')}</p>}
        </section>
        {seen && (
          <>
            <section>
              <h2>{say('alerts.title')}</h2>
              <Alerts alerts={seen.alerts} />
            </section>
            <SamplesSection place={place} samples={seen.samples} guardians={guardians} onOrder={order} />
            <section>
              <h2>{say('orders.title')}</h2>
              <p class="quiet">{say('orders.about')}</p>
              <Orders orders={seen.orders} />
              {guardians?.own && <OrderByNumber desks={intakeDesks(guardians)} onPropose={order} />}
            </section>
            <section>
              <h2>{say('checks.title')}</h2>
              <p class="quiet">{say('checks.about')}</p>
              {doing !== null && guardians && (
                <CompareSheet
                  place={place}
                  guardians={guardians}
                  reference={doing}
                  onDone={() => {
                    setDoing(null);
                    place.onSaid(say('checks.closed'));
                    void read();
                  }}
                />
              )}
              <Checks
                seen={seen}
                slotAt={(block) => guardians?.ownAt(block)?.slot ?? null}
                onDo={setDoing}
                onRead={(done) =>
                  guardians === null
                    ? Promise.reject(new DeskError('no-key'))
                    : readChecked(place, guardians, done)
                }
              />
              {guardians?.own && (
                <CheckForm today={around.today()} begun={place.begunCheck} onPropose={check} />
              )}
            </section>
            <section>
              <h2>{say('sought.title')}</h2>
              <p class="quiet">{say('sought.what')}</p>
              <Asking asking={seen.asking} />
            </section>
            <section>
              <h2>{say('watched-posts.title')}</h2>
              <p class="quiet">{say('watched-posts.what')}</p>
              <SignedPosts signedPosts={seen.signedPosts} />
            </section>
            <section>
              <h2>{say('missed.title')}</h2>
              <p class="quiet">{say('missed.what')}</p>
              <Missed missed={seen.missed} />
            </section>
          </>
        )}
        <AuditsSection place={place} guardians={guardians} />
        <section>
          <OverdueSection api={around.api} today={around.today} />
        </section>
      </div>
    </main>
  );
}

function intakeDesks({ programme }: Guardianship): string[] {
  return programme.descriptor.desks.filter(({ kind }) => kind === 'intake').map(({ id }) => id);
}

function SamplesSection({
  place: { around },
  samples,
  guardians,
  onOrder,
}: {
  place: GuardianPlace;
  samples: Oversight['samples'];
  guardians: Guardianship | null;
  onOrder: (order: NewOrder) => Promise<void>;
}) {
  const [sample, setSample] = useState<ReadSample | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const read = (id: string) => {
    setUnreadable(false);
    if (guardians === null) return;
    void readSample(around, guardians, id).then(setSample, () => {
      setSample(null);
      setUnreadable(true);
    });
  };
  const hasKey = guardians !== null && guardians.keys.length > 0;
  return (
    <section>
      <h2>{say('samples.title')}</h2>
      <p class="quiet">{say('samples.what')}</p>
      {samples.length > 0 && guardians !== null && !hasKey && <p>{say('samples.no-key')}</p>}
      {isUnreadable && (
        <p class="wrong" role="alert">
          {say('samples.unreadable')}
        </p>
      )}
      {sample && (
        <SampleSheet sample={sample} onClose={() => setSample(null)}>
          <details>
            <summary>{say('orders.from-sample')}</summary>
            <OrderForm about={sample} onPropose={onOrder} />
          </details>
        </SampleSheet>
      )}
      <Samples samples={samples} today={around.today()} onRead={hasKey ? read : null} />
    </section>
  );
}
