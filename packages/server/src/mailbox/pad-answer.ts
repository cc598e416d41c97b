import { MAILBOX_ANSWER_BYTES, type Mailbox } from '@bellbuoy/protocol';

/** An answer before its padding. */
export type UnpaddedMailbox = Omit<Mailbox, 'pad'>;

const END = '"}';

/**
 * The JSON of an answer, padded to the smallest of few sizes, so that its length tells whoever watches the line
 * next to nothing. Null when it fits none.
 */
export function padAnswer(mailbox: UnpaddedMailbox): string | null {
  const text = JSON.stringify({ ...mailbox, pad: '' });
  const length = Buffer.byteLength(text);
  const size = MAILBOX_ANSWER_BYTES.find((bytes) => length <= bytes);
  if (size === undefined) return null;
  return `${text.slice(0, -END.length)}${'0'.repeat(size - length)}${END}`;
}
