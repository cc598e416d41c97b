import {
  encodeB64,
  type Keep,
  type Mailbox,
  mailboxSchema,
  type ReceiptKeys,
  type SendMessage,
} from '@bellbuoy/protocol';
import * as v from 'valibot';
import { type Answer, callServer } from '../server/call-server.ts';

/** A mailbox, or why there is none. */
export type FetchedMailbox =
  | { readonly kind: 'mailbox'; readonly mailbox: Mailbox }
  | { readonly kind: 'no-mailbox' | 'offline' | 'unavailable' };

/** More pages than an honest conversation ever has: a server must not keep a page busy for ever. */
const MAX_PAGES = 64;

/** Fetches a whole mailbox, page by page. */
export async function fetchMailbox(receipt: ReceiptKeys): Promise<FetchedMailbox> {
  const first = await fetchPage(receipt, null);
  if (first.kind !== 'mailbox') return first;
  let { mailbox } = first;
  for (let page = 1; mailbox.more !== null && page < MAX_PAGES; page++) {
    const next = await fetchPage(receipt, mailbox.more);
    if (next.kind !== 'mailbox') return next;
    mailbox = { ...next.mailbox, messages: [...mailbox.messages, ...next.mailbox.messages] };
  }
  return { kind: 'mailbox', mailbox };
}

/** Sends a sealed message. The same one again is the same thing once. */
export async function sendMessage(receipt: ReceiptKeys, body: SendMessage): Promise<Answer> {
  return callServer({ method: 'POST', path: '/mailbox/messages', token: tokenOf(receipt), body });
}

/** Stores what the reporter keeps; refused when another device stored something meanwhile. */
export async function putKept(receipt: ReceiptKeys, keep: Keep): Promise<Answer> {
  return callServer({ method: 'PUT', path: '/mailbox/kept', token: tokenOf(receipt), body: keep });
}

export async function deleteMessage(receipt: ReceiptKeys, id: string): Promise<Answer> {
  return callServer({ method: 'DELETE', path: `/mailbox/messages/${id}`, token: tokenOf(receipt) });
}

export async function withdrawReport(receipt: ReceiptKeys): Promise<Answer> {
  return callServer({ method: 'POST', path: '/mailbox/withdraw', token: tokenOf(receipt), body: {} });
}

async function fetchPage(receipt: ReceiptKeys, after: string | null): Promise<FetchedMailbox> {
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  const answer = await callServer({ method: 'GET', path: `/mailbox${query}`, token: tokenOf(receipt) });
  if (answer.kind === 'done') return parseMailbox(answer.body);
  if (answer.kind === 'refused') return { kind: answer.code === 'no-mailbox' ? 'no-mailbox' : 'unavailable' };
  return answer;
}

function parseMailbox(body: unknown): FetchedMailbox {
  const parsed = v.safeParse(mailboxSchema, body);
  return parsed.success ? { kind: 'mailbox', mailbox: parsed.output } : { kind: 'unavailable' };
}

function tokenOf({ token }: ReceiptKeys): string {
  return encodeB64(token);
}
