import type { Offer } from '@bellbuoy/protocol';
import {
  awardHash,
  type Claimant,
  type ClaimRefusal,
  ClaimsMovedOn,
  hasRoomFor,
  keepVouchers,
  loadClaims,
  type StoredClaimState,
  signClaim,
  startClaim,
  stateOf,
  storeClaims,
  type VoucherChoice,
  withoutVoucher,
} from '@bellbuoy/protocol/vouchers';
import { make } from '../page/make.ts';
import { show } from '../page/parts.ts';
import { say } from '../page/say.ts';
import { bringStyle } from '../page/style.ts';
import { NoAnswer } from './claim-server.ts';
import { type OfferGround, type OfferStanding, offerView } from './offer-view.ts';
import { sayClaims } from './say-claims.ts';
import { voucherCard } from './voucher-card.ts';

declare const VOUCHERS_STYLE: string;

/** A conversation in which something is offered, or has been. */
export interface ClaimsGround extends Omit<OfferGround, 'signing' | 'today'> {
  readonly claimant: Claimant;
  readonly offers: readonly Offer[];
  /** The page on which anybody looks up what a voucher is worth. */
  readonly redeemPage: string;
  /** Exchanges the voucher of a commendation, in the place given. */
  readonly exchange: ((place: HTMLElement, voucher: string) => Promise<void>) | null;
}

const REFUSALS = {
  'no-offer': 'refused',
  claimed: 'elsewhere',
  'offer-over': 'refused',
  'wrong-keys': 'quarterOver',
  'keys-withheld': 'keysWithheld',
  refused: 'refused',
} as const satisfies Record<ClaimRefusal, string>;

/** Offers, claiming them, and the vouchers that came of it. Everything shown is taken off when the conversation closes. */
export class ClaimsPanel {
  readonly #root: HTMLElement;
  readonly #status = make('p', { class: 'status', role: 'status' });
  readonly #offers = make('div', {});
  readonly #vouchers = make('section', { class: 'vouchers' });
  #ground: ClaimsGround | null = null;
  #stored: StoredClaimState | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
    const heading = make('h2', { tabindex: -1 }, sayClaims('offersTitle'));
    root.replaceChildren(heading, this.#offers, this.#status, this.#vouchers);
  }

  /** Shows what is offered and kept in a conversation. */
  async open(ground: ClaimsGround): Promise<void> {
    this.#ground = ground;
    await bringStyle(VOUCHERS_STYLE).catch(() => undefined);
    await this.#try(() => this.#load(ground));
    show(this.#root);
  }

  /** Says that nothing can be shown now. */
  fail(): void {
    this.#tell(say('error.server'));
    show(this.#root);
  }

  clear(): void {
    this.#ground = null;
    this.#stored = null;
    this.#tell('');
    this.#offers.replaceChildren();
    this.#vouchers.replaceChildren();
    show(this.#root, false);
  }

  async #load(ground: ClaimsGround): Promise<void> {
    this.#stored = await loadClaims(ground.claimant);
    await this.#render(ground);
  }

  async #render(ground: ClaimsGround): Promise<void> {
    const views = await Promise.all(
      ground.offers.map((offer) =>
        offerView(
          offer,
          this.#standingOf(offer),
          { ...ground, ...ground.claimant },
          {
            claim: (choice) => this.#try(() => this.#claim(ground, offer, choice)),
            goOn: () => this.#try(() => this.#finish(ground, offer)),
          },
        ),
      ),
    );
    if (this.#ground !== ground) return;
    this.#offers.replaceChildren(...views);
    this.#renderVouchers(ground);
  }

  #standingOf({ award }: Offer): OfferStanding {
    const { claimed, begun } = stateOf(this.#stored);
    if (claimed.includes(awardHash(award))) return 'claimed';
    return begun.some((claim) => claim.award === award) ? 'begun' : 'open';
  }

  #renderVouchers({ claimant: { issuer, today }, exchange, redeemPage }: ClaimsGround): void {
    const { vouchers } = stateOf(this.#stored);
    show(this.#vouchers, vouchers.length > 0);
    const hooks = { exchange, remove: (voucher: (typeof vouchers)[number]) => this.#remove(voucher) };
    const cards = vouchers.map((voucher, i) => {
      const key = issuer.issuing.find(({ kid }) => kid === voucher.kid);
      return voucherCard({ voucher, key }, { number: i + 1, today, hooks });
    });
    this.#vouchers.replaceChildren(
      make('h2', { tabindex: -1 }, sayClaims('vouchersTitle')),
      make('p', {}, sayClaims('vouchersLead')),
      make('ul', { class: 'vouchers__list' }, ...cards),
      make('p', {}, sayClaims('look'), ' ', make('a', { href: redeemPage }, make('bdi', {}, redeemPage))),
    );
  }

  async #claim(ground: ClaimsGround, { award }: Offer, choice: VoucherChoice): Promise<void> {
    if (!hasRoomFor(stateOf(this.#stored), choice.length)) return this.#tell(sayClaims('full'));
    this.#tell(sayClaims('storing'));
    const kids = choice.map(({ kid }) => kid);
    const { stored } = await startClaim(ground.claimant, this.#stored, { award, kids });
    this.#stored = stored;
    await this.#finish(ground, { award });
  }

  async #finish(ground: ClaimsGround, { award }: Pick<Offer, 'award'>): Promise<void> {
    const claim = stateOf(this.#stored).begun.find((begun) => begun.award === award);
    if (claim === undefined) return;
    this.#tell(sayClaims('signing'));
    const vouchers = await signClaim(ground.claimant, claim);
    if (typeof vouchers === 'string') return this.#refused(ground, claim, vouchers);
    this.#tell(sayClaims('keeping'));
    this.#stored = await keepVouchers(ground.claimant, this.#stored, claim, vouchers);
    await this.#render(ground);
    this.#tell(sayClaims('done'));
    this.#vouchers.querySelector('h2')?.focus();
  }

  /** Keys that sign no more have signed nothing of this claim: it can be begun again with those of today. */
  async #refused(
    ground: ClaimsGround,
    { award }: Pick<Offer, 'award'>,
    refusal: ClaimRefusal,
  ): Promise<void> {
    if (refusal === 'wrong-keys') {
      const state = stateOf(this.#stored);
      const begun = state.begun.filter((claim) => claim.award !== award);
      this.#stored = await storeClaims(ground.claimant, this.#stored, { ...state, begun });
    }
    await this.#render(ground);
    this.#tell(sayClaims(REFUSALS[refusal]));
  }

  async #remove(voucher: Parameters<typeof withoutVoucher>[1]): Promise<void> {
    const ground = this.#ground;
    if (ground === null) return;
    await this.#try(async () => {
      const state = withoutVoucher(stateOf(this.#stored), voucher);
      this.#stored = await storeClaims(ground.claimant, this.#stored, state);
      await this.#render(ground);
      this.#tell(sayClaims('deleted'));
      this.#root.querySelector('h2')?.focus();
    });
  }

  /** Does something that may fail half-way, and says how it stands then. */
  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof ClaimsMovedOn && this.#ground !== null) {
        await this.#load(this.#ground).catch(() => undefined);
        return this.#tell(sayClaims('movedOn'));
      }
      if (this.#ground !== null) await this.#render(this.#ground);
      this.#tell(sayFailure(error));
    }
  }

  #tell(text: string): void {
    this.#status.textContent = text;
  }
}

function sayFailure(error: unknown): string {
  if (error instanceof NoAnswer) return say(error.kind === 'offline' ? 'error.offline' : 'error.server');
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return sayClaims(code === 'unverified' ? 'unverified' : 'unreadable');
}
