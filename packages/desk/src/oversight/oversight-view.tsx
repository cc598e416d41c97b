import type { GuardianPlace } from '../guardians/guardian-place.ts';
import { say } from '../messages/say.ts';
import { OverdueSection } from '../overdue/overdue-section.tsx';

/** What guardians see of how the desks work. */
export function OversightView({ place: { around } }: { place: GuardianPlace }) {
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('bar.oversight')}</h1>
          <p class="quiet">{say('oversight.what')}</p>
        </section>
        <section>
          <OverdueSection api={around.api} today={around.today} />
        </section>
      </div>
    </main>
  );
}
