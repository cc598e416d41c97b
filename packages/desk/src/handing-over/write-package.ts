// A package as it leaves: sealed here to the body that the signed descriptor names, its attachments opened and sealed
// again under fresh identities. Nothing in it joins it to the reporter's conversation.

import {
  type Attachment,
  addDays,
  type Descriptor,
  encodeB64,
  openAttachment,
  type PackageMessage,
  randomBytes,
  sealAttachment,
  sealFrame,
} from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { DeskError } from '../problems/desk-error.ts';
import { epochInForce, type Seat } from '../seat/seat.ts';
import { packTar, type TarFile } from './tar.ts';

export type Body = Descriptor['bodies'][number];

/** What a lead chose to hand over. */
export interface Handing {
  readonly body: Body;
  readonly purpose: string;
  readonly summary: string;
  readonly originals: readonly { readonly question: string; readonly text: string }[];
  readonly attachments: readonly Attachment[];
}

/** The one file that a lead gives to the body. */
export interface PackageFile {
  readonly name: string;
  readonly content: Blob;
}

const PACKAGE_ID_BYTES = 16;
/** The body is asked to delete it after a year, as the desk does. */
const KEEP_DAYS = 365;

/**
 * Seals what was chosen and has the server put it on record, in public too. Only then is the file given out.
 *
 * @throws DeskError as the server refuses it, `no-body` by an expired descriptor; ProtocolError `too-large`.
 */
export async function handOver(seat: Seat, opened: OpenedCase, handing: Handing): Promise<PackageFile> {
  const { body, originals } = handing;
  // An expired descriptor may name a body that has been taken off since: nothing new is sealed by it.
  if (seat.programme.isExpired) throw new DeskError('no-body');
  const id = opened.row.case;
  const sealed: SealedAgain[] = [];
  for (const attachment of handing.attachments) sealed.push(await sealAgain(seat, id, attachment));
  const message = packageOf(seat, handing, sealed);
  const frame = await seat.keychain.frameAsEpoch(message.epoch, message);
  const envelope = await sealFrame(frame, body.recipient);
  const record = await seat.keychain.sealToCase(id, frame);
  // Attachments are the reporter's words too: what repeats any is read, and goes, with the report.
  const of = originals.length + sealed.length > 0 ? opened.reportId : null;
  await seat.api.handOver(id, { body: body.id, package: message.package, record, of });
  const file: TarFile = { name: 'package.age', content: new Blob([envelope]) };
  const name = `${body.id}-${message.day}`;
  if (sealed.length === 0) return { name: `${name}.age`, content: file.content };
  return { name: `${name}.tar`, content: packTar([file, ...sealed.map((each) => each.file)]) };
}

function packageOf(seat: Seat, handing: Handing, sealed: readonly SealedAgain[]): PackageMessage {
  const { origin, desk } = seat.session;
  const { body, purpose, summary, originals } = handing;
  const day = seat.today();
  return {
    ...{ v: 1, kind: 'package', origin, desk, epoch: epochInForce(seat), mailbox: null },
    ...{ n: 0, prev: null, seen: null, package: encodeB64(randomBytes(PACKAGE_ID_BYTES)) },
    ...{ body: body.id, day, expires: addDays(day, KEEP_DAYS), purpose, summary },
    originals: [...originals],
    attachments: sealed.map(({ attachment }) => attachment),
  };
}

interface SealedAgain {
  readonly attachment: Attachment;
  readonly file: TarFile;
}

async function sealAgain(seat: Seat, id: string, attachment: Attachment): Promise<SealedAgain> {
  const content = await openAttachment(await seat.api.attachment(id, attachment.sealed), attachment);
  const sealing = await sealAttachment(content, attachment.bytes);
  const blob = await new Response(sealing.sealed as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const seal = await sealing.seal;
  const { name, type } = attachment;
  return { attachment: { ...seal, name, type }, file: { name: `${seal.sealed}.age`, content: blob } };
}
