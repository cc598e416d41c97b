import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';

/** What somebody wrote is text and nothing but text: no links, no marks, its own direction. */
export function Written({ text, locale }: { text: string; locale: string | null }) {
  return (
    <p class="written" dir="auto" {...(locale === null ? {} : { lang: locale })}>
      {text}
    </p>
  );
}

/** Who wrote a sheet, and when. */
export function Dateline({ who, day, isNew = false }: { who: string; day: string; isNew?: boolean }) {
  return (
    <p class="dateline">
      <span>
        {who} {isNew && <strong>{say('letter.new')}</strong>}
      </span>
      <span>{longDay(day)}</span>
    </p>
  );
}
