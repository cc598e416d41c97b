import type { SendMessage } from '@bellbuoy/protocol';
import { Problem } from '../http/index.ts';
import { type EpochBook, parseEnvelope } from '../intake/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { bindUploads } from '../uploads/index.ts';
import { deliverMessage } from './messages.ts';
import { findReport, lockReport, type Report } from './report.ts';

/**
 * Takes a further message of the reporter into the conversation.
 *
 * @returns whether it is new: the same message again is the same message.
 * @throws Problem or ProtocolError `no-mailbox`, `gone`, `malformed`, `not-sealed`, `unknown-upload`,
 * `stale-epoch`, `moved-on`.
 */
export async function sendMessage(
  programme: Programme,
  epochs: EpochBook,
  mailbox: string,
  { epoch, prev, envelope: text, uploads = [] }: SendMessage,
): Promise<boolean> {
  const envelope = parseEnvelope(text);
  const day = today(programme);
  const { desk } = requirePresent(await findReport(programme.database.store, mailbox));
  const isTaken = await epochs.takes(desk, epoch, day);
  return programme.database.transaction(async (transaction) => {
    const report = requirePresent(await lockReport(transaction, mailbox));
    const { id, bytes } = envelope;
    const message = { mailbox, direction: 'in', epoch, day, id, prev, envelope: bytes } as const;
    if (id === report.envelope) throw new Problem('moved-on');
    const delivery = await deliverMessage(transaction, message, report.envelope);
    if (delivery === 'repeated') return false;
    if (!isTaken) throw new Problem('stale-epoch');
    if (delivery === 'moved-on') throw new Problem('moved-on');
    await bindUploads(transaction, mailbox, uploads);
    return true;
  });
}

function requirePresent(report: Report | null): Report {
  if (report === null) throw new Problem('no-mailbox');
  if (report.state === 'withdrawn' || report.state === 'purged') throw new Problem('gone');
  return report;
}
