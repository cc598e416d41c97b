import { calendarOf, type Descriptor, WORKING_WEEK, type WorkCalendar } from '@bellbuoy/protocol';

let followed: WorkCalendar = WORKING_WEEK;

/** Counts working days by what the programme publishes from now on. */
export function followHours(hours: Descriptor['hours']): void {
  followed = calendarOf(hours);
}

/** The programme's working days; Monday to Friday until it is known. */
export function workCalendar(): WorkCalendar {
  return followed;
}
