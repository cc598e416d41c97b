// A real programme in which so many people are thanked, claim and are paid, and all that its operator can look at.

import { encodeB64 } from '@bellbuoy/protocol';
import {
  beginClaim,
  claimRequestOf,
  finishClaim,
  formatVoucher,
  type IssuingKey,
  voucherChoices,
} from '@bellbuoy/protocol/vouchers';
import { Hono } from 'hono';
import { claimingRoutes } from '../../packages/server/src/claiming/index.ts';
import { readPayload } from '../../packages/server/src/db/index.ts';
import { TestDesk, type TestMember } from '../../packages/server/src/desk/test-desk.ts';
import { TestIssuer } from '../../packages/server/src/issuing/test-issuer.ts';
import { listIssuingKeys, today } from '../../packages/server/src/programme/index.ts';
import { redeem } from '../../packages/server/src/redemption/test-bearer.ts';
import {
  bandedAward,
  grantedOffer,
  seatPanel,
  type TestOffer,
  type TestPanel,
} from '../../packages/server/src/rewards/test-award.ts';
import type { TestProgramme } from '../support/programme.ts';

/** A claim as it passed the server. */
export interface PassedClaim {
  /** b64, one a voucher, as the server got them and as it answered. */
  readonly blinded: readonly string[];
  readonly signatures: readonly string[];
  readonly kids: readonly string[];
  /** What the bearer alone has afterwards. */
  readonly vouchers: readonly string[];
}

/** A row of the database, with the table that it is in. */
export interface SeenRow {
  readonly table: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export class RealLine {
  readonly #programme: TestProgramme;
  readonly #of: TestPanel;
  readonly #paymaster: TestMember;
  readonly #claiming: Hono;
  readonly keys: readonly IssuingKey[];

  private constructor(
    programme: TestProgramme,
    staff: { readonly of: TestPanel; readonly paymaster: TestMember },
    keys: readonly IssuingKey[],
  ) {
    this.#programme = programme;
    this.#of = staff.of;
    this.#paymaster = staff.paymaster;
    this.#claiming = new Hono().route('/', claimingRoutes(programme));
    this.keys = keys;
  }

  static async of(programme: TestProgramme): Promise<RealLine> {
    const desk = new TestDesk(programme);
    const of = await seatPanel(desk);
    const paymaster = await desk.addStaff(of.lead, 'paz', ['paymaster']);
    await TestIssuer.of(programme);
    return new RealLine(programme, { of, paymaster }, await listIssuingKeys(programme.database.store));
  }

  /** Somebody reports, is thanked with so much, and claims it. @param amount minor units. */
  async thank(amount: number): Promise<PassedClaim> {
    const offered = await grantedOffer(this.#of, bandedAward(this.#of.desk, amount));
    const issuer = { origin: this.#of.desk.origin, issuing: this.keys };
    const [choice = []] = voucherChoices(offered.offer, this.keys, today(this.#programme));
    const kids = choice.map(({ kid }) => kid);
    const claim = beginClaim(offered.offer.award, kids);
    const request = claimRequestOf(claim, issuer);
    const signatures = await this.#claim(offered, request);
    const finished = await finishClaim(claim, issuer, signatures);
    const blinded = request.blinded.map(({ message }) => message);
    return { blinded, signatures, kids, vouchers: finished.map(formatVoucher) };
  }

  /** Brings a voucher to the counter. */
  async present(voucher: string): Promise<void> {
    const [said] = await redeem(this.#paymaster, [voucher]);
    if (said?.verdict !== 'paid') throw new Error(`not paid: ${said?.verdict}`);
  }

  /** Everything in the database, and every payload opened by its shred key, which lies beside it. */
  async rows(): Promise<SeenRow[]> {
    const { store } = this.#programme.database;
    const places = await store.selectFrom('shred_keys').select(['mailbox', 'payload']).execute();
    const opened = await Promise.all(
      // What has been shredded is shut to them as to everybody.
      places.map(({ mailbox, payload }) => readPayload(store, mailbox, payload).catch(() => null)),
    );
    const payloads = opened.map((bytes) => ({ table: 'opened payloads', values: { bytes } }));
    const tables = await store.introspection.getTables();
    const rows = await Promise.all(
      tables.map(async ({ name }) => {
        const found = await store
          .selectFrom(name as never)
          .selectAll()
          .execute();
        return found.map((values) => ({ table: name, values: values as SeenRow['values'] }));
      }),
    );
    return [...rows.flat(), ...payloads];
  }

  async #claim({ found }: TestOffer, body: object): Promise<string[]> {
    const answer = await this.#claiming.request('/mailbox/claims', {
      method: 'POST',
      headers: {
        authorization: `Bellbuoy ${encodeB64(found.report.receipt.token)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`not claimed: ${answer.status}`);
    return ((await answer.json()) as { signatures: string[] }).signatures;
  }
}
