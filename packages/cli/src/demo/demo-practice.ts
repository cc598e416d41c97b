// What people who practised sent to the harbour: as a page sends it, after a die for each answer.

import { parseJson } from '@bellbuoy/protocol';
import {
  APARTS,
  type Apart,
  LEANS,
  type Lean,
  type NoisedAnswers,
  noise,
  type PracticePhase,
  parsePracticeFigures,
} from '@bellbuoy/protocol/practice';
import { send } from '../client/http.ts';
import type { KnownProgramme } from '../client/programme-client.ts';

/** How many people of whom the same is true. */
type Group = readonly [people: number, apart: Apart, lean: Lean];

/** After lessons more of them tell apart well, and fewer lean towards reporting: what lessons are for. */
export const PRACTISED: Readonly<Record<PracticePhase, readonly Group[]>> = {
  before: [
    [35, 'low', 'report'],
    [20, 'low', 'even'],
    [10, 'low', 'ordinary'],
    [30, 'middle', 'report'],
    [20, 'middle', 'even'],
    [5, 'middle', 'ordinary'],
    [10, 'high', 'even'],
  ],
  after: [
    [10, 'low', 'report'],
    [10, 'low', 'even'],
    [15, 'middle', 'report'],
    [30, 'middle', 'even'],
    [5, 'middle', 'ordinary'],
    [35, 'high', 'even'],
    [5, 'high', 'ordinary'],
  ],
};
const AT_ONCE = 20;

/** Everybody of a phase sends their two answers, for the first exercise that the site has. */
export async function practise({ url, fetch }: KnownProgramme, phase: PracticePhase): Promise<void> {
  const bytes = await (await send(fetch, `${url}/api/v1/practice.json`)).bytes();
  const exercise = parsePracticeFigures(parseJson(bytes)).exercises[0]?.exercise;
  if (exercise === undefined) return;
  const sent = PRACTISED[phase].flatMap(([people, apart, lean]) =>
    Array.from({ length: people }, (): NoisedAnswers => {
      const answers = { apart: noise(APARTS, apart, randomByte), lean: noise(LEANS, lean, randomByte) };
      return { exercise, phase, apart: answers.apart.answer, lean: answers.lean.answer };
    }),
  );
  for (let from = 0; from < sent.length; from += AT_ONCE) {
    const some = sent.slice(from, from + AT_ONCE);
    await Promise.all(some.map((body) => send(fetch, `${url}/api/v1/practice`, { method: 'POST', body })));
  }
}

function randomByte(): number {
  return crypto.getRandomValues(new Uint8Array(1))[0] ?? 0;
}
