import { TestBearer } from '../../packages/server/src/redemption/test-bearer.ts';
import { type Kept, withProgramme } from './beside-programme.ts';

/** Draws vouchers of a running programme, as somebody has them who was thanked: signed, and in its ledger. */
export function withBearer<Result>(
  kept: Kept,
  draw: (bearer: TestBearer) => Promise<Result>,
): Promise<Result> {
  return withProgramme(kept, async (programme) => draw(await TestBearer.of(programme)));
}
