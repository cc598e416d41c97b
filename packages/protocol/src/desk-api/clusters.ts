// Body of the call that folds cases of one object or event together, and apart again.

import * as v from 'valibot';
import { caseId } from './parts.ts';

const MAX_FOLDED = 1_000;

/**
 * `POST /clusters`: for each case the random id of the cluster that it is in from now on, or null where it stands alone. What was
 * before can be asked for in the same way, so that folding is undone by the same call.
 */
export const foldSchema = v.strictObject({
  cases: v.pipe(
    v.record(caseId, v.nullable(caseId)),
    v.check((cases) => {
      const { length } = Object.keys(cases);
      return length > 0 && length <= MAX_FOLDED;
    }, 'no cases, or too many'),
  ),
});
export type Fold = v.InferOutput<typeof foldSchema>;
