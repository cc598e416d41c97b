import { blindVoucher, draftVoucher, finishVoucher } from '@bellbuoy/protocol/vouchers';
import { ensurePassKey, signPasses } from '../issuing/index.ts';
import type { Programme } from '../programme/index.ts';

/** A partner and an operator in one: passes as `bellbuoy pass` makes them. */
export class TestPasses {
  readonly #programme: Programme;

  constructor(programme: Programme) {
    this.#programme = programme;
  }

  async draw(): Promise<string> {
    const { kid, jwk } = await ensurePassKey(this.#programme);
    const draft = draftVoucher(kid);
    const { blinded, inverse } = blindVoucher(draft, jwk);
    const [signature] = (await this.sign(kid, blinded)) ?? [];
    if (signature === undefined) throw new Error('not signed');
    return finishVoucher(draft, jwk, { signature, inverse });
  }

  sign(kid: string, blinded: Uint8Array): Promise<Uint8Array[] | null> {
    return signPasses(this.#programme, { kid, blinded: [blinded] });
  }
}
