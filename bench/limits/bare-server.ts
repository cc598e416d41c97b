// The limit of intake and return: the same HTTP server, which parses and hashes a report and stores nothing,
// and sends a mailbox's bytes without looking for them. A process of its own.
//   node bare-server.ts [FILE whose bytes GET /api/v1/mailbox sends]

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

interface Report {
  readonly envelope: string;
}

const [file] = process.argv.slice(2);
const mailbox = file === undefined ? '' : readFileSync(file, 'utf8');

const app = new Hono();
app.post('/api/v1/reports', async (context) => {
  const { envelope } = JSON.parse(await context.req.text()) as Report;
  const id = hash('sha256', Buffer.from(envelope, 'base64url'), 'base64url');
  return context.json({ promise: id }, 201);
});
app.get('/api/v1/mailbox', () => {
  return new Response(mailbox, {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.send?.({ port });
});
