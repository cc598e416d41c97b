import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTENT_FOLDER } from '@bellbuoy/content';
import { type Context, Hono } from 'hono';
import { Problem } from '../http/index.ts';
import { PATHS } from './addresses.ts';
import type { Fediverse } from './fediverse.ts';

const ASKED = [PATHS.webFinger, PATHS.actor, PATHS.outbox, PATHS.followers, PATHS.post].map(routeOf);
const SENT_TO = [PATHS.inbox, PATHS.sharedInbox].map(routeOf);
/** Beside the mark of the site: a programme that has its own replaces both. */
const MARK = join(CONTENT_FOLDER, 'look/mark.png');

/** What other servers call. Only where the programme has an account. */
export function fediverseRoutes(fediverse: Fediverse): Hono {
  const answer = async (context: Context): Promise<Response> => {
    const answered = await fediverse.answer(context.req.raw);
    if (answered === null) throw new Problem('not-found');
    return answered;
  };
  return new Hono()
    .on('GET', ASKED, answer)
    .on('POST', SENT_TO, async (context) => {
      const isTaken = await fediverse.receive(context.req.raw);
      return context.body(null, isTaken ? 202 : 401);
    })
    .get(PATHS.mark, async (context) =>
      context.body(await readFile(MARK), 200, { 'content-type': 'image/png' }),
    );
}

function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
