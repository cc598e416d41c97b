import {
  type Demand,
  dayOf,
  ProtocolError,
  type PublishedDemands,
  parseJson,
  parsePublishedDemands,
  type Statement,
  verifyStatement,
} from '@bellbuoy/protocol';
import { sayDate } from '../messages/dates.ts';
import { make } from '../page/make.ts';
import { part, parts, show } from '../page/parts.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';

const RECORD = '/.well-known/bellbuoy-demands';

/** What was served: the record with the word of the programme's key for it. */
interface Stated {
  readonly statement: Statement;
  readonly record: PublishedDemands;
}

type Verdict = (typeof VERDICTS)[number];

const VERDICTS = ['good', 'over', 'none', 'broken', 'offline'] as const;

/** What can be said while there is no key to verify by. */
const WITHOUT_PROGRAMME = {
  'not-open-yet': 'none',
  unverified: 'broken',
  expired: 'offline',
  unreachable: 'offline',
} as const satisfies Record<string, Verdict>;

let isShown = false;

/** Fetches the record, verifies it by the programme's key, and shows it. Once: it does not change while somebody reads. */
export async function showDemands(state: ProgrammeState): Promise<void> {
  if (isShown) return;
  if (!('programme' in state)) return conclude(WITHOUT_PROGRAMME[state.kind]);
  isShown = true;
  const files = await fetchRecord();
  if (typeof files === 'string') return conclude(files);
  try {
    const stated = openRecord(files, state.programme.file.vkey);
    fillDays(stated.statement);
    fillRows(stated.record.demands);
    conclude(stated.statement.expires < dayOf(Date.now()) ? 'over' : 'good');
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    conclude('broken');
  }
}

interface Fetched {
  readonly bytes: Uint8Array;
  readonly note: string;
}

async function fetchRecord(): Promise<Fetched | 'none' | 'offline'> {
  try {
    const [record, note] = await Promise.all([fetch(RECORD), fetch(`${RECORD}.note`)]);
    if (record.status === 404 || note.status === 404) return 'none';
    if (!record.ok || !note.ok) return 'offline';
    return { bytes: new Uint8Array(await record.arrayBuffer()), note: await note.text() };
  } catch {
    return 'offline';
  }
}

/** One that has run out is shown too, and said to have: so it is held against its own first day. */
function openRecord({ bytes, note }: Fetched, vkey: string): Stated {
  const day = note.split('\n')[2] ?? '';
  const statement = verifyStatement({ kind: 'demands', bytes, note, vkey, day, minSequence: 1 });
  return { statement, record: parsePublishedDemands(parseJson(bytes)) };
}

function conclude(verdict: Verdict): void {
  show(part(document, 'demands-reading'), false);
  for (const each of VERDICTS) show(part(document, `demands-${each}`), each === verdict);
}

function fillDays({ day, expires }: Statement): void {
  const { lang } = document.documentElement;
  for (const element of parts(document, 'demands-day')) element.textContent = sayDate(day, lang);
  for (const element of parts(document, 'demands-expires')) element.textContent = sayDate(expires, lang);
}

function fillRows(demands: readonly Demand[]): void {
  show(part(document, 'demands-empty'), demands.length === 0);
  show(part(document, 'demands-list'), demands.length > 0);
  part(document, 'demands-rows').replaceChildren(...demands.map(row));
}

function row({ day, kind, about, outcome }: Demand): HTMLElement {
  const told =
    outcome === null ? wordOf('open') : outcome.map((word) => wordOf(`outcome.${word}`)).join(', ');
  const texts = [
    sayDate(day, document.documentElement.lang),
    wordOf(`kind.${kind}`),
    about.map((word) => wordOf(`about.${word}`)).join(', '),
    told,
  ];
  return make('tr', {}, ...texts.map((text) => make('td', {}, text)));
}

/** A word that this page does not know stays as it is. */
function wordOf(word: string): string {
  const { content } = part(document, 'demands-words', HTMLTemplateElement);
  const found = [...content.querySelectorAll<HTMLElement>('[data-word]')].find(
    ({ dataset }) => dataset['word'] === word,
  );
  return found?.textContent ?? word;
}
