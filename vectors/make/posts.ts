// Posts that a programme signed, their links, and what stands on a poster for its key.

import { createRequire } from 'node:module';
import { b64, filled, flipped, hash, type Keys, keysOf, MADE, ORIGIN, write } from './known.ts';
import { note, vkey } from './log-of-months.ts';

const PROGRAMME = `${ORIGIN}/programme`;
const DAY = '2026-11-21';
const WORDS = 'Found a box on the shore?\n\nLeave it, step back, and call 112 — then tell us. ⚓';
const ARABIC = 'هل وجدت صندوقًا على الشاطئ؟ لا تلمسه وابتعد عنه، واتصل بالرقم 112.';

export async function makePosts(): Promise<void> {
  const [programme, stranger] = (await Promise.all([71, 72].map((byte) => keysOf(filled(byte))))) as [
    Keys,
    Keys,
  ];
  const key = vkey(PROGRAMME, programme.signing);
  const signed = (text: string, { day = DAY, origin = ORIGIN, by = programme } = {}) =>
    note(`${origin}/post\n${day}\n${text}\n`, `${origin}/programme`, by.signing);
  const good = signed(WORDS);
  const bytes = linkBytes(good);
  const link = (changed: Buffer) => `post=${b64(changed)}`;
  const bad = (name: string, text: string, verdict: string) => ({ name, text, verdict });
  const shown = hash(key);
  write('post_bellbuoy', {
    source: MADE,
    origin: ORIGIN,
    vkey: key,
    fingerprint: {
      figures: shown.toString('hex').slice(0, 32).match(/.{4}/g)?.join(' '),
      en: wordsOf(shown, 'english'),
      es: wordsOf(shown, 'spanish'),
      fr: wordsOf(shown, 'french'),
      'zh-Hans': wordsOf(shown, 'simplified-chinese'),
    },
    valid: [
      { day: DAY, text: WORDS, note: good, link: link(bytes) },
      { day: DAY, text: ARABIC, note: signed(ARABIC), link: link(linkBytes(signed(ARABIC))) },
      {
        day: '2026-11-22',
        text: '?',
        note: signed('?', { day: '2026-11-22' }),
        link: link(linkBytes(signed('?', { day: '2026-11-22' }))),
      },
    ],
    invalid: [
      bad('other words', good.replace('step back', 'open it'), 'altered'),
      bad('another day', good.replace(DAY, '2026-11-20'), 'altered'),
      bad('other words in the link', link(replaced(bytes, 'Leave it', 'Carry it')), 'altered'),
      bad('another day in the link', link(flipped(bytes, 3)), 'altered'),
      bad('a bit of the signature', link(flipped(bytes, 5 + ORIGIN.length)), 'altered'),
      bad('by another key under this name', signed(WORDS, { by: stranger }), 'altered'),
      bad('by another key, in a link', link(linkBytes(signed(WORDS, { by: stranger }))), 'altered'),
      bad('of another programme', signed(WORDS, { origin: 'port.example', by: stranger }), 'other'),
      bad(
        'of another programme, in a link',
        link(linkBytes(signed(WORDS, { origin: 'port.example', by: stranger }))),
        'other',
      ),
      bad('of another programme by this key', signed(WORDS, { origin: 'port.example' }), 'other'),
      bad(
        'the signature of a statement',
        note(`${ORIGIN}/site\n7\n${DAY}\n2026-12-20\n${b64(hash('{}'))}\n`, PROGRAMME, programme.signing),
        'not-one',
      ),
      bad('a mark that turns the text around', signed('Call \u202e112\u202c now.'), 'not-one'),
      bad('a space that cannot be seen', signed('Leave\u200bit.'), 'not-one'),
      bad('not composed', signed('Cafe\u0301 closed.'), 'not-one'),
      bad('a space at a line’s end', signed('Leave it. '), 'not-one'),
      bad('two empty lines', signed('Leave it.\n\n\nCall.'), 'not-one'),
      bad('too long', signed('a'.repeat(1001)), 'not-one'),
      bad('no words', signed(''), 'not-one'),
      bad('a day that is none', signed(WORDS, { day: '2026-02-30' }), 'not-one'),
      bad('a link of another version', link(flipped(bytes, 0, 3)), 'not-one'),
      bad('a link cut short', link(bytes.subarray(0, -1)), 'not-one'),
      bad('a link with padding', `${link(bytes)}=`, 'not-one'),
      bad('an origin longer than the link', link(replacedByte(bytes, 4, 255)), 'not-one'),
      bad('no signature', `${ORIGIN}/post\n${DAY}\n${WORDS}\n`, 'not-one'),
      bad('nothing', 'post=', 'not-one'),
    ],
  });
}

/** `0x01 ‖ uint24 days ‖ length ‖ origin ‖ signature ‖ text ‖ 0x00` of a signed note. */
function linkBytes(signed: string): Buffer {
  const split = signed.lastIndexOf('\n\n');
  const [text, line] = [signed.slice(0, split), signed.slice(split + 2)];
  const [heading = '', day = '', ...words] = text.split('\n');
  const origin = Buffer.from(heading.slice(0, -'/post'.length));
  const days = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  const head = Buffer.alloc(5);
  head.writeUInt32BE((0x01 << 24) | days, 0);
  head[4] = origin.length;
  const signature = Buffer.from(line.trim().split(' ').at(-1) ?? '', 'base64').subarray(4);
  return Buffer.concat([head, origin, signature, Buffer.from(words.join('\n')), Buffer.alloc(1)]);
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + from.length)]);
}

function replacedByte(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}

/** Eight words of eleven bits each, from the front. */
function wordsOf(hashed: Buffer, name: string): string[] {
  const { wordlist } = createRequire(import.meta.url)(`bip39-lists/wordlists/${name}.js`) as {
    wordlist: readonly string[];
  };
  const bits = BigInt(`0x${hashed.subarray(0, 11).toString('hex')}`);
  return Array.from(
    { length: 8 },
    (_, i) => wordlist[Number((bits >> BigInt(77 - 11 * i)) & 2047n)]?.normalize('NFC') ?? '',
  );
}
