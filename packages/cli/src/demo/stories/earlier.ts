import type { Day, Exclusion } from '@bellbuoy/protocol';
import { daysBetween, lastPublications } from '../demo-calendar.ts';
import type { DemoLocale, Story } from '../story.ts';

type Earlier = Pick<Story, 'locale' | 'category'> & {
  readonly saw: string;
  readonly exclusion: Exclusion;
  readonly facts: string;
};

/** Of each month one list. Five are the fewest that published figures show: of the second month they say *fewer than 5*. */
const MONTHS: readonly (readonly Earlier[])[] = [
  [
    about(
      'en',
      'elicitation',
      'A film crew asked the ferry’s staff about its timetable.',
      'public-information',
    ),
    about('es', 'diversion', 'Un pescador con permiso vende junto al muelle 2.', 'licensed-equipment'),
    about('fr', 'exposure', 'Une banderole contre les croisières est accrochée au pont.', 'opinion'),
    about('ar', 'elicitation', 'طلاب يرسمون السفن من الممشى العام.', 'images-from-public-places'),
    about('zh-Hans', 'elicitation', '有人在公共步道上拍摄货轮。', 'images-from-public-places'),
  ],
  [
    about('en', 'exposure', 'The harbour’s budget lies open in the library.', 'public-information'),
    about('es', 'diversion', 'Dos vecinos discuten por una plaza de amarre.', 'other-disputes'),
  ],
  [
    about(
      'fr',
      'elicitation',
      'Une journaliste interroge les dockers sur leurs horaires.',
      'public-interest-work',
    ),
    about('en', 'exposure', 'A radio amateur’s mast stands on the sailing club.', 'licensed-equipment'),
    about('ar', 'diversion', 'خلاف بين جارين على موقف سيارة.', 'other-disputes'),
    about('zh-Hans', 'exposure', '围栏上贴着反对扩建的海报。', 'opinion'),
  ],
];

/** They are deleted on the very day on which their month's figures are published. */
const FINISHED_BEFORE = 14;

/** Reports of the months before, none of which is there any more: what is left of them are figures and the log. */
export function earlierStories(today: Day): Story[] {
  return lastPublications(today).flatMap(({ day }, i) => {
    const finished = daysBetween(day, today) + FINISHED_BEFORE;
    return (MONTHS[i] ?? []).map((each) => tell(each, finished));
  });
}

function tell({ locale, category, saw, exclusion, facts }: Earlier, finished: number): Story {
  return {
    daysAgo: finished + 1,
    locale,
    category,
    answers: { saw, where: 'Saltmere', when: '–' },
    steps: [
      { daysAgo: finished, does: 'open', by: 'lead', subject: facts },
      { daysAgo: finished, does: 'find-out-of-scope', by: 'lead', exclusion, facts },
    ],
  };
}

function about(locale: DemoLocale, category: Story['category'], saw: string, exclusion: Exclusion): Earlier {
  return { locale, category, saw, exclusion, facts: `Nothing for this line: ${exclusion}` };
}
