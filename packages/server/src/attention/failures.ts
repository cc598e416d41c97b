import type { Database } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

/** A way to members that did not work when it was last tried. */
export interface NoticeFailure {
  readonly way: 'mail' | 'webhook';
  readonly day: string;
  readonly code: string;
}

/** Does something by a way to members, and keeps for the operator whether that worked. Returns whether it did. */
export async function tryWay(
  programme: Programme,
  way: NoticeFailure['way'],
  act: () => Promise<void>,
): Promise<boolean> {
  const { store } = programme.database;
  try {
    await act();
    await store.deleteFrom('notice_failures').where('way', '=', way).execute();
    return true;
  } catch (error) {
    programme.diagnostics.failure(`notice by ${way}`, error);
    const values = { day: today(programme), code: codeOf(error) };
    await store
      .insertInto('notice_failures')
      .values({ way, ...values })
      .onConflict((conflict) => conflict.column('way').doUpdateSet(values))
      .execute();
    return false;
  }
}

export async function listNoticeFailures({ store }: Database): Promise<NoticeFailure[]> {
  return store.selectFrom('notice_failures').selectAll().orderBy('way').execute();
}

// What a server answered may repeat an address: only the kind of failure is kept.
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' ? code : error.name).slice(0, 40);
}
