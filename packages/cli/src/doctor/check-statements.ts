import { type Day, daysBetween, STATEMENT_KINDS, type StatementKind } from '@bellbuoy/protocol';
import type { Database } from '@bellbuoy/server';
import { type Finding, ok, warn } from './finding.ts';

const EXPIRY_WARNING_DAYS = 14;

const ABOUT: Readonly<Record<StatementKind, string>> = {
  site: 'The statement about the site’s files',
  demands: 'The statement about legal demands',
  panel: 'The list of the panel',
};
const AGAIN: Readonly<Record<StatementKind, string>> = {
  site: 'Keep the server running, and sign what it prepares: bellbuoy programme sign',
  demands: 'Let an administrator say it again: bellbuoy legal-demand state',
  panel: 'Keep the server running, and sign what it prepares: bellbuoy programme sign',
};

/** Whether what the programme says by its key is signed, and for how long it holds. */
export async function checkStatements({ store }: Database, today: Day): Promise<Finding[]> {
  const editions = await store
    .selectFrom('statements')
    .select(['kind', 'sequence', 'expires', 'note'])
    .orderBy('sequence')
    .execute();
  return STATEMENT_KINDS.flatMap((kind) => {
    const own = editions.filter((edition) => edition.kind === kind);
    const inForce = own.findLast(({ note }) => note !== null);
    const waiting = own.some(({ note }) => note === null)
      ? [warn('statements', `${ABOUT[kind]} waits for its signature.`, 'Run: bellbuoy programme sign')]
      : [];
    if (inForce === undefined) return waiting;
    const left = daysBetween(today, inForce.expires);
    if (left >= EXPIRY_WARNING_DAYS) {
      return [...waiting, ok('statements', `${ABOUT[kind]} is good until ${inForce.expires}.`)];
    }
    const says = left < 0 ? `expired on ${inForce.expires}` : `is good until ${inForce.expires} only`;
    return [...waiting, warn('statements', `${ABOUT[kind]} ${says}.`, AGAIN[kind])];
  });
}
