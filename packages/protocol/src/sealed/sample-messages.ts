// Messages for tests: small, valid, one of each kind that a conversation has.

import { encodeB64, hashB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import type { Keyring } from '../keyring/keyring.ts';
import type { FollowUpMessage, ReportMessage } from './messages.ts';

const place = {
  v: 1,
  origin: 'harbour.example',
  desk: 'harbour',
  epoch: 3,
  mailbox: hashB64(utf8('token')),
} as const;

export function sampleReport(keyring: Keyring, answer = 'A drone over the fuel pier.'): ReportMessage {
  return {
    ...place,
    kind: 'report',
    n: 0,
    prev: null,
    seen: null,
    recipient: keyring.recipient,
    verify: encodeB64(keyring.verify),
    locale: 'en',
    policy: hashB64(utf8('policy')),
    category: 'restricted-zone',
    answers: { what: answer },
    attachments: [],
  };
}

export function sampleFollowUp(text: string, n = 1): FollowUpMessage {
  return { ...place, kind: 'message', n, prev: hashB64(utf8('before')), seen: null, text };
}
