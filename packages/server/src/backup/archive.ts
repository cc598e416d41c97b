// An archive is JSON lines, so that any tool reads it and either engine can be restored from the other's:
//
//   {"archive":"data"|"keys","v":1,"origin":…,"day":…,"steps":[…]}     the schema's steps at the time
//   {"file":"config.json","content":"<b64>"}
//   {"table":"reports","row":{…}}                                        bytes as {"b64":…}, JSON as {"json":…}
//   {"lines":<how many before this one>,"hash":"<b64 H of their bytes>"}
//
// The last line shows that the archive is whole. It proves nothing against whoever can write to the place.

import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseAs } from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { Row } from '../db/index.ts';

export type ArchiveKind = 'data' | 'keys';

const headerSchema = v.strictObject({
  archive: v.picklist(['data', 'keys']),
  v: v.literal(1),
  origin: v.string(),
  day: v.string(),
  steps: v.array(v.string()),
});
const fileSchema = v.strictObject({ file: v.string(), content: v.string() });
const rowSchema = v.strictObject({ table: v.string(), row: v.record(v.string(), v.unknown()) });
const endSchema = v.strictObject({ lines: v.number(), hash: v.string() });

export type ArchiveHeader = v.InferOutput<typeof headerSchema>;
export type ArchivedFile = { readonly file: string; readonly content: Uint8Array };
export type ArchivedRow = { readonly table: string; readonly row: Row };

const OWNER_ONLY = 0o600;
/** More than a first line has. */
const HEADER_BYTES = 65_536;

/** Writes an archive under a name that it has only once it is whole and on the disk. */
export class ArchiveWriter {
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  #lines = 0;

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  static async create(path: string, header: ArchiveHeader): Promise<ArchiveWriter> {
    const writer = new ArchiveWriter(path, await open(partOf(path), 'w', OWNER_ONLY));
    await writer.#write([header]);
    return writer;
  }

  async addFile({ file, content }: ArchivedFile): Promise<void> {
    await this.#write([{ file, content: Buffer.from(content).toString('base64url') }]);
  }

  async addRows(table: string, rows: readonly Row[]): Promise<void> {
    await this.#write(rows.map((row) => ({ table, row: encodeRow(row) })));
  }

  async finish(): Promise<void> {
    const end = { lines: this.#lines, hash: this.#hash.digest('base64url') };
    await this.#handle.appendFile(`${JSON.stringify(end)}\n`);
    await this.#handle.sync();
    await this.#handle.close();
    await rename(partOf(this.#path), this.#path);
  }

  async #write(lines: readonly object[]): Promise<void> {
    const text = lines.map((line) => `${lineOf(line)}\n`).join('');
    this.#hash.update(text);
    this.#lines += lines.length;
    await this.#handle.appendFile(text);
  }
}

/**
 * The header of an archive that is whole to its last byte.
 *
 * @throws when it is cut short, damaged, or no archive.
 */
export async function verifyArchive(path: string): Promise<ArchiveHeader> {
  const hash = createHash('sha256');
  let header: ArchiveHeader | null = null;
  let lines = 0;
  let last = '';
  for await (const line of linesOf(path)) {
    if (lines === 1) header = parseAs(headerSchema, JSON.parse(last));
    if (lines > 0) hash.update(`${last}\n`);
    last = line;
    lines += 1;
  }
  const end = v.safeParse(endSchema, jsonOf(last));
  const isWhole =
    end.success && end.output.lines === lines - 1 && end.output.hash === hash.digest('base64url');
  if (header === null || !isWhole) throw new Error(`${path} is not a whole archive`);
  return header;
}

/** The first line of an archive, which may be cut short or damaged after it; null when that is no header. */
export async function readHeader(path: string): Promise<ArchiveHeader | null> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n', 1);
    const header = v.safeParse(headerSchema, jsonOf(line));
    return header.success ? header.output : null;
  } finally {
    await handle.close();
  }
}

/** What an archive holds. The caller has verified it. */
export async function* readArchive(path: string): AsyncGenerator<ArchivedFile | ArchivedRow> {
  for await (const line of linesOf(path)) {
    const value: unknown = JSON.parse(line);
    const row = v.safeParse(rowSchema, value);
    const file = v.safeParse(fileSchema, value);
    if (row.success) yield { table: row.output.table, row: decodeRow(row.output.row) };
    if (file.success)
      yield { file: file.output.file, content: Buffer.from(file.output.content, 'base64url') };
  }
}

/** JSON may hold two characters as they are that whoever reads lines takes for the end of one. */
function lineOf(value: object): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) =>
    end === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function encodeRow(row: Row): Row {
  return mapValues(row, (value) => {
    if (value instanceof Uint8Array) return { b64: Buffer.from(value).toString('base64url') };
    return typeof value === 'object' && value !== null ? { json: value } : value;
  });
}

function decodeRow(row: Row): Row {
  return mapValues(row, (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('b64' in value) return new Uint8Array(Buffer.from(String(value.b64), 'base64url'));
    return JSON.stringify((value as { json?: unknown }).json);
  });
}

function mapValues(row: Row, map: (value: unknown) => unknown): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, map(value)]));
}

function partOf(path: string): string {
  return `${path}.part`;
}
