import { type Day, isAfter } from '@bellbuoy/protocol';
import { part } from '../page/parts.ts';
import { say, sayDay } from '../page/say.ts';
import type { Conversation } from './read-conversation.ts';
import { isGone } from './states.ts';

/** Says where a report stands, and what is due when. */
export function showStanding({ state, days, entries }: Conversation, today: Day): void {
  const isAnswered = entries.some(({ kind }) => kind === 'reply' || kind === 'deleted');
  const isOver = isGone(state) || state === 'finished';
  const sentences = [
    say(`state.${state}`),
    days.answerBy !== null && !isAnswered && !isOver ? sayDue(days.answerBy, today) : null,
    days.purgeOn !== null && !isGone(state) ? say('state.purgeOn', { day: sayDay(days.purgeOn) }) : null,
  ];
  part(document, 'standing').replaceChildren(...sentences.filter((text) => text !== null).map(paragraph));
}

function sayDue(answerBy: Day, today: Day): string {
  const day = sayDay(answerBy);
  return isAfter(today, answerBy) ? say('state.answerLate', { day }) : say('state.answerBy', { day });
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
