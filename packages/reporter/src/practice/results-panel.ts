import { LEAST_SENT, type PracticePeriod, parsePracticeFigures } from '@bellbuoy/protocol/practice';
import { make } from '../page/make.ts';
import { dateLocale } from '../page/say.ts';
import { callServer } from '../server/call-server.ts';
import { sayPractice } from './say-practice.ts';
import { table } from './table.ts';

/** What came of noised answers. It is fetched when somebody opens it, and not before. */
export function resultsPanel(exercise: string): HTMLElement {
  const content = make('div', { 'aria-live': 'polite' });
  const panel = make(
    'details',
    { class: 'practice__more' },
    make('summary', {}, sayPractice('resultsTitle')),
    content,
  );
  panel.addEventListener('toggle', () => {
    if (panel.open) void fill(content, exercise);
  });
  return panel;
}

async function fill(content: HTMLElement, exercise: string): Promise<void> {
  const periods = await fetchPeriods(exercise);
  if (periods === null) content.replaceChildren(make('p', {}, sayPractice('resultsUnreachable')));
  else if (periods.length === 0)
    content.replaceChildren(make('p', {}, sayPractice('resultsNone', { least: LEAST_SENT })));
  else content.replaceChildren(make('p', {}, sayPractice('resultsNote')), ...periods.map(periodTable));
}

async function fetchPeriods(exercise: string): Promise<readonly PracticePeriod[] | null> {
  const answer = await callServer({ method: 'GET', path: '/practice.json' });
  if (answer.kind !== 'done') return null;
  try {
    const { exercises } = parsePracticeFigures(answer.body);
    return exercises.find((one) => one.exercise === exercise)?.periods.toReversed() ?? [];
  } catch {
    return null;
  }
}

function periodTable({ phase, from, to, sent, apart, lean }: PracticePeriod): HTMLElement {
  const months =
    from === to ? sayMonth(from) : sayPractice('resultsMonths', { from: sayMonth(from), to: sayMonth(to) });
  const period = sayPractice(phase === 'before' ? 'resultsBefore' : 'resultsAfter', { months });
  const rows = [
    ...(['high', 'middle', 'low'] as const).map((name) => row('sendApart', name, apart[name])),
    ...(['report', 'even', 'ordinary'] as const).map((name) => row('sendLean', name, lean[name])),
  ];
  return table(
    sayPractice('resultsCaption', { period, count: sent }),
    [sayPractice('resultsAnswer'), sayPractice('resultsShare')],
    rows,
  );
}

function row(
  question: 'sendApart' | 'sendLean',
  answer: keyof PracticePeriod['apart'] | keyof PracticePeriod['lean'],
  { share, error }: { share: number; error: number },
): string[] {
  // By chance an estimate can be less than nobody, or more than everybody.
  const told = Math.min(1000, Math.max(0, share));
  return [
    `${sayPractice(question)}: ${sayPractice(`send.${answer}`)}`,
    sayPractice('plusMinus', { value: sayPercent(told), error: sayPercent(error) }),
  ];
}

function sayPercent(thousandths: number): string {
  return new Intl.NumberFormat(dateLocale(), { style: 'percent' }).format(thousandths / 1000);
}

function sayMonth(month: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(), { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
