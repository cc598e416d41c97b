import { createCipheriv, createHmac } from 'node:crypto';
import {
  b64,
  filled,
  flipped,
  hash,
  type Keys,
  kdf,
  keysOf,
  MADE,
  ORIGIN,
  padded,
  signedFrame,
  write,
} from './known.ts';

export async function makeRosters(): Promise<void> {
  const [ada, ben, cleo, mallory] = (await Promise.all([1, 2, 3, 4].map((byte) => keysOf(filled(byte))))) as [
    Keys,
    Keys,
    Keys,
    Keys,
  ];
  const member = (previous: Buffer[], account: string, keys: Keys, role: string, desk = 'harbour') => {
    const last = previous.at(-1);
    const header = {
      v: 1,
      kind: 'member',
      origin: ORIGIN,
      desk,
      epoch: null,
      mailbox: null,
      n: previous.length,
      prev: last ? b64(hash(last)) : null,
      seen: null,
    };
    return { ...header, account, recipient: keys.recipient, verify: keys.verify, role, day: '2026-11-21' };
  };
  const first = signedFrame(member([], 'ada', ada, 'lead'), ada);
  const second = signedFrame(member([first], 'ben', ben, 'lead'), ada);
  const third = signedFrame(member([first, second], 'cleo', cleo, 'analyst'), ben);
  const fourth = signedFrame(member([first, second, third], 'ben', ben, 'left'), ada);
  const present = (keys: Keys, role: string) => ({ recipient: keys.recipient, verify: keys.verify, role });
  const bad = (name: string, ...frames: Buffer[]) => ({ name, frames: frames.map(b64) });
  write('roster_bellbuoy', {
    source: MADE,
    place: { origin: ORIGIN, desk: 'harbour', root: ada.verify },
    frames: [first, second, third, fourth].map(b64),
    members: { ada: present(ada, 'lead'), cleo: present(cleo, 'analyst') },
    head: b64(hash(fourth)),
    unverified: [
      bad('begun by another key', signedFrame(member([], 'mallory', mallory, 'lead'), mallory)),
      bad('a founder who is no lead', signedFrame(member([], 'ada', ada, 'analyst'), ada)),
      bad('a founder other than the root', signedFrame(member([], 'ben', ben, 'lead'), ada)),
      bad('signed by the newcomer', first, signedFrame(member([first], 'mallory', mallory, 'lead'), mallory)),
      bad(
        'signed by an analyst',
        first,
        second,
        third,
        signedFrame(member([first, second, third], 'mallory', mallory, 'analyst'), cleo),
      ),
      bad(
        'signed by a lead who left',
        first,
        second,
        third,
        fourth,
        signedFrame(member([first, second, third, fourth], 'mallory', mallory, 'analyst'), ben),
      ),
      bad('a replayed admission', first, second, third, fourth, second),
      bad('one left out', first, third),
      bad('another order', first, third, second),
      bad(
        'another predecessor',
        first,
        signedFrame({ ...member([first], 'ben', ben, 'lead'), prev: null }, ada),
      ),
      bad('another number', first, signedFrame({ ...member([first], 'ben', ben, 'lead'), n: 2 }, ada)),
      bad('another desk', signedFrame(member([], 'ada', ada, 'lead', 'pier'), ada)),
    ],
  });
  const keys = { origin: ORIGIN, account: 'ben', recipient: ben.recipient, verify: ben.verify };
  const text = ['bellbuoy/v1/invite', ORIGIN, 'ben', ben.recipient, ben.verify].join('\n');
  const mac = createHmac('sha256', filled(8)).update(text).digest();
  const drawn = filled(42);
  write('invitation_bellbuoy', {
    source: MADE,
    derived: ['analyst', 'lead'].map((role) => ({
      inviterSeed: ada.seed,
      drawn: b64(drawn),
      account: 'ben',
      role,
      key: b64(kdf(filled(1), `invite/ben/${role}/${b64(drawn)}`)),
    })),
    secret: b64(filled(8)),
    keys,
    mac: b64(mac),
    unverified: [
      { name: 'another account', keys: { ...keys, account: 'mallory' }, mac: b64(mac) },
      { name: 'another recipient', keys: { ...keys, recipient: mallory.recipient }, mac: b64(mac) },
      { name: 'another verify key', keys: { ...keys, verify: mallory.verify }, mac: b64(mac) },
      { name: 'another mac', keys, mac: b64(flipped(mac, 31)) },
    ],
  });
}

export async function makeCards(): Promise<void> {
  const card = { category: 'restricted-zone', locale: 'pt', subject: 'Drone over the fuel pier ⚓', v: 1 };
  const caseId = b64(filled(3, 16));
  const nonce = filled(4, 12);
  const sealed = (plain: Buffer) => {
    const cipher = createCipheriv('aes-256-gcm', kdf(filled(7), 'card'), nonce).setAAD(Buffer.from(caseId));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  const good = sealed(padded(Buffer.from(JSON.stringify(card)), 996));
  write('card_bellbuoy', {
    source: MADE,
    origin: ORIGIN,
    epochSeed: b64(filled(7)),
    caseId,
    nonce: b64(nonce),
    card,
    sealed: b64(good),
    unopenable: [
      { name: 'a flipped bit', sealed: b64(flipped(good, 500)), caseId },
      { name: 'another case', sealed: b64(good), caseId: b64(filled(4, 16)) },
      { name: 'a byte less', sealed: b64(good.subarray(0, -1)), caseId },
      { name: 'not padded', sealed: b64(sealed(Buffer.from(JSON.stringify(card)))), caseId },
      { name: 'no card inside', sealed: b64(sealed(Buffer.alloc(996))), caseId },
    ],
  });
}
