// A witness of C2SP tlog-witness: its name and key, and of each log that it watches the head that it cosigned last. The
// state is one SQLite file, so that a decision and what it changes are one durable step, also for two processes at once.

import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type Checkpoint,
  cosigner,
  cosignerVkey,
  decideAddCheckpoint,
  isVkey,
  parseCheckpoint,
  parseVkey,
  randomBytes,
  signNote,
  verifyNote,
  type WitnessDecision,
  type WitnessedLog,
} from '@bellbuoy/protocol';
import { usage } from '../terminal/exit.ts';

/** What a witness answers: a cosignature line, or a status and, for 409, the size that it knows. */
export type Answer =
  | { readonly kind: 'cosigned'; readonly line: string }
  | Extract<WitnessDecision, { kind: 'refuse' }>;

const KEY_FILE = 'witness.seed';
const STATE_FILE = 'witness.db';
const SEED_BYTES = 32;
const BUSY_MS = 10_000;
const SCHEMA = `
  create table if not exists witness (name text not null);
  create table if not exists logs (
    origin text primary key,
    vkey text not null,
    -- The signed checkpoint with our own cosignature; null before the first.
    note text
  );`;

/** A witness over its folder. One at a time decides on a log, whatever else runs. */
export class Witness {
  readonly name: string;
  readonly vkey: string;
  readonly #seed: Uint8Array;
  readonly #state: DatabaseSync;

  private constructor(name: string, seed: Uint8Array, state: DatabaseSync) {
    this.name = name;
    this.vkey = cosignerVkey(name, seed);
    this.#seed = seed;
    this.#state = state;
  }

  /**
   * Opens the witness of a folder, or makes one of this name in a folder that has none.
   *
   * @throws CommandError when there is none and no name, one of another name, or one whose state is gone: it could be shown
   * another past than it has cosigned.
   */
  static async open(folder: string, name: string | null): Promise<Witness> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const kept = await readFile(join(folder, KEY_FILE)).catch(ignoreMissing);
    if (kept === null && name === null)
      throw usage(`There is no witness in ${folder}.`, 'Make one with --name NAME.');
    if (kept !== null && !(await isThere(join(folder, STATE_FILE)))) {
      throw usage(
        `The witness in ${folder} has lost what it saw.`,
        'Make a new one in another folder, under another name.',
      );
    }
    const seed = kept === null ? randomBytes(SEED_BYTES) : new Uint8Array(kept);
    if (kept === null) cosignerVkey(name ?? '', seed);
    const state = openState(join(folder, STATE_FILE));
    // After the state, which a key of its own must never be without.
    if (kept === null)
      await writeFile(join(folder, KEY_FILE), seed, { mode: 0o600, flag: 'wx', flush: true });
    return new Witness(nameOf(state, name), seed, state);
  }

  /**
   * Watches a log from now on. Its key is for good: a log that can change its key can show another past.
   *
   * @throws CommandError for what is not a log's key, or for another key of a log that is watched.
   */
  watch(vkey: string): void {
    if (!isVkey(vkey) || parseVkey(vkey).type !== 'ed25519')
      throw usage(`“${vkey}” is not the key of a log.`);
    const origin = parseVkey(vkey).name;
    const known = this.#find(origin);
    if (known !== null && known.vkey !== vkey) {
      throw usage(
        `${origin} is watched under another key.`,
        'That key is for good: ask its operator what happened.',
      );
    }
    if (known === null)
      this.#state.prepare('insert into logs (origin, vkey) values (?, ?)').run(origin, vkey);
  }

  /** The logs that are watched. */
  origins(): string[] {
    return this.#state
      .prepare('select origin from logs order by origin')
      .all()
      .map((row) => String(row['origin']));
  }

  /** Decides on a request. What it cosigns is on the disk before this returns. @param time seconds since 1970. */
  addCheckpoint(body: string, time: number): Answer {
    this.#state.exec('begin immediate');
    try {
      const answer = this.#decide(body, time);
      this.#state.exec('commit');
      return answer;
    } catch (error) {
      this.#state.exec('rollback');
      throw error;
    }
  }

  /** The checkpoint that was cosigned last, of the log whose origin has this hash (hexadecimal); null for none. */
  latest(originHash: string): string | null {
    const origin = this.origins().find((name) => hashOf(name) === originHash);
    return origin === undefined ? null : this.#noteOf(origin);
  }

  close(): void {
    this.#state.close();
  }

  #decide(body: string, time: number): Answer {
    const decision = decideAddCheckpoint(body, (origin) => this.#find(origin));
    if (decision.kind === 'refuse') return decision;
    const { origin } = decision.checkpoint;
    const text = textOf(decision.note);
    const cosigned = signNote(text, [cosigner(this.name, this.#seed, time)]);
    const line = cosigned.slice(text.length + 1);
    const note = `${text}\n${signaturesBy(this.#find(origin)?.vkey ?? '', decision.note)}${line}`;
    this.#state.prepare('update logs set note = ? where origin = ?').run(note, origin);
    return { kind: 'cosigned', line };
  }

  #find(origin: string): WitnessedLog | null {
    const row = this.#state.prepare('select vkey, note from logs where origin = ?').get(origin);
    if (row === undefined) return null;
    const vkey = String(row['vkey']);
    return { vkey, last: row['note'] === null ? null : headOf(String(row['note'])) };
  }

  #noteOf(origin: string): string | null {
    const note = this.#state.prepare('select note from logs where origin = ?').get(origin)?.['note'] ?? null;
    return note === null ? null : String(note);
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(ignoreMissing)) !== null;
}

function openState(path: string): DatabaseSync {
  // Another command over the same folder may be at work; on a slow disk a decision takes its time.
  const state = new DatabaseSync(path, { timeout: BUSY_MS });
  // A cosignature that was given must be remembered after a power cut: the file, and its place in the folder.
  state.exec('pragma journal_mode = delete; pragma synchronous = extra;');
  state.exec(SCHEMA);
  return state;
}

function nameOf(state: DatabaseSync, name: string | null): string {
  const kept = state.prepare('select name from witness').get()?.['name'];
  if (kept === undefined && name === null)
    throw usage('This witness has no name yet.', 'Give it with --name NAME.');
  if (kept === undefined) state.prepare('insert into witness (name) values (?)').run(name);
  if (kept !== undefined && name !== null && kept !== name)
    throw usage(`The witness here is ${String(kept)}.`);
  return String(kept ?? name);
}

/** The lines by which the log itself signed: whatever else stood below the checkpoint is not ours to keep. */
function signaturesBy(vkey: string, note: string): string {
  const { signatures } = verifyNote(note, [vkey]);
  return signatures.map(({ line }) => `${line}\n`).join('');
}

function headOf(note: string): Checkpoint {
  return parseCheckpoint(textOf(note));
}

function textOf(note: string): string {
  return note.slice(0, note.indexOf('\n\n') + 1);
}

function hashOf(origin: string): string {
  return createHash('sha256').update(origin).digest('hex');
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
