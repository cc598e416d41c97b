import { canonicalBytes } from '@bellbuoy/protocol';
import { noisedAnswersSchema } from '@bellbuoy/protocol/practice';
import { Hono } from 'hono';
import { answerUnlessKnown, Pace, Problem, readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { countAnswers } from './count-answers.ts';

import { readPracticeFigures } from './read-figures.ts';

const MAX_BODY_BYTES = 512;
/** More than a town that practises together, and nothing to a database. */
const ANSWERS_PER_MINUTE = 300;
const RETRY_AFTER_SECONDS = 60;

/** How people who practised send noised answers, and what came of them. @param exercises that this site has. */
export function practiceRoutes(programme: Programme, exercises: readonly string[]): Hono {
  const pace = new Pace(ANSWERS_PER_MINUTE, programme.now);
  return new Hono()
    .post('/practice', async (context) => {
      const answers = await readJson(context.req.raw, noisedAnswersSchema, MAX_BODY_BYTES);
      if (!exercises.includes(answers.exercise)) throw new Problem('not-found');
      if (!pace.pass()) throw new Problem('unavailable', undefined, { retryAfter: RETRY_AFTER_SECONDS });
      await countAnswers(programme, answers);
      return context.body(null, 204, { 'cache-control': 'no-store' });
    })
    .get('/practice.json', async (context) =>
      answerUnlessKnown(context, {
        bytes: canonicalBytes(await readPracticeFigures(programme, exercises)),
        type: 'application/json',
      }),
    );
}
