// The limit of intake and return: the same HTTP server as the product's, with the same libraries on the same
// routes. It parses and hashes a report and stores nothing; it sends a mailbox's bytes without looking for
// them; it counts the bytes of a file, put from the page that it shows. A process of its own.
//   node bare-server.ts [FILE whose bytes GET /api/v1/mailbox sends]

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';

interface Report {
  readonly envelope: string;
}

const [file] = process.argv.slice(2);
const mailbox = file === undefined ? '' : readFileSync(file, 'utf8');
const JSON_TYPE = { 'content-type': 'application/json' };

const app = new Hono();
app.get('/api/v1/mailbox', () => {
  return new Response(mailbox, { headers: { ...JSON_TYPE, 'cache-control': 'no-store' } });
});
app.get('/', (context) => context.html('<!doctype html><title>Limit</title><input type="file">'));
const answerOthers = getRequestListener(app.fetch);

const server = createServer((request, response) => {
  if (request.method === 'POST') answerReport(request, response);
  else if (request.method === 'PUT') countFile(request, response);
  else void answerOthers(request, response);
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});

function answerReport(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .once('end', () => {
      const { envelope } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Report;
      const id = hash('sha256', Buffer.from(envelope, 'base64url'), 'base64url');
      const answer = JSON.stringify({ promise: id });
      response.writeHead(201, { ...JSON_TYPE, 'content-length': answer.length }).end(answer, 'latin1');
    });
}

function countFile(request: IncomingMessage, response: ServerResponse): void {
  let bytes = 0;
  request
    .on('data', ({ length }: Buffer) => {
      bytes += length;
    })
    .once('end', () => response.writeHead(200, JSON_TYPE).end(String(bytes)));
}
