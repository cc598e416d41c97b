import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blindVoucher, draftVoucher, finishVoucher } from '@bellbuoy/protocol/vouchers';
import { ensurePassKey, type Programme, signPasses } from '../programme/index.ts';

/** A partner and an operator in one: passes as `bellbuoy pass` makes them. */
export class TestPasses {
  readonly #programme: Programme;
  readonly #dataDir: string;

  private constructor(programme: Programme, dataDir: string) {
    this.#programme = programme;
    this.#dataDir = dataDir;
  }

  static async of(programme: Programme): Promise<TestPasses> {
    const dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-passes-'));
    await mkdir(join(dataDir, 'keys'));
    return new TestPasses(programme, dataDir);
  }

  async draw(): Promise<string> {
    const { kid, jwk } = await ensurePassKey(this.#programme, this.#dataDir);
    const draft = draftVoucher(kid);
    const { blinded, inverse } = await blindVoucher(draft, jwk);
    const [signature] = (await this.sign(kid, blinded)) ?? [];
    if (signature === undefined) throw new Error('not signed');
    return finishVoucher(draft, jwk, { signature, inverse });
  }

  sign(kid: string, blinded: Uint8Array): Promise<Uint8Array[] | null> {
    return signPasses(this.#programme, this.#dataDir, { kid, blinded: [blinded] });
  }

  async end(): Promise<void> {
    await rm(this.#dataDir, { recursive: true });
  }
}
