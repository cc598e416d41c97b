import { hash } from 'node:crypto';
import { decodeB64 } from '@bellbuoy/protocol';
import { Problem } from '../http/index.ts';

const TOKEN_BYTES = 32;
const AUTHORIZATION = /^Bellbuoy ([A-Za-z0-9_-]{43})$/;

/**
 * The mailbox whose token a request bears. The token itself is neither kept nor compared: its hash is the
 * mailbox's name, so there is nothing whose time could be measured.
 *
 * @throws Problem `no-token`
 */
export function mailboxOf(authorization: string | undefined): string {
  const [, token] = AUTHORIZATION.exec(authorization ?? '') ?? [];
  if (token === undefined) throw new Problem('no-token');
  return hash('sha256', decodeToken(token), 'base64url');
}

function decodeToken(text: string): Uint8Array {
  try {
    return decodeB64(text, TOKEN_BYTES);
  } catch {
    throw new Problem('no-token');
  }
}
