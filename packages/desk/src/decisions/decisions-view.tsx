import { say } from '../messages/say.ts';

/** What guardians are asked to decide, each alone. */
export function DecisionsView() {
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('bar.decisions')}</h1>
          <p class="quiet">{say('decisions.what')}</p>
          <p>{say('decisions.none')}</p>
        </section>
      </div>
    </main>
  );
}
