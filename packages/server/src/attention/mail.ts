import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AttentionSettings } from '../attention-config.ts';
import { readSecretFile } from './settings.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a mail to the programme's mail server. Rejects when that does not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

const TIMEOUT_MS = 20_000;
const DEFAULT_PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

/**
 * The mail server of a configuration; null where it names none.
 *
 * @throws when one of its files is missing or open to others.
 */
export async function openMail(
  dataDir: string,
  { smtp, from }: AttentionSettings,
  hostname: string,
): Promise<SendMail | null> {
  if (smtp === undefined || from === undefined) return null;
  const { protocol, hostname: host, port } = new URL(smtp.url);
  const isDirect = protocol === 'smtps:';
  const isEncrypted = smtp.encryption === 'required';
  const ca = smtp.caFile === undefined ? undefined : await readFile(resolve(dataDir, smtp.caFile), 'utf8');
  const auth =
    smtp.user === undefined || smtp.passwordFile === undefined
      ? undefined
      : { user: smtp.user, pass: await readSecretFile(dataDir, smtp.passwordFile) };
  // Most programmes send no mail, and what sends it is large.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(port) || DEFAULT_PORTS[isDirect ? 'smtps:' : 'smtp:'],
    secure: isDirect,
    requireTLS: isEncrypted,
    ignoreTLS: !isEncrypted,
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    ...(auth === undefined ? {} : { auth }),
    // What greets a mail server is not the name of this machine.
    name: hostname,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
      xMailer: false,
    });
  };
}
