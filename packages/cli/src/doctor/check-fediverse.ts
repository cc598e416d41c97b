import type { Config, Database } from '@bellbuoy/server';
import { type Finding, ok, warn } from './finding.ts';

/** Whether there is an account that can be followed from other servers, and whether those take what is published. */
export async function checkFediverse(
  database: Database,
  { fediverse, urls }: Pick<Config, 'fediverse' | 'urls'>,
): Promise<Finding[]> {
  if (fediverse === undefined) return [];
  const { host, protocol } = new URL(urls.public);
  const account = `@${fediverse.name}@${host}`;
  if (protocol !== 'https:') {
    const advice = 'Give “urls.public” in config.json its https address, or take “fediverse” out.';
    return [warn('followers', `Nobody can follow ${account}: other servers ask by https alone.`, advice)];
  }
  const { countFollowedServers } = await import('@bellbuoy/server');
  const { all, failing } = await countFollowedServers(database);
  const on = ok(
    'followers',
    `${account} can be followed. This server contacts those of its followers: ${all}.`,
  );
  if (failing === 0) return [on];
  const advice =
    'Each is tried again, and forgotten after 14 days. If it is all of them, see whether this machine reaches others.';
  return [on, warn('followers', `Servers that take nothing at the moment: ${failing} of ${all}.`, advice)];
}
