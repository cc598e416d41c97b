import { addWorkingDays, calendarOf, type Day, type Descriptor, dayOf } from '@bellbuoy/protocol';
import { saveFile } from '../page/files.ts';
import { onPress, part } from '../page/parts.ts';
import { say, sayDay } from '../page/say.ts';
import { formatCalendar } from './calendar.ts';

/** By when a person answers, unless the desk has said another day. */
const ANSWER_WORKING_DAYS = 2;
const UID_BYTES = 16;

/** Makes a calendar entry on the device, for the day on which there should be an answer. */
export class Reminder {
  readonly #section: HTMLElement;
  #day: Day | null = null;

  constructor(root: HTMLElement) {
    this.#section = part(root, 'reminder');
    onPress(part(this.#section, 'reminder-once'), () => this.#save(false));
    onPress(part(this.#section, 'reminder-weekly'), () => this.#save(true));
  }

  /** Offers an entry for `day`. */
  setDay(day: Day): void {
    this.#day = day;
    part(this.#section, 'reminder-day').textContent = say('reminder.day', { day: sayDay(day) });
    this.#section.hidden = false;
  }

  #save(isWeekly: boolean): void {
    if (this.#day === null) return;
    const title = part(this.#section, 'reminder-title').textContent.trim();
    const uid = hex(crypto.getRandomValues(new Uint8Array(UID_BYTES)));
    const calendar = formatCalendar({ day: this.#day, title, isWeekly, uid, madeOn: dayOf(Date.now()) });
    saveFile(say('reminder.fileName'), calendar, 'text/calendar;charset=utf-8');
    part(this.#section, 'reminder-status').textContent = say('reminder.saved');
  }
}

/**
 * The day to come back on: the one that the desk has named, while it lies ahead; otherwise some working days from now,
 * a working day being one on which the programme reads.
 */
export function reminderDay(hours: Descriptor['hours'], today: Day, answerBy: Day | null = null): Day {
  if (answerBy !== null && answerBy > today) return answerBy;
  return addWorkingDays(today, ANSWER_WORKING_DAYS, calendarOf(hours));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
