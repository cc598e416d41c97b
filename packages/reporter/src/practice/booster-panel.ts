import { addDays, dayOf } from '@bellbuoy/protocol';
import { formatCalendar } from '../coming-back/calendar.ts';
import { saveFile } from '../page/files.ts';
import { make } from '../page/make.ts';
import { onPress } from '../page/parts.ts';
import { sayPractice } from './say-practice.ts';

const WEEKS = [2, 4, 8];
const UID_BYTES = 16;

/** A calendar entry for another try, made on the device. */
export function boosterPanel(): HTMLElement {
  const title = sayPractice('boosterEntry');
  const status = make('p', { role: 'status' });
  const buttons = WEEKS.map((weeks) => {
    const text = sayPractice('boosterWeeks', { count: weeks });
    const button = make('button', { type: 'button', class: 'button button--quiet' }, text);
    onPress(button, () => {
      saveEntry(title, weeks);
      status.textContent = sayPractice('boosterSaved');
    });
    return button;
  });
  return make(
    'section',
    {},
    make('h2', {}, sayPractice('boosterTitle')),
    make('p', {}, sayPractice('boosterLead', { title })),
    make('p', { class: 'actions' }, ...buttons),
    status,
  );
}

function saveEntry(title: string, weeks: number): void {
  const madeOn = dayOf(Date.now());
  const bytes = crypto.getRandomValues(new Uint8Array(UID_BYTES));
  const uid = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const calendar = formatCalendar({ day: addDays(madeOn, 7 * weeks), title, isWeekly: false, uid, madeOn });
  saveFile(sayPractice('boosterFile'), calendar, 'text/calendar;charset=utf-8');
}
