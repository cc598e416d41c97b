import { type DeskRole, dayOf } from '@bellbuoy/protocol';
import { type Context, Hono } from 'hono';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { hashToken, StaffCookies } from './cookies.ts';
import { type Access, POWERS, type StaffRoute } from './powers.ts';
import { findSignedIn, type SignedIn, type StaffSession } from './store.ts';

/** Who a handler can rely on: nobody where anyone may call, otherwise somebody who passed the guard. */
type WhoFor<A> = A extends 'anyone'
  ? null
  : A extends readonly (DeskRole | 'redress')[]
    ? SignedIn
    : StaffSession;

export interface StaffCall<Who> {
  readonly request: Request;
  readonly who: Who;
  /** An id from the path. @throws Problem `not-found` for what no id can be. */
  readonly param: (name: string) => string;
}

export type StaffHandler<Route extends StaffRoute> = (
  call: StaffCall<WhoFor<(typeof POWERS)[Route]>>,
) => Promise<Response>;

/** One handler for every route of `POWERS`, or for some of them. */
export type StaffHandlers<Route extends StaffRoute = StaffRoute> = {
  readonly [R in Route]: StaffHandler<R>;
};

/**
 * The staff API, to be mounted below `/desk/api/v1` behind the check of the request's origin. Every route is
 * mounted from `POWERS`; nothing of a request is looked at before its caller may make it.
 */
export function staffApi(programme: Programme, handlers: StaffHandlers): Hono {
  const app = new Hono({ strict: true });
  const guard = createGuard(programme);
  for (const route of Object.keys(POWERS) as StaffRoute[]) {
    const [method = '', path = ''] = route.split(' ');
    const handle = handlers[route] as AnyHandler;
    app.on(method, path, (context) => guard(POWERS[route], context, handle));
  }
  return app;
}

type AnyHandler = (call: StaffCall<StaffSession | null>) => Promise<Response>;

function createGuard(programme: Programme) {
  const cookies = new StaffCookies(programme.keys.serverSecret, programme.config.urls.desk);
  return async (access: Access, context: Context, handle: AnyHandler): Promise<Response> => {
    const call = { request: context.req.raw, param: (name: string) => parseParam(context.req.param(name)) };
    if (access === 'anyone') return handle({ ...call, who: null });
    const now = programme.now();
    const presented = cookies.parseSession(call.request, now);
    const who =
      presented && (await findSignedIn(programme.database.store, hashToken(presented.token), dayOf(now)));
    if (!presented || !who) throw new Problem('no-session');
    if (!hasPower(who, access)) throw new Problem('forbidden');
    const response = await handle({ ...call, who });
    // A handler that ends the session has set the cookie itself.
    if (presented.isDue && !response.headers.has('set-cookie')) {
      response.headers.append('set-cookie', cookies.formatSession(presented.token, now));
    }
    return response;
  };
}

// Every id is base64url; the longest are those that authenticators give to passkeys.
function parseParam(text = ''): string {
  if (!/^[\w-]{1,1400}$/.test(text)) throw new Problem('not-found');
  return text;
}

function hasPower({ roles }: StaffSession, access: Exclude<Access, 'anyone'>): boolean {
  return access === 'signed-in' || roles.some((role) => access.includes(role));
}
