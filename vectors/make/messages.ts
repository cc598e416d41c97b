// One message of every kind, as an independent client would write it.

import { ascending, b64, hash, type Keys, kdf, ORIGIN } from './known.ts';

export const place = {
  v: 1,
  origin: ORIGIN,
  desk: 'harbour',
  epoch: 3,
  mailbox: b64(hash(kdf(ascending(16), 'mailbox'))),
};

export function messagesOf(reporter: Keys): object[] {
  const envelope = b64(hash('an envelope'));
  const start = { ...place, n: 0, prev: null, seen: null };
  const later = { ...place, n: 1, prev: envelope, seen: b64(hash('another')) };
  return [
    {
      ...start,
      kind: 'report',
      recipient: reporter.recipient,
      verify: reporter.verify,
      locale: 'pt',
      policy: b64(hash('policy')),
      category: 'restricted-zone',
      answers: { what: 'Um drone sobre o cais ⚓', where: 'Cais 4' },
      attachments: [],
      remark: 'I am not sure.',
    },
    { ...later, kind: 'message', text: 'It came back.' },
    { ...later, kind: 'reply', text: 'Which way did it leave?' },
    { ...start, kind: 'opened', report: envelope, day: '2026-11-23' },
    { ...start, kind: 'note', text: 'Called the pier.', day: '2026-11-23', author: 'a.lind' },
    {
      ...start,
      kind: 'kept',
      next: 2,
      excerpts: [
        { n: 0, day: '2026-11-21', text: 'A drone' },
        { n: 1, text: 'It' },
      ],
    },
    {
      ...start,
      kind: 'member',
      epoch: null,
      mailbox: null,
      account: 'a.lind',
      recipient: reporter.recipient,
      verify: reporter.verify,
      role: 'lead',
      day: '2026-11-01',
    },
  ];
}
