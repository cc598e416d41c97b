// What a picture weighs: pages are text on plain ground, so that a few colours tell all of it.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

export const GALLERY = join(import.meta.dirname, '../../docs/screenshots');

/** The same as they were taken, for whoever looks closely. */
const ORIGINALS = join(import.meta.dirname, '../../.runtime/screenshots');

/** As many as four bits tell apart: a drawing needs them all. */
const COLOURS = 16;
/** Of a long page, as much as tells what it is. */
const TALLEST = 1800;

interface Asked {
  readonly png: string;
  readonly colours: number;
  readonly tallest: number;
}

/** A picture of few colours. */
interface Indexed {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each colour. */
  readonly palette: readonly number[];
  /** Two points a byte, each row beginning with a new byte; in base64. */
  readonly rows: string;
}

/** Writes pictures as PNG, after all colours but the most telling have been given up. */
export class PictureFiles {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: Browser): Promise<PictureFiles> {
    return new PictureFiles(await browser.newPage());
  }

  /** @returns how many bytes were written, and whether they differ from those that were there. */
  async write(path: string, png: Buffer): Promise<{ bytes: number; isNew: boolean }> {
    const asked = { png: png.toString('base64'), colours: COLOURS, tallest: TALLEST };
    const picture = encodePng(await this.#page.evaluate(giveUpColours, asked));
    const file = join(GALLERY, path);
    const before = await readFile(file).catch(() => null);
    await put(file, picture);
    await put(join(ORIGINALS, path), png);
    return { bytes: picture.length, isNew: before === null || !before.equals(picture) };
  }
}

async function put(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

/**
 * Runs in a page of its own, where pictures can be read. A colour counts by how often it is there and by how far it is
 * from those that are kept already, so that a red word is not drawn in grey.
 */
async function giveUpColours({ png, colours, tallest }: Asked): Promise<Indexed> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { width } = image;
  const height = Math.min(image.height, tallest);
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const points = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map<number, number>();
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  const kept = choose(counts);
  const indices = new Map([...counts.keys()].map((point) => [point, indexOf(point)]));
  return { width, height, palette: kept.flatMap(partsOf), rows: pack() };

  function choose(all: ReadonlyMap<number, number>): number[] {
    const chosen: number[] = [];
    const away = new Map([...all.keys()].map((point) => [point, Number.POSITIVE_INFINITY]));
    while (chosen.length < Math.min(colours, all.size)) {
      let best = 0;
      let most = -1;
      for (const [point, count] of all) {
        const worth = chosen.length === 0 ? count : Math.sqrt(count) * (away.get(point) ?? 0);
        if (worth > most || (worth === most && point < best)) [best, most] = [point, worth];
      }
      chosen.push(best);
      for (const [point, least] of away) away.set(point, Math.min(least, distance(point, best)));
    }
    return chosen;
  }

  function indexOf(point: number): number {
    let best = 0;
    for (let i = 1; i < kept.length; i++)
      if (distance(point, kept[i] ?? 0) < distance(point, kept[best] ?? 0)) best = i;
    return best;
  }

  function distance(a: number, b: number): number {
    const [x, y] = [partsOf(a), partsOf(b)];
    return x.reduce((sum, part, i) => sum + (part - (y[i] ?? 0)) ** 2, 0);
  }

  function partsOf(point: number): number[] {
    return [point & 0xff, (point >>> 8) & 0xff, (point >>> 16) & 0xff];
  }

  function pack(): string {
    const stride = Math.ceil(width / 2);
    const packed = new Uint8Array(stride * height);
    points.forEach((point, i) => {
      const at = Math.floor(i / width) * stride + ((i % width) >> 1);
      packed[at] = (packed[at] ?? 0) | ((indices.get(point) ?? 0) << ((i % width) % 2 === 0 ? 4 : 0));
    });
    let text = '';
    for (let i = 0; i < packed.length; i += 8192)
      text += String.fromCharCode(...packed.subarray(i, i + 8192));
    return btoa(text);
  }
}

// PNG, third edition, 11.2: signature, IHDR (4 bits, indexed), PLTE, IDAT, IEND.
function encodePng({ width, height, palette, rows }: Indexed): Buffer {
  const packed = Buffer.from(rows, 'base64');
  const stride = packed.length / height;
  // Each row is led by its filter: none, which suits colours that are only numbers.
  const lines = Array.from({ length: height }, (_, y) => [
    Buffer.of(0),
    packed.subarray(y * stride, (y + 1) * stride),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(lines.flat()), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
