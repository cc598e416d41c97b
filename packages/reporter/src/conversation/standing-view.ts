import { type Day, daysBetween, isAfter } from '@bellbuoy/protocol';
import { part } from '../page/parts.ts';
import { say, sayDay } from '../page/say.ts';
import type { LogCheck } from './check-log.ts';
import type { Conversation } from './read-conversation.ts';
import { isGone } from './states.ts';

/** So many days before everything is deleted its reporter is told to keep what they want to keep. */
const WARN_OF_PURGE_DAYS = 14;

/**
 * Says where a report stands, and what is due when; of what is late, what one can do.
 *
 * @param log what the log tells of it: by whose will it was deleted.
 * @param reader the desk that reads it now, where that is not the one that it was sent to.
 */
export function showStanding(
  { state, days, outcome }: Conversation,
  { events }: LogCheck,
  today: Day,
  reader: string | null,
): void {
  const isOrdered = state === 'purged' && events.some(({ rule }) => rule === 'ordered');
  const isOver = isGone(state) || state === 'finished' || state === 'passed-on';
  const sentences = [
    ...(reader === null || isGone(state) ? [] : [say('state.moved', { desk: reader })]),
    say(isOrdered ? 'state.ordered' : `state.${state}`),
    ...(state === 'finished' && outcome !== null && outcome !== 'passed-on'
      ? [say(`outcome.${outcome}`)]
      : []),
    ...(days.answerBy === null || isOver ? [] : sayDue(days.answerBy, today)),
    ...(days.purgeOn === null || isGone(state) ? [] : sayPurge(days.purgeOn, today)),
    ...sayWhatNext(state),
  ];
  part(document, 'standing').replaceChildren(...sentences.map(paragraph));
}

function sayWhatNext(state: Conversation['state']): string[] {
  if (state === 'opened' || state === 'second-review') return [say('can.opened')];
  return state === 'passed-on' || state === 'finished' ? [say(`can.${state}`)] : [];
}

function sayDue(answerBy: Day, today: Day): string[] {
  const day = sayDay(answerBy);
  if (!isAfter(today, answerBy)) return [say('state.answerBy', { day })];
  return [say('state.answerLate', { day }), say('state.answerLate.next')];
}

function sayPurge(purgeOn: Day, today: Day): string[] {
  const words = say('state.purgeOn', { day: sayDay(purgeOn) });
  return daysBetween(today, purgeOn) > WARN_OF_PURGE_DAYS ? [words] : [words, say('state.purgeSoon')];
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
