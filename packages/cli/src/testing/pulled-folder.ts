import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  encodeB64,
  encodeFrame,
  type FollowUpMessage,
  hashB64,
  makeKeyring,
  newReceipt,
  openReceipt,
  passphraseKeys,
  type ReportMessage,
  randomBytes,
  sealFrame,
  stretchPassphrase,
  wrapSeed,
} from '@bellbuoy/protocol';
import { formatManifest, type Manifest } from '../offline/manifest.ts';

const ORIGIN = 'harbour.example';
export const PASSPHRASE = 'anchor-basin-cable-dawn-ebb-float';

/** A folder as `desk pull` leaves it, with the keys that open it, made here without any server. */
export interface PulledFolder {
  readonly path: string;
  readonly identity: string;
  readonly report: ReportMessage;
  readonly manifest: Manifest;
}

/** One report and one message after it, sealed to an epoch, with a manifest. */
export async function makePulledFolder(
  text = 'A cut fence, tied shut with green wire.',
): Promise<PulledFolder> {
  const path = await mkdtemp(join(tmpdir(), 'bellbuoy-pulled-'));
  const epoch = await makeKeyring(randomBytes(32), ORIGIN);
  const { keyring, mailbox } = await openReceipt(newReceipt(), ORIGIN);
  const place = { v: 1, origin: ORIGIN, desk: 'harbour', epoch: 1, mailbox, seen: null } as const;
  const report: ReportMessage = {
    ...place,
    kind: 'report',
    n: 0,
    prev: null,
    recipient: keyring.recipient,
    verify: encodeB64(keyring.verify),
    locale: 'en',
    policy: hashB64(new Uint8Array(1)),
    category: 'intrusion',
    answers: { saw: text, where: 'Behind tank 7' },
    attachments: [],
  };
  const envelope = await sealFrame(encodeFrame(report, keyring), epoch.recipient);
  const followUp: FollowUpMessage = {
    ...place,
    kind: 'message',
    n: 1,
    prev: hashB64(envelope),
    text: 'It is open again.',
  };
  const second = await sealFrame(encodeFrame(followUp, keyring), epoch.recipient);
  await writeFile(join(path, 'report.age'), envelope);
  await writeFile(join(path, 'message.age'), second);
  const known = { report: mailbox, epoch: 1, day: '2026-11-21', urgent: false };
  const manifest: Manifest = {
    ...(await memberKeys(epoch)),
    envelopes: [
      { ...known, file: 'report.age', kind: 'report', envelope: hashB64(envelope) },
      { ...known, file: 'message.age', kind: 'message', envelope: hashB64(second) },
    ],
  };
  await writeFile(join(path, 'manifest.json'), formatManifest(manifest));
  await writeFile(join(path, 'identity.txt'), `# epoch 1\n${epoch.identity}\n`);
  await writeFile(join(path, 'passphrase.txt'), `${PASSPHRASE}\n`);
  return { path, identity: epoch.identity, report, manifest };
}

async function memberKeys(epoch: {
  seed: Uint8Array;
  recipient: string;
}): Promise<Omit<Manifest, 'envelopes'>> {
  const member = await makeKeyring(randomBytes(32), ORIGIN);
  const salt = randomBytes(16);
  const { unwrap } = await passphraseKeys(await stretchPassphrase(PASSPHRASE, salt), ORIGIN);
  const wrap = encodeB64(await wrapSeed(epoch.seed, member.recipient));
  return {
    v: 1,
    origin: ORIGIN,
    desk: 'harbour',
    account: 'miriam',
    day: '2026-11-21',
    keyring: encodeB64(await wrapSeed(member.seed, unwrap.recipient)),
    salt: encodeB64(salt),
    epochs: [{ epoch: 1, recipient: epoch.recipient, wrap }],
  };
}
