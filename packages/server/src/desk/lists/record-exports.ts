import type { Exports } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { recordAccess } from '../../oversight/index.ts';
import type { Programme } from '../../programme/index.ts';
import { findCaseFor } from '../store.ts';

/**
 * Writes into the access log that somebody takes cases out of the desk, before their browser does. What they can put into a file
 * is what they could read anyway, so that this rule is about being seen, not about what is served.
 *
 * @throws Problem `no-case`, `gone`, `recused`, as for each of the cases.
 */
export async function recordExports(programme: Programme, who: SignedIn, { cases }: Exports): Promise<void> {
  const { account, desk } = who;
  await programme.database.transaction(async (transaction) => {
    for (const id of cases) {
      await findCaseFor(transaction, who, id);
      await recordAccess(transaction, programme, { account, desk, act: 'exported', case: id });
    }
  });
}
