// Films and sound in the ISO base media file format (ISO/IEC 14496-12; MP4, M4A, 3GP) and QuickTime: boxes of
//
//   uint32 size ‖ 4 characters type ‖ content          (size 1: uint64 size follows; size 0: to the end of the file)
//
// What is not needed to play becomes a `free` box of the same length, so that no offset changes and nothing but the
// table of contents (`moov`) is ever read. Of the media data only what sound and picture refer to goes over: tracks of
// positions, of time codes or of subtitles, in which drones and telephones write where they are, become zeros.

import { FINDINGS, type Finding } from '../attachment-calls.ts';
import { bytesOf, latin1, zeros } from './byte-parts.ts';
import { type Range, rangesOfTrack } from './film-tracks.ts';
import { findingsIn } from './findings-in-text.ts';

/** A box in bytes that are in memory. */
interface Box {
  readonly type: string;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** A box of the file itself. */
interface TopBox extends Box {
  readonly isOpen: boolean;
}

/** Boxes that stay, by the box that they are in; what is not named here goes. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  moov: ['mvhd', 'trak', 'mvex'],
  mvex: ['mehd', 'trex'],
  trak: ['tkhd', 'edts', 'mdia', 'tapt'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'minf', 'elng'],
  minf: ['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: [
    'stsd',
    'stts',
    'stss',
    'ctts',
    'stsc',
    'stsz',
    'stz2',
    'stco',
    'co64',
    'sgpd',
    'sbgp',
    'sdtp',
    'cslg',
    'stps',
  ],
};
const TIMED = ['mvhd', 'tkhd', 'mdhd'];
const MAX_TABLE_BYTES = 64 * 2 ** 20;
/** Cameras of the AVCHD family write model and position into the picture itself, under this name. */
const IN_PICTURE = 'MDPM';
const PICTURE_HEAD_BYTES = 65_536;

/** A film without what its container tells. `content` is null when it cannot be taken apart. */
export async function cleanFilm(file: Blob): Promise<{ found: readonly Finding[]; content: Blob | null }> {
  const boxes = await topBoxes(file);
  const table = boxes?.find(({ type }) => type === 'moov');
  if (boxes === null || table === undefined || table.end - table.start > MAX_TABLE_BYTES)
    return { found: [], content: null };
  const moov = await bytesOf(file, table.start, table.end);
  const cleaning = new TableCleaning(moov);
  const removed = await Promise.all(boxes.filter(isRemoved).map((box) => headOf(file, box)));
  const names = findingsIn(cleaning.removedText + removed.join(''));
  const found = FINDINGS.filter((each) => names.includes(each) || (each === 'time' && cleaning.hasTimes));
  const isFragmented = boxes.some(({ type }) => type === 'moof');
  const isWhole = cleaning.ranges !== null && !(isFragmented && cleaning.hasRemovedTracks);
  if (!isWhole || (await isPictureTelling(file, cleaning.ranges ?? []))) return { found, content: null };
  const parts = boxes.flatMap((box) => {
    if (box === table) return [moov];
    if (isRemoved(box)) return [...emptyBox(box)];
    if (box.type !== 'mdat' || isFragmented) return [file.slice(box.start, box.end)];
    return mediaData(file, box, cleaning.ranges ?? []);
  });
  return { found, content: new Blob(parts, { type: file.type }) };
}

/** The boxes of the file, or null when it is none. */
async function topBoxes(file: Blob): Promise<TopBox[] | null> {
  const boxes: TopBox[] = [];
  for (let at = 0; at < file.size; ) {
    const box = boxAt(await bytesOf(file, at, at + 16), 0, file.size - at);
    if (box === null) return null;
    boxes.push({ ...box, start: at, content: at + box.content, end: at + box.end, isOpen: box.isOpen });
    at += box.end;
  }
  return boxes;
}

function isRemoved({ type }: TopBox): boolean {
  return !['ftyp', 'styp', 'moov', 'mdat', 'moof', 'sidx', 'mfra', 'wide'].includes(type);
}

async function headOf(file: Blob, { start, end }: TopBox): Promise<string> {
  return latin1(await bytesOf(file, start + 4, Math.min(end, start + PICTURE_HEAD_BYTES)));
}

function emptyBox({ start, content, end, isOpen }: TopBox): BlobPart[] {
  const head = new Uint8Array(content - start);
  const view = new DataView(head.buffer);
  if (isOpen) view.setUint32(0, 0);
  else if (head.length === 16) {
    view.setUint32(0, 1);
    view.setBigUint64(8, BigInt(end - start));
  } else view.setUint32(0, end - start);
  head.set(FREE, 4);
  return [head, ...zeros(end - content)];
}

/** Media data with zeros wherever nothing that is played lies. */
function mediaData(file: Blob, box: TopBox, ranges: readonly Range[]): BlobPart[] {
  const parts: BlobPart[] = [file.slice(box.start, box.content)];
  let at = box.content;
  for (const { from, to } of ranges) {
    const [start, end] = [Math.max(from, at), Math.min(to, box.end)];
    if (end <= start) continue;
    parts.push(...zeros(start - at), file.slice(start, end));
    at = end;
  }
  return [...parts, ...zeros(box.end - at)];
}

async function isPictureTelling(file: Blob, ranges: readonly Range[]): Promise<boolean> {
  const first = ranges[0];
  if (first === undefined) return false;
  const head = await bytesOf(file, first.from, Math.min(first.to, first.from + PICTURE_HEAD_BYTES));
  return latin1(head).includes(IN_PICTURE);
}

/** Cleans the table of contents in place. */
class TableCleaning {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #isPicture = false;
  removedText = '';
  hasTimes = false;
  hasRemovedTracks = false;
  /** Where sound and picture lie in the file, in order; null when the table cannot be read. */
  ranges: Range[] | null = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const whole = boxAt(bytes, 0, bytes.length);
    if (whole !== null) this.#clean(whole);
    this.ranges?.sort((a, b) => a.from - b.from);
  }

  #clean(parent: Box): void {
    const kept = KEPT[parent.type] ?? [];
    for (let at = parent.content; at + 8 <= parent.end; ) {
      const box = boxAt(this.#bytes, at, parent.end);
      if (box === null) {
        this.ranges = null;
        return;
      }
      if (!kept.includes(box.type) || (box.type === 'trak' && !this.#isPlayed(box))) this.#remove(box);
      else this.#cleanKept(box);
      at = box.end;
    }
  }

  #cleanKept(box: Box): void {
    if (TIMED.includes(box.type)) this.#forgetTimes(box);
    if (box.type === 'hdlr') this.#bytes.fill(0, box.content + 12, box.end);
    if (box.type === 'stsd' && this.#isPicture) this.#forgetCompressor(box);
    if (box.type in KEPT) this.#clean(box);
    if (box.type === 'stbl') {
      const ranges = rangesOfTrack(this.#bytes.subarray(box.start, box.end));
      this.ranges = ranges === null || this.ranges === null ? null : [...this.ranges, ...ranges];
    }
  }

  /** Handlers say what a track is for: 14496-12, 8.4.3. */
  #isPlayed(track: Box): boolean {
    const text = latin1(this.#bytes.subarray(track.start, track.end));
    const kind = /hdlr[^]{8}(vide|soun)/.exec(text)?.[1];
    this.#isPicture = kind === 'vide';
    this.hasRemovedTracks ||= kind === undefined;
    return kind !== undefined;
  }

  #remove(box: Box): void {
    this.removedText += latin1(
      this.#bytes.subarray(box.start + 4, Math.min(box.end, box.start + PICTURE_HEAD_BYTES)),
    );
    this.#bytes.set(FREE, box.start + 4);
    this.#bytes.fill(0, box.content, box.end);
  }

  /** Creation and modification time: the first two numbers, of 32 bits in version 0 and of 64 in version 1. */
  #forgetTimes({ content }: Box): void {
    const bytes = this.#bytes[content] === 1 ? 16 : 8;
    const times = this.#bytes.subarray(content + 4, content + 4 + bytes);
    this.hasTimes ||= times.some((byte) => byte !== 0);
    times.fill(0);
  }

  /** A picture's sample entry has room for the name of the compressor, and of its vendor. */
  #forgetCompressor(box: Box): void {
    for (let at = box.content + 8; at + 86 <= box.end; ) {
      const size = this.#view.getUint32(at);
      this.#bytes.fill(0, at + 20, at + 24);
      this.#bytes.fill(0, at + 50, at + 82);
      if (size < 8) return;
      at += size;
    }
  }
}

const FREE = Uint8Array.of(0x66, 0x72, 0x65, 0x65);

function boxAt(bytes: Uint8Array, at: number, limit: number): (Box & { isOpen: boolean }) | null {
  if (at + 8 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const short = view.getUint32(at);
  const type = latin1(bytes.subarray(at + 4, at + 8));
  if (short === 1 && at + 16 > bytes.length) return null;
  const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? limit - at : short;
  const content = at + (short === 1 ? 16 : 8);
  const end = at + size;
  return end < content || end > limit ? null : { type, start: at, content, end, isOpen: short === 0 };
}
