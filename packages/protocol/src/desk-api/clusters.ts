// Bodies of the calls about several cases at once.

import * as v from 'valibot';
import { caseId } from './parts.ts';

const MAX_CASES = 1_000;

/**
 * `POST /clusters`: for each case the random id of the cluster that it is in from now on, or null where it stands alone. What was
 * before can be asked for in the same way, so that folding is undone by the same call.
 */
export const foldSchema = v.strictObject({
  cases: v.pipe(
    v.record(caseId, v.nullable(caseId)),
    v.check((cases) => {
      const { length } = Object.keys(cases);
      return length > 0 && length <= MAX_CASES;
    }, 'no cases, or too many'),
  ),
});
export type Fold = v.InferOutput<typeof foldSchema>;

/** `POST /exports`: the cases that the member is about to take out of the desk. */
export const exportsSchema = v.strictObject({
  cases: v.pipe(v.array(caseId), v.minLength(1), v.maxLength(MAX_CASES)),
});
export type Exports = v.InferOutput<typeof exportsSchema>;
