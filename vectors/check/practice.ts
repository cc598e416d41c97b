import { parseAs } from '@bellbuoy/protocol';
import { estimateShare, noise, noisedAnswersSchema, PRACTICE_ANSWERS } from '@bellbuoy/protocol/practice';
import vectors from '../practice_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith } from './check.ts';

export const practiceChecks: Check[] = [
  ...vectors.noised.map(({ question, truth, bytes, roll, answer }) => ({
    name: `the die at ${bytes.join(', ')} for ${truth}`,
    run: () => {
      const left = [...bytes];
      const answers = PRACTICE_ANSWERS[question as keyof typeof PRACTICE_ANSWERS];
      equal(
        noise<string>(answers, truth, () => left.shift() ?? Number.NaN),
        { roll, answer },
      );
      equal(left, []);
    },
  })),
  ...vectors.estimates.map(({ count, all, share, error }) => ({
    name: `the estimate of ${count} in ${all}`,
    run: () => equal(estimateShare(count, all), { share, error }),
  })),
  {
    name: 'answers to be sent',
    run: () => equal(parseAs(noisedAnswersSchema, vectors.answers), vectors.answers),
  },
  ...vectors.malformed.map(({ name, answers }) => ({
    name: `answers: ${name}`,
    run: () => failsWith('malformed', () => parseAs(noisedAnswersSchema, answers)),
  })),
];
