import type { Server as TusServer } from '@tus/server';
import { type Context, Hono } from 'hono';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import type { WorkGate } from '../work/index.ts';
import { admitUpload } from './admit-upload.ts';

/** tus 1.0 at `/uploads`, for sealed attachments. */
export function uploadRoutes(programme: Programme, gate: WorkGate): Hono {
  // A server at rest should not carry what only attachments need.
  let loading: Promise<TusServer> | null = null;
  const tus = () => (loading ??= loadTus(programme));
  const answer = async (context: Context): Promise<Response> => {
    // Hono sends HEAD to what answers GET; nobody reads an upload back.
    if (context.req.raw.method === 'GET') throw new Problem('not-found');
    if (context.req.raw.method === 'POST') await admitUpload(programme, gate, context.req.raw.headers);
    const { status, headers } = await (await tus()).handleWeb(context.req.raw);
    return new Response(null, { status, headers: withoutSharing(headers) });
  };
  return new Hono()
    .on(['POST', 'OPTIONS'], '/uploads', answer)
    .on(['GET', 'PATCH', 'DELETE', 'OPTIONS'], '/uploads/:id', answer);
}

async function loadTus(programme: Programme): Promise<TusServer> {
  const { tusServer } = await import('./tus-server.ts');
  return tusServer(programme);
}

/** Only pages of this origin may talk to it; tus servers are as a rule open to all. */
function withoutSharing(from: Headers): Headers {
  const headers = new Headers(from);
  for (const name of [...headers.keys()]) {
    if (name.startsWith('access-control-') || name === 'content-length') headers.delete(name);
  }
  return headers;
}
