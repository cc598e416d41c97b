// A pager's webhook, signed as https://www.standardwebhooks.com/ has it, so that a receiver checks it with a
// library of its own.

import { createHmac } from 'node:crypto';
import { encodeB64 } from '@bellbuoy/protocol';
import type { AttentionSettings } from '../attention-config.ts';
import type { Programme } from '../programme/index.ts';
import { parseWebhookSecret, readSecretFile } from './settings.ts';

/** What a pager is told: how many, and of which desk. */
export interface Page {
  readonly desk: string;
  readonly waiting: number;
  /** Of these, how many nobody has looked at in time. */
  readonly late: number;
}

/** Calls the pager. Rejects unless it answers that it has understood. */
export type CallPager = (page: Page) => Promise<void>;

export class WebhookRefusedError extends Error {
  override readonly name = 'WebhookRefusedError';
  readonly code: string;

  constructor(status: number) {
    super(`the webhook answered ${status}`);
    this.code = `HTTP_${status}`;
  }
}

const TIMEOUT_MS = 10_000;
const ID_BYTES = 16;

/** @throws when the secret's file is missing, open to others, or too short. */
export async function openPager(
  dataDir: string,
  { webhook }: AttentionSettings,
  { config, now, random }: Pick<Programme, 'config' | 'now' | 'random'>,
): Promise<CallPager | null> {
  if (webhook === undefined) return null;
  const secret = parseWebhookSecret(await readSecretFile(dataDir, webhook.secretFile));
  return async (page) => {
    const id = `page_${encodeB64(random(ID_BYTES))}`;
    const timestamp = String(Math.floor(now() / 1000));
    const body = JSON.stringify({ type: 'urgent', programme: config.origin, ...page });
    const response = await fetch(webhook.url, {
      method: 'POST',
      body,
      // Somebody else’s answer must not send it on.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signWebhook(secret, { id, timestamp, body }),
      },
    });
    await response.body?.cancel();
    if (!response.ok) throw new WebhookRefusedError(response.status);
  };
}

/** `v1,` and the base64 HMAC-SHA256 of id, timestamp and body, joined by full stops. */
export function signWebhook(
  secret: Uint8Array,
  { id, timestamp, body }: { id: string; timestamp: string; body: string },
): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
