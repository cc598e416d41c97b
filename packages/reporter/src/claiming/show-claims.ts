import { dayOf, type Offer, type ReceiptKeys } from '@bellbuoy/protocol';
import type { VerifiedProgramme } from '../programme/load-programme.ts';
import { claimServer } from './claim-server.ts';
import { ClaimsPanel } from './claims-panel.ts';
import { ceilingReader } from './read-ceiling.ts';
import { crowdReader } from './read-crowds.ts';
import { readIssuingKeys } from './read-issued.ts';

/** A conversation in which something can be claimed, or was. */
export interface ClaimingConversation {
  readonly receipt: ReceiptKeys;
  readonly programme: VerifiedProgramme;
  readonly offers: readonly Offer[];
}

let panel: ClaimsPanel | null = null;

/** Shows what a conversation offers in its place on the page, with the vouchers that came of it. */
export async function showClaims(
  root: HTMLElement,
  { receipt, programme, offers }: ClaimingConversation,
): Promise<void> {
  const { descriptor, desk } = programme;
  const today = dayOf(Date.now());
  panel ??= new ClaimsPanel(root);
  const issuing = await readIssuingKeys(descriptor);
  // Without all keys it cannot be told whether those of a claim were withdrawn.
  if (issuing === null) return panel.fail();
  await panel.open({
    claimant: {
      server: claimServer(receipt),
      receipt,
      place: { desk: desk.id, epoch: desk.epoch },
      issuer: { origin: descriptor.origin, issuing },
      signing: descriptor.issuing,
      today,
    },
    offers,
    crowdOf: crowdReader(descriptor.log.vkey),
    ceilingOf: ceilingReader(),
    // No page from which somebody writes names it, so it is found from the one beside it.
    rulesPage: (root.dataset['redeem'] ?? '/').replace('redeem', 'rewards'),
    redeemPage: new URL(root.dataset['redeem'] ?? '/', location.href).href,
    exchange: async (place, voucher) => {
      const { openCommendation } = await import('../commendation/open-commendation.ts');
      await openCommendation(place, voucher);
    },
  });
}

/** Takes everything of a conversation off the page. */
export function clearClaims(): void {
  panel?.clear();
}
