import type { FactsMessage, RecommendationMessage } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';

/** All that the panel decides on: shown to its members, and just so to whoever recommends it before they send it. */
export type Recommended = Pick<RecommendationMessage, 'summary' | 'eligibility' | 'why'> & {
  readonly facts: Pick<FactsMessage, 'facts' | 'account' | 'desk' | 'day'>;
};

/** What is recommended, part by part, in the order in which somebody judges it: what happened, what is true of it, then why. */
export function RecommendationSheet({ summary, facts, eligibility, why }: Recommended) {
  return (
    <>
      <Part title={say('award.summary')}>
        {summary.map(({ question, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and never change places.
          <div key={i}>
            {question !== '' && (
              <p class="quiet small">
                <bdi>{question}</bdi>
              </p>
            )}
            <Written text={text} />
          </div>
        ))}
      </Part>
      <Part title={say('award.facts')}>
        <FactList facts={facts.facts} />
        <p class="quiet small">
          {say('award.facts.by', { account: facts.account, desk: facts.desk, day: longDay(facts.day) })}
        </p>
      </Part>
      <Part title={say('award.rules')}>
        <ul class="affirmed">
          {eligibility.map(({ rule, text }) => (
            <li key={rule}>
              <p>{say(`rule.${rule}`)}</p>
              {text !== '' && <Written text={text} />}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={say('award.why')}>
        <Written text={why} />
      </Part>
    </>
  );
}

/** Facts, each with how it was checked. */
export function FactList({ facts }: { facts: FactsMessage['facts'] }) {
  return (
    <ul class="facts">
      {facts.map(({ fact, how }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name, and never change places.
        <li key={i}>
          <Written text={fact} />
          <p class="quiet small">{say('thanks.facts.how')}</p>
          <p class="quiet small written" dir="auto">
            {how}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Written({ text }: { text: string }) {
  return (
    <p class="written" dir="auto">
      {text}
    </p>
  );
}
