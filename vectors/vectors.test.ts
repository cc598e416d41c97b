import { describe, it } from 'vitest';
import { checksByVectors } from './check/index.ts';

for (const [vectors, checks] of Object.entries(checksByVectors)) {
  describe(vectors, () => {
    for (const { name, run } of checks) it(name, run);
  });
}
