import type { Oversight } from '@bellbuoy/protocol';
import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import { shortId } from './short-id.ts';

/** Days on which more was exported or deleted than usual. */
export function Alerts({ alerts }: Pick<Oversight, 'alerts'>) {
  if (alerts.length === 0) return <p>{say('alerts.none')}</p>;
  return (
    <ul class="ways">
      {alerts.map((alert) => (
        <li key={`${alert.day} ${alert.desk} ${alert.kind === 'exports' ? alert.account : ''}`}>
          {alert.kind === 'exports' ? (
            <span>
              {say('alerts.exports', { count: alert.cases, name: alert.name, account: alert.account })}
            </span>
          ) : (
            <span>{say('alerts.purges', { count: alert.cases })}</span>
          )}
          <p class="quiet">
            {longDay(alert.day)} · {alert.desk}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Advisories by which editors ask the public for facts. */
export function Asking({ asking }: Pick<Oversight, 'asking'>) {
  if (asking.length === 0) return <p>{say('sought.none')}</p>;
  return (
    <ul class="ways">
      {asking.map(
        ({ advisory, version, publishedOn, startsOn, until, proposedBy, publishedBy, isWithdrawn }) => (
          <li key={`${advisory} ${version}`}>
            <bdi>{advisory}</bdi>: {say('sought.days', { from: longDay(startsOn), until: longDay(until) })}
            {isWithdrawn && ` ${say('sought.withdrawn')}`}
            <p class="quiet">{say('sought.by', { proposedBy, publishedBy, day: longDay(publishedOn) })}</p>
          </li>
        ),
      )}
    </ul>
  );
}

/** What was signed in the programme's name for editors, word for word. */
export function SignedPosts({ signedPosts }: Pick<Oversight, 'signedPosts'>) {
  if (signedPosts.length === 0) return <p>{say('watched-posts.none')}</p>;
  return (
    <ul class="ways">
      {signedPosts.map(({ id, words, signedOn, proposedBy, agreedBy }) => (
        <li key={id}>
          <p class="written" dir="auto">
            {words}
          </p>
          <p class="quiet">{say('watched-posts.by', { proposedBy, agreedBy, day: longDay(signedOn) })}</p>
        </li>
      ))}
    </ul>
  );
}

/** Deadlines that were met, but too late. */
export function Missed({ missed }: Pick<Oversight, 'missed'>) {
  if (missed.length === 0) return <p>{say('missed.none')}</p>;
  return (
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('overdue.desk')}</th>
            <th scope="col">{say('missed.late')}</th>
            <th scope="col">{say('missed.done')}</th>
            <th scope="col">{say('overdue.ref')}</th>
          </tr>
        </thead>
        <tbody>
          {missed.map(({ case: id, desk, kind, due, done, late }) => (
            <tr key={`${id} ${kind} ${due}`}>
              <td>{desk}</td>
              <td>{say(`deadlines.${kind}.late`, { count: late })}</td>
              <td>{longDay(done)}</td>
              <td>
                <code title={id}>{shortId(id)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Finished cases that were drawn, and how far each has come. */
export function Samples({
  samples,
  today,
  onRead,
}: {
  samples: Oversight['samples'];
  today: string;
  /** Null where one's own key is not at hand. */
  onRead: ((id: string) => void) | null;
}) {
  if (samples.length === 0) return <p>{say('samples.none')}</p>;
  return (
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('overdue.desk')}</th>
            <th scope="col">{say('samples.reason')}</th>
            <th scope="col">{say('samples.standing')}</th>
            <th scope="col" class="unless-narrow">
              {say('overdue.ref')}
            </th>
            <th scope="col">
              <span class="unseen">{say('samples.read')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.id}>
              <td>{sample.desk}</td>
              <td>{say(`samples.reason.${sample.reason}`)}</td>
              <td>{standingOf(sample, today)}</td>
              <td class="unless-narrow">
                <code title={sample.case}>{shortId(sample.case)}</code>
              </td>
              <td>
                {onRead && sample.deliveredOn !== null && !sample.isGone && (
                  <button
                    type="button"
                    class="button"
                    aria-label={say('samples.read-case', { case: shortId(sample.case) })}
                    onClick={() => onRead(sample.id)}
                  >
                    {say('samples.read')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function standingOf({ deliveredOn, dueOn, isGone }: Oversight['samples'][number], today: string): string {
  if (isGone) return say(deliveredOn === null ? 'samples.never' : 'samples.gone');
  if (deliveredOn !== null) return say('samples.delivered', { day: longDay(deliveredOn) });
  return say(dueOn < today ? 'samples.late' : 'samples.due', { day: longDay(dueOn) });
}
