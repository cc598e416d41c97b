import {
  ascending,
  b64,
  CLASSIC_RECIPIENT,
  filled,
  flipped,
  keysOf,
  MADE,
  padded,
  signedFrame,
  write,
} from './known.ts';
import { messagesOf, place } from './messages.ts';

export async function makeFrames(): Promise<void> {
  const keys = await keysOf(ascending(16));
  const messages = messagesOf(keys);
  const [report = {}, followUp = {}] = messages;
  const frame = signedFrame(followUp, keys);
  const json = JSON.stringify(followUp);
  const bad = (name: string, head: Buffer, error: string, bytes = 4096) => ({
    name,
    head: b64(head),
    bytes,
    error,
  });
  const withLength = (value: number) => {
    const copy = Buffer.from(frame);
    copy.writeUInt32BE(value);
    return copy;
  };
  write('frame_bellbuoy', {
    source: `${MADE}. A frame is \`head\` followed by zeros, \`bytes\` in all`,
    verify: keys.verify,
    seed: keys.seed,
    valid: messages
      .map((message) => ({ message, head: b64(signedFrame(message, keys)), bytes: 4096 }))
      .concat([
        { message: followUp, head: b64(frame), bytes: 65_536 },
        {
          message: followUp,
          head: b64(signedFrame(` ${JSON.stringify({ later: [1], ...followUp }, null, 2)}\n`, keys)),
          bytes: 8192,
        },
      ]),
    invalid: [
      bad('a size that no frame has', frame, 'malformed', 5000),
      bad('a share’s size', frame, 'malformed', 1024),
      bad('a length beyond the frame', withLength(4029), 'malformed'),
      bad('the largest length', withLength(0xffffffff), 'malformed'),
      bad(
        'JSON that leaves no room for a signature',
        signedFrame(json.padEnd(4029), keys).subarray(0, 4096),
        'malformed',
      ),
      bad('a length of one byte less', withLength(json.length - 1), 'malformed'),
      bad('a byte after the signature', Buffer.concat([frame, Buffer.of(1)]), 'malformed'),
      bad('a last byte that is not zero', Buffer.concat([padded(frame, 4095), Buffer.of(1)]), 'malformed'),
      bad('all zeros', Buffer.alloc(0), 'malformed'),
      bad('a flipped bit of the text', flipped(frame, 4 + json.indexOf('came')), 'unverified'),
      bad('a flipped bit of the signature', flipped(frame, frame.length - 1), 'unverified'),
      bad('no signature', padded(frame.subarray(0, -64), frame.length), 'unverified'),
      bad('another key’s signature', signedFrame(followUp, await keysOf(filled(9))), 'unverified'),
      bad('text that is not UTF-8', flipped(frame, 4 + json.indexOf('came'), 0x80), 'malformed'),
      bad('JSON with a byte order mark', signedFrame(`\ufeff${json}`, keys), 'malformed'),
      bad('JSON that is no object', signedFrame('[]', keys), 'malformed'),
      bad('an unknown version', signedFrame({ ...followUp, v: 2 }, keys), 'malformed'),
      bad('an unknown kind', signedFrame({ ...followUp, kind: 'letter' }, keys), 'malformed'),
      bad('n below zero', signedFrame({ ...followUp, n: -1 }, keys), 'malformed'),
      bad('n with a fraction', signedFrame({ ...followUp, n: 0.5 }, keys), 'malformed'),
      bad('epoch 0', signedFrame({ ...followUp, epoch: 0 }, keys), 'malformed'),
      bad(
        'a mailbox with padding',
        signedFrame({ ...followUp, mailbox: `${place.mailbox}=` }, keys),
        'malformed',
      ),
      bad(
        'a mailbox of 31 bytes',
        signedFrame({ ...followUp, mailbox: b64(filled(0, 31)) }, keys),
        'malformed',
      ),
      bad('no text', signedFrame({ ...followUp, text: undefined }, keys), 'malformed'),
      bad('a category of no policy', signedFrame({ ...report, category: 'nationality' }, keys), 'malformed'),
      bad(
        'a recipient that is not hybrid',
        signedFrame({ ...report, recipient: CLASSIC_RECIPIENT }, keys),
        'malformed',
      ),
    ],
  });
}
