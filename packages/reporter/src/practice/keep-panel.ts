import { dayOf } from '@bellbuoy/protocol';
import { make } from '../page/make.ts';
import { onPress, show } from '../page/parts.ts';
import { forgetResult, keepResult } from './kept-result.ts';
import { sayPractice } from './say-practice.ts';
import type { Tally } from './score.ts';

/** Keeps the result on the device, if somebody wants that, and takes it away again. */
export function keepPanel(exercise: string, tally: Tally, sets: readonly number[]): HTMLElement {
  const keep = make('button', { type: 'button', class: 'button button--quiet' }, sayPractice('keep'));
  const forget = make(
    'button',
    { type: 'button', class: 'button button--quiet', hidden: true },
    sayPractice('forget'),
  );
  const status = make('p', { role: 'status' });
  const showKept = (isKept: boolean, text: string): void => {
    status.textContent = text;
    show(keep, !isKept);
    show(forget, isKept);
    (isKept ? forget : keep).focus();
  };
  onPress(keep, () => {
    const isKept = keepResult(exercise, { ...tally, sets, day: dayOf(Date.now()) });
    showKept(isKept, sayPractice(isKept ? 'kept' : 'keepFailed'));
  });
  onPress(forget, () => {
    forgetResult(exercise);
    showKept(false, sayPractice('forgotten'));
  });
  return make(
    'section',
    {},
    make('h2', {}, sayPractice('keepTitle')),
    make('p', {}, sayPractice('keepLead')),
    make('p', {}, keep, forget),
    status,
  );
}
