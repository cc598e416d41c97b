import type { CaseCard } from '@bellbuoy/protocol';
import { epochInForce, type Seat } from '../seat/seat.ts';
import type { OpenedCase } from './opened-case.ts';

/** The longest working title: it must fit on a card in any script, and in a row of the list in most. */
export const MAX_TITLE_CHARACTERS = 120;

/** Puts the desk's own working title on a case's card, sealed under the epoch in force. */
export async function writeTitle(
  seat: Seat,
  { row, report }: OpenedCase,
  subject: string,
): Promise<CaseCard> {
  const card: CaseCard = { v: 1, subject, category: row.category ?? report.category, locale: report.locale };
  const cardEpoch = epochInForce(seat);
  await seat.api.putCard(row.case, {
    card: await seat.keychain.sealCard(card, cardEpoch, row.case),
    cardEpoch,
  });
  return card;
}
