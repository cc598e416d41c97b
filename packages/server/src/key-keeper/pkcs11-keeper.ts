// A keeper for whatever speaks PKCS #11: a hardware security module, a smart card, or SoftHSM. It goes through
// OpenSC's `pkcs11-tool`, one run for each operation, because a native add-on would be code of ours in the server's own
// process. Secret halves are made inside, sensitive and not extractable, for the raw RSA operation alone.

import { spawn } from 'node:child_process';
import { createPublicKey, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Pkcs11Settings } from './keeper-config.ts';
import type { KeyKeeper, MadeKey } from './key-keeper.ts';

const ID_BYTES = 16;
const OTHERS = 0o077;
const RAW = 'RSA-X-509';
const MOST_OUTPUT_BYTES = 65_536;
const PATIENCE_MS = 60_000;
const NOT_FOUND = /object not found/;

export class Pkcs11Keeper implements KeyKeeper {
  readonly name = 'pkcs11';
  readonly #dataDir: string;
  readonly #settings: Pkcs11Settings;
  /** What was asked for before. SoftHSM now and then does not find its token while another program writes to it. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(dataDir: string, settings: Pkcs11Settings) {
    this.#dataDir = dataDir;
    this.#settings = settings;
  }

  async make(): Promise<MadeKey> {
    const id = randomBytes(ID_BYTES).toString('hex');
    const kind = ['--key-type', 'rsa:3072', '--usage-sign', '--sensitive', '--allowed-mechanisms', RAW];
    await this.#run(['--keypairgen', '--id', id, '--label', `bellbuoy ${id}`, ...kind]);
    const der = await this.#run(['--read-object', '--type', 'pubkey', '--id', id]);
    const { n = '', e } = createPublicKey({ key: der, type: 'spki', format: 'der' }).export({
      format: 'jwk',
    });
    if (e !== 'AQAB') throw new Error('the module made a key with another exponent than 65537');
    return { modulus: new Uint8Array(Buffer.from(n, 'base64url')), handle: id };
  }

  async signRaw(handle: string, blinded: Uint8Array): Promise<Uint8Array> {
    return new Uint8Array(await this.#run(['--sign', '--mechanism', RAW, '--id', handle], blinded));
  }

  async destroy(handle: string): Promise<void> {
    for (const type of ['privkey', 'pubkey']) {
      await this.#run(['--delete-object', '--type', type, '--id', handle]).catch((error: unknown) => {
        if (!(error instanceof Error) || !NOT_FOUND.test(error.message)) throw error;
      });
    }
  }

  /** One operation after the other. */
  #run(operation: readonly string[], input: Uint8Array = new Uint8Array()): Promise<Buffer> {
    const outcome = this.#before.then(() => this.#ask(operation, input));
    this.#before = outcome.catch(() => {});
    return outcome;
  }

  /** The PIN goes through the child's environment: arguments show in the list of processes. */
  async #ask(operation: readonly string[], input: Uint8Array): Promise<Buffer> {
    const { module, token, tool, environment } = this.#settings;
    const session = ['--module', module, '--token-label', token, '--login', '--pin', 'env:PIN'];
    const env = { ...environment, PIN: await this.#readPin() };
    return run(tool, [...session, ...operation], { env, input });
  }

  async #readPin(): Promise<string> {
    const path = resolve(this.#dataDir, this.#settings.pinFile);
    if (((await stat(path)).mode & OTHERS) !== 0)
      throw new Error(`others can read ${path}: chmod 600 ${path}`);
    return (await readFile(path, 'utf8')).trimEnd();
  }
}

/** Runs a program to its end and returns what it wrote; throws with its last words when it failed. */
function run(
  program: string,
  args: readonly string[],
  { env, input }: { readonly env: Record<string, string>; readonly input: Uint8Array },
): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const child = spawn(program, args, { env, timeout: PATIENCE_MS, killSignal: 'SIGKILL' });
  const [out, err] = [collect(child.stdout), collect(child.stderr)];
  child.once('error', reject);
  child.once('close', (code) => {
    if (code === 0) return resolve(Buffer.concat(out));
    const words = Buffer.concat(err).toString('utf8').trim();
    reject(new Error(`${program} failed: ${words || `exit code ${code}`}`));
  });
  // A program that ends before it has read everything says why itself.
  child.stdin.on('error', () => {}).end(input);
  return promise;
}

function collect(stream: NodeJS.ReadableStream): Buffer[] {
  const pieces: Buffer[] = [];
  let bytes = 0;
  stream.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= MOST_OUTPUT_BYTES) pieces.push(piece);
  });
  return pieces;
}
