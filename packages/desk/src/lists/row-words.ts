import type { Outcome } from '@bellbuoy/protocol';
import { say } from '../messages/say.ts';
import type { OpenRow } from './list-rows.ts';

/** What a case is called: its working title, or its category until it has one. */
export function titleOf({
  card,
  category,
  isMovedHere,
}: Pick<OpenRow, 'card' | 'category' | 'isMovedHere'>): string {
  if (isMovedHere) return say('moving.row.here');
  if (card === null) return say('row.locked');
  return card.subject || say(`category.${category ?? card.category}`);
}

/** How a finished case ended, in the words of the screen. */
export function endingWords(disposition: Outcome | null): string {
  return disposition === null ? say('state.finished') : say(`disposition.${disposition}`);
}

/** A sealed report has one of five sizes, so this tells little on purpose. */
export function sizeWords(bytes: number): string {
  return say('size', { size: Math.round(bytes / 1024) });
}
