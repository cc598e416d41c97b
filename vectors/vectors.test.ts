import { describe, expect, test } from 'vitest';
import { checksByVectors } from './check/index.ts';

describe.each(Object.entries(checksByVectors))('%s', (_, checks) => {
  test.each(checks)('$name', async ({ run }) => {
    await expect(Promise.resolve().then(run)).resolves.toBeUndefined();
  });
});
