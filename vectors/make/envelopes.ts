import {
  ascending,
  b64,
  CLASSIC_RECIPIENT,
  filled,
  keysOf,
  MADE,
  padded,
  seal,
  signedFrame,
  write,
} from './known.ts';
import { messagesOf } from './messages.ts';

export async function makeEnvelopes(): Promise<void> {
  const reporter = await keysOf(ascending(16));
  const epoch = await keysOf(filled(7));
  const other = await keysOf(filled(9));
  const [report = {}] = messagesOf(reporter);
  const head = signedFrame(report, reporter);
  const envelope = await seal(padded(head, 4096), epoch.recipient);
  const bytes = Buffer.from(envelope, 'base64url');
  const edit = (name: string, at: number, text: string | Buffer) => ({
    name,
    at,
    with: b64(Buffer.from(text)),
  });
  const size = bytes.length;
  write('envelope_bellbuoy', {
    source: `${MADE}, sealed with age-encryption 0.3.1`,
    identity: epoch.identity,
    otherIdentity: other.identity,
    verify: reporter.verify,
    head: b64(head),
    bytes: 4096,
    envelope,
    wrap: { seed: b64(filled(9)), recipient: other.recipient, file: await seal(filled(9), epoch.recipient) },
    classicRecipient: CLASSIC_RECIPIENT,
    toClassicRecipient: await seal(padded(head, 4096), CLASSIC_RECIPIENT),
    sealedBytes: [
      [0, 1659],
      [32, 1691],
      [1024, 2683],
      [4096, 5755],
      [8192, 9851],
      [16384, 18043],
      [32768, 34427],
      [65536, 67195],
      [65537, 67212],
    ],
    unopenable: [40, 1533, 1534, 1578, 1583, 1626, 1627, 1643, 1659, size - 1].map((at) => ({ at, flip: 1 })),
    notSealed: [
      edit('another version', 18, 'v2'),
      edit('a carriage return', 21, '\r'),
      edit('another stanza', 25, 'mlkem768p256tag '),
      edit('a grease stanza first', 22, '-> a-grease\nAAAA\n'),
      edit('a second argument', 60, ' '),
      edit('a line feed in the argument', 60, '\n'),
      edit('base64url in the argument', 60, '-_'),
      edit('padding in the argument', 1533, '='),
      edit('unused bits in the argument', 1533, 'B'),
      edit('a line feed in the body', 1540, '\n'),
      edit('unused bits in the body', 1577, 'B'),
      edit('no mark before the MAC', 1579, '-> '),
      edit('unused bits in the MAC', 1625, 'B'),
      edit('no line feed after the MAC', 1626, ' '),
      edit('armour', 0, '-----BEGIN AGE ENCRYPTED FILE-----\n'),
      edit('plain text', 0, `{"what":"${'A drone over the pier. '.repeat(80)}"}`),
      edit('zeros', 0, Buffer.alloc(1700)),
    ],
    wrongSizes: [0, 1, 1659, 1691, 5754, 5756, 9850, 67196, 131072],
  });
}
