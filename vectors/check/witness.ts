import {
  type Checkpoint,
  decideAddCheckpoint,
  formatAddCheckpoint,
  parseAddCheckpoint,
  parseVkey,
} from '@bellbuoy/protocol';
import vectors from '../witness_torchwood.json' with { type: 'json' };
import { type Check, equal } from './check.ts';

const { vkey } = vectors;

export const witnessChecks: Check[] = [
  {
    name: 'a witness decides on every request as another one did',
    run: () => {
      let last: Checkpoint | null = null;
      for (const { name, body, status, size } of vectors.requests) {
        const decision = decideAddCheckpoint(body, (origin) =>
          origin === parseVkey(vkey).name ? { vkey, last } : null,
        );
        if (decision.kind === 'cosign') last = decision.checkpoint;
        const answered = decision.kind === 'cosign' ? 200 : decision.status;
        const known = decision.kind === 'refuse' && decision.status === 409 ? decision.size : undefined;
        equal([name, answered, known], [name, status, size]);
      }
    },
  },
  ...vectors.requests.map(({ name, body }) => ({
    name: `the request comes back from its parts: ${name}`,
    run: () => equal(formatAddCheckpoint(parseAddCheckpoint(body)), body),
  })),
];
