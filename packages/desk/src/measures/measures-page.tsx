import type { Measures } from '@bellbuoy/protocol';
import type { ComponentChildren } from 'preact';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { BarsChart } from './bars-chart.tsx';
import { lastShare, type ShareOfMonth, sharesOf, sumOfParts, totalOf } from './figures.ts';
import { ANSWER_PARTS, formatCount, monthName, percent, SHARES, shareWords } from './measure-words.ts';
import { ShareChart } from './share-chart.tsx';

/** How well the desk does: never by person, and nothing is broken down that tells of single cases. */
export function MeasuresPage({ measures, onSave }: { measures: Measures; onSave: () => void }) {
  const { figures } = measures;
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>{say('measures.title')}</h1>
          <p>{say('measures.what')}</p>
          <p>
            {measures.oldestUnread === null
              ? say('measures.oldest.none')
              : say('measures.oldest', { count: measures.oldestUnread })}
          </p>
          {figures.length > 0 && (
            <div class="actions">
              <Button onPress={onSave}>{say('measures.save')}</Button>
            </div>
          )}
        </section>
        {figures.length === 0 ? (
          <p class="quiet">{say('measures.none')}</p>
        ) : (
          <>
            <AnswerDays measures={measures} />
            {SHARES.map(({ measure, part, key }) => (
              <ShareSection key={key} name={key} shares={sharesOf(figures, measure, part)} />
            ))}
            <Counts measures={measures} />
          </>
        )}
      </div>
    </main>
  );
}

function AnswerDays({ measures: { figures } }: { measures: Measures }) {
  const counts = sumOfParts(figures, 'answer-days', ANSWER_PARTS);
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const bars = ANSWER_PARTS.map((part, i) => ({
    name: say(`measures.days.${part}`),
    count: counts[i] ?? 0,
  }));
  const soon = counts.slice(0, 3).reduce((sum, count) => sum + count, 0);
  const label = say('measures.answer-days.says', { share: percent(soon / all) });
  return (
    <Figure title={say('measures.answer-days')} says={label} chart={<BarsChart label={label} bars={bars} />}>
      <Table
        caption={say('measures.answer-days')}
        head={[say('measures.working-days'), say('measures.count')]}
        rows={bars.map(({ name, count }) => [name, formatCount(count)])}
      />
    </Figure>
  );
}

function ShareSection({ name, shares }: { name: (typeof SHARES)[number]['key']; shares: ShareOfMonth[] }) {
  if (shares.length === 0) return null;
  const title = say(`measures.${name}`);
  const last = lastShare(shares);
  const label =
    last === null ? say('measures.few') : `${monthName(last.month, 'long')}: ${shareWords(last.share)}`;
  const rows = shares.map(({ month, total, share }) => [
    monthName(month, 'long'),
    share === null ? say('measures.few.short') : shareWords(share),
    formatCount(total),
  ]);
  return (
    <Figure title={title} says={label} chart={<ShareChart label={`${title}. ${label}`} shares={shares} />}>
      <Table
        caption={title}
        head={[say('measures.month'), say('measures.part'), say('measures.count')]}
        rows={rows}
      />
    </Figure>
  );
}

function Counts({ measures: { figures } }: { measures: Measures }) {
  const [asked = 0, people = 0] = sumOfParts(figures, 'contacted', ['asked', 'unconcerned']);
  return (
    <section>
      <h2>{say('measures.more')}</h2>
      <p>{say('measures.reopened', { count: totalOf(figures, 'reopened') })}</p>
      {asked > 0 && <p>{say('measures.contacted', { count: people, asked: formatCount(asked) })}</p>}
    </section>
  );
}

function Figure({
  title,
  says,
  chart,
  children,
}: {
  title: string;
  says: string;
  chart: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="figure">
      <h2>{title}</h2>
      <p class="quiet">{says}</p>
      {chart}
      <details>
        <summary>
          {say('measures.table')}
          <span class="unseen">: {title}</span>
        </summary>
        <div class="table-box">{children}</div>
      </details>
    </section>
  );
}

function Table({ caption, head, rows }: { caption: string; head: string[]; rows: string[][] }) {
  return (
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {rest.map((text, i) => (
              <td key={i}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
