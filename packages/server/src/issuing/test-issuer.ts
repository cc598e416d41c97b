import { quarterOf } from '@bellbuoy/protocol';
import { blindVoucher, draftVoucher, finishVoucher } from '@bellbuoy/protocol/vouchers';
import { type IssuingKey, listIssuingKeys, type Programme, today } from '../programme/index.ts';
import { ensureQuarterKeys, signBlinded } from './index.ts';

/** A programme's issuing keys, and a bearer's vouchers of them without anybody having been thanked. */
export class TestIssuer {
  readonly #programme: Programme;

  private constructor(programme: Programme) {
    this.#programme = programme;
  }

  /** Makes the keys of the programme's quarter; there at once where it has the quick keeper of `test/support`. */
  static async of(programme: Programme): Promise<TestIssuer> {
    await ensureQuarterKeys(programme);
    return new TestIssuer(programme);
  }

  async awardKey(value: bigint): Promise<IssuingKey> {
    return this.#keyOf((key) => key.kind === 'award' && key.value === Number(value));
  }

  async commendationKey(level: number): Promise<IssuingKey> {
    return this.#keyOf((key) => key.kind === 'commendation' && key.level === level);
  }

  async drawAward(value: bigint): Promise<string> {
    return this.draw(await this.awardKey(value));
  }

  async drawCommendation(level: number): Promise<string> {
    return this.draw(await this.commendationKey(level));
  }

  /** A finished voucher in compact form. */
  async draw({ kid, jwk }: IssuingKey): Promise<string> {
    const draft = draftVoucher(kid);
    const { blinded, inverse } = blindVoucher(draft, jwk);
    const [signature] = (await signBlinded(this.#programme, [{ kid, message: blinded }])) ?? [];
    if (signature === undefined) throw new Error('not signed');
    return finishVoucher(draft, jwk, { signature, inverse });
  }

  async #keyOf(isWanted: (key: IssuingKey) => boolean): Promise<IssuingKey> {
    const quarter = quarterOf(today(this.#programme));
    const keys = await listIssuingKeys(this.#programme.database.store);
    const key = keys.find((each) => each.quarter === quarter && isWanted(each));
    if (key === undefined) throw new Error('there is no such key');
    return key;
  }
}
