// RFC 5545, and RFC 7986 for the calendar's own name: the days and weeks of campaigns. An event of whole days ends
// with the first day on which it is over.

import { addDays, calendarDate, calendarText, type Day, formatCalendarLines } from '@bellbuoy/protocol';

/** Days or weeks that a programme gives to something. Every address is whole. */
export interface CampaignDays {
  /** Also its name, for good. */
  readonly page: string;
  readonly title: string;
  readonly summary: string;
  readonly from: Day;
  /** The last of its days. */
  readonly until: Day;
}

export function formatCampaignCalendar(name: string, campaigns: readonly CampaignDays[]): string {
  return formatCalendarLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bellbuoy//Campaigns//EN',
    'METHOD:PUBLISH',
    `NAME:${calendarText(name)}`,
    // What most calendars read instead of it.
    `X-WR-CALNAME:${calendarText(name)}`,
    ...campaigns.flatMap(formatEvent),
    'END:VCALENDAR',
  ]);
}

function formatEvent({ page, title, summary, from, until }: CampaignDays): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(page)}`,
    // The standard asks when this was written. The first day stays the same however often the file is made.
    `DTSTAMP:${calendarDate(from)}T000000Z`,
    `DTSTART;VALUE=DATE:${calendarDate(from)}`,
    `DTEND;VALUE=DATE:${calendarDate(addDays(until, 1))}`,
    `SUMMARY:${calendarText(title)}`,
    `DESCRIPTION:${calendarText(`${summary}\n${page}`)}`,
    `URL:${page}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}
