import type { PublicationAnswer, PublicationSource, PublicationVersion } from '@bellbuoy/protocol';
import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import { Differences } from './differences.tsx';

/** Every version with who did what, and how it differs from the one before. */
export function History({ item: { versions, shipped } }: { item: PublicationAnswer }) {
  return (
    <section>
      <h2>{say('publications.history')}</h2>
      {versions.map((version, at) => (
        <Version key={version.version} version={version} before={versions[at + 1] ?? shipped} />
      ))}
      {versions.length === 0 && <p>{say('publications.history.none')}</p>}
      {versions.length > 0 && shipped !== null && <p class="quiet">{say('publications.shipped')}</p>}
    </section>
  );
}

/** Who did what, and why where they said. */
export function ActList({ acts }: { acts: readonly { said: string; reason: string | null }[] }) {
  return (
    <ul>
      {acts.map(({ said, reason }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: acts only ever come on at the end.
        <li key={at}>
          {said}
          {reason !== null && <blockquote dir="auto">{reason}</blockquote>}
        </li>
      ))}
    </ul>
  );
}

function Version({ version, before }: { version: PublicationVersion; before: PublicationSource | null }) {
  const { acts, state, startsOn } = version;
  return (
    <article class="publication-version">
      <h3>
        {say('publications.version', { version: version.version })}: {say(`publications.state.${state}`)}
        {startsOn !== null && `, ${say('publications.from', { day: longDay(startsOn) })}`}
      </h3>
      <ActList
        acts={acts.map(({ act, name, day, reason }) => ({
          reason,
          said: say(`publications.act.${act}`, { name, day: longDay(day) }),
        }))}
      />
      <details>
        <summary>{say('publications.differences')}</summary>
        <Differences before={before} after={version} />
      </details>
    </article>
  );
}
