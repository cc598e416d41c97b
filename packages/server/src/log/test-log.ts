import {
  type Checkpoint,
  consistencyPath,
  decodeEntryBundle,
  decodeTile,
  fillEntry,
  formatTilePath,
  leafHash,
  parseTilePath,
  rootOf,
  type Tile,
  tileHashReader,
  tilesOf,
  utf8,
  verifyCheckpoint,
  verifyConsistency,
  verifyProof,
} from '@bellbuoy/protocol';
import type { Hono } from 'hono';
import { expect } from 'vitest';
import type { Lease } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { batchSize } from './batch.ts';
import { type BatchRule, logRoutes, PublishedLog, type Sequenced, sequence } from './index.ts';
import { readHead, readLines } from './tree.ts';

/** A log that verifies everything it has promised so far after each step, as an outsider would. */
export class TestLog {
  readonly #programme: Programme;
  readonly #log: PublishedLog;
  readonly #routes: Hono;
  #last: Checkpoint | null = null;

  constructor(programme: Programme) {
    this.#programme = programme;
    this.#log = new PublishedLog(programme);
    this.#routes = logRoutes(this.#log, programme.database.store);
  }

  async sequence(lease: Lease, day: string, batches: BatchRule = 'scheduled'): Promise<Sequenced> {
    const { config, database, random } = this.#programme;
    const sequenced = await sequence(database, lease, { origin: config.origin, day, batches, random });
    await this.verify();
    return sequenced;
  }

  async lines(): Promise<string[]> {
    const { store } = this.#programme.database;
    return readLines(store, 0, (await readHead(store)).size);
  }

  async verify(): Promise<void> {
    const checkpoint = verifyCheckpoint(await this.#text('/log/checkpoint'), this.#programme.keys.log.vkey);
    const lines = await this.#bundles(checkpoint.size);
    expect(new Set(lines).size).toBe(lines.length);
    expect(rootOf(lines.map((line) => leafHash(utf8(line))))).toEqual(checkpoint.root);
    await this.#verifyTiles(lines);
    await this.#verifyGrowth(checkpoint);
    await this.#verifyBatches(lines);
    await this.#verifyProofs(lines);
    this.#last = checkpoint;
  }

  async #bundles(size: number): Promise<string[]> {
    const bundles: Uint8Array[] = [];
    for (const tile of tilesOf(size)) {
      if (tile.level !== 0) continue;
      bundles.push(...decodeEntryBundle(await this.#tile({ ...tile, level: 'entries' }), tile.width));
    }
    return bundles.map((line) => new TextDecoder().decode(line));
  }

  async #verifyTiles(lines: readonly string[]): Promise<void> {
    const leaves = lines.map((line) => leafHash(utf8(line)));
    for (const tile of tilesOf(lines.length)) {
      const span = 256 ** Number(tile.level);
      const first = tile.index * 256;
      const expected = Array.from({ length: tile.width }, (_, i) =>
        rootOf(leaves.slice((first + i) * span, (first + i + 1) * span)),
      );
      expect(decodeTile(await this.#tile(tile), tile.width)).toEqual(expected);
    }
  }

  async #verifyGrowth({ size, root }: Checkpoint): Promise<void> {
    if (this.#last === null) return;
    const read = tileHashReader(size, (tile) => this.#tile(tile));
    const path = await consistencyPath(this.#last.size, size, read);
    verifyConsistency({ oldSize: this.#last.size, oldRoot: this.#last.root, size, root, path });
  }

  async #verifyBatches(lines: readonly string[]): Promise<void> {
    const batches = await this.#programme.database.store.selectFrom('log_batches').selectAll().execute();
    const inBatches = new Set<number>();
    for (const { first, entries, filled, secret } of batches) {
      const batch = lines.slice(first, first + filled);
      expect(filled).toBe(batchSize(entries));
      expect(batch).toEqual(batch.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
      const fillings = Array.from({ length: filled - entries }, (_, i) =>
        fillEntry(secret, this.#programme.config.origin, i),
      );
      expect(fillings.every((filling) => batch.includes(filling))).toBe(true);
      for (let i = first; i < first + filled; i++) inBatches.add(i);
    }
    lines.forEach((line, i) => expect(line.startsWith('{"closed":')).toBe(inBatches.has(i)));
  }

  async #verifyProofs(lines: readonly string[]): Promise<void> {
    const step = Math.max(1, Math.floor(lines.length / 40));
    for (let index = 0; index < lines.length; index += step) {
      const line = lines[index] ?? '';
      const proof = await this.#log.prove(line);
      expect(verifyProof(proof ?? '', line, this.#programme.keys.log.vkey).index).toBe(index);
    }
  }

  async #tile(tile: Tile): Promise<Uint8Array> {
    const path = formatTilePath(tile);
    expect(parseTilePath(path)).toEqual(tile);
    const answer = await this.#routes.request(`/log/${path}`);
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async #text(path: string): Promise<string> {
    const answer = await this.#routes.request(path);
    expect(answer.status).toBe(200);
    return answer.text();
  }
}
