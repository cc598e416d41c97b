import { MAILBOX_ANSWER_BYTES, type Mailbox } from '@bellbuoy/protocol';
import { escapeBeyondAscii } from '../http/index.ts';

/** An answer before its padding. */
export type UnpaddedMailbox = Omit<Mailbox, 'pad'>;

const ZERO = '0';
const END = '"}';

/**
 * The JSON of an answer, padded to the smallest of few sizes, so that its length tells whoever watches the line
 * next to nothing. Null when it fits none.
 */
export function padAnswer(mailbox: UnpaddedMailbox): Uint8Array<ArrayBuffer> | null {
  const text = escapeBeyondAscii(JSON.stringify({ ...mailbox, pad: '' }));
  const size = MAILBOX_ANSWER_BYTES.find((bytes) => text.length <= bytes);
  if (size === undefined) return null;
  const padded = Buffer.alloc(size, ZERO);
  padded.write(text.slice(0, -END.length), 'latin1');
  padded.write(END, size - END.length, 'latin1');
  return padded;
}
