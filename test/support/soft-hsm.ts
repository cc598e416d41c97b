import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MODULE = '/usr/lib/softhsm/libsofthsm2.so';
const TOOL = '/usr/bin/pkcs11-tool';
const PIN = '8261-tide';

/** Debian's SoftHSM with one token of a test's own: a hardware security module without the hardware. */
export class SoftHsm {
  /** Holds the configuration, the PIN and the token. */
  readonly folder: string;
  /** The member `issuing` of a configuration that names it. */
  readonly settings: { readonly pkcs11: Record<string, unknown> };
  readonly #environment: { readonly SOFTHSM2_CONF: string };

  private constructor(folder: string) {
    this.folder = folder;
    this.#environment = { SOFTHSM2_CONF: join(folder, 'softhsm2.conf') };
    const token = { module: MODULE, token: 'bellbuoy', pinFile: join(folder, 'hsm.pin') };
    this.settings = { pkcs11: { ...token, tool: TOOL, environment: this.#environment } };
  }

  static async start(): Promise<SoftHsm> {
    const hsm = new SoftHsm(await mkdtemp(join(tmpdir(), 'bellbuoy-hsm-')));
    await mkdir(join(hsm.folder, 'tokens'));
    const lines = [`directories.tokendir = ${join(hsm.folder, 'tokens')}`, 'log.level = ERROR', ''];
    await writeFile(hsm.#environment.SOFTHSM2_CONF, lines.join('\n'));
    await writeFile(join(hsm.folder, 'hsm.pin'), `${PIN}\n`, { mode: 0o600 });
    const token = ['--init-token', '--free', '--label', 'bellbuoy', '--so-pin', 'so-pin', '--pin', PIN];
    await promisify(execFile)('/usr/bin/softhsm2-util', token, { env: hsm.#environment });
    return hsm;
  }

  /** What OpenSC says of the private keys in the token. */
  async listKeys(): Promise<string> {
    const login = ['--module', MODULE, '--token-label', 'bellbuoy', '--login', '--pin', 'env:PIN'];
    const env = { ...this.#environment, PIN };
    const { stdout } = await promisify(execFile)(TOOL, [...login, '--list-objects', '--type', 'privkey'], {
      env,
    });
    return stdout;
  }

  async end(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
