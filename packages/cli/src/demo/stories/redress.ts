// What people ask of the guardians in the demo.

import type { Day } from '@bellbuoy/protocol';
import { lastPublications } from '../demo-calendar.ts';
import type { RedressStory } from '../story.ts';

const lifeguard: RedressStory = {
  daysAgo: 14,
  locale: 'ar',
  category: 'contest',
  answers: {
    known: 'سألتني الدورية ثلاث ليال عن حقيبتي السوداء قرب رصيف الوقود.',
    account: 'أنا منقذ في نادي السباحة، وأتدرب كل ليلة خارج المنطقة المحظورة. في الحقيبة زعانف ومصباح.',
    wish: 'أن يُمحى ما كُتب عني.',
  },
  steps: [
    { daysAgo: 13, does: 'open', by: 'amara', subject: 'A lifeguard taken for a diver' },
    {
      daysAgo: 12,
      does: 'reply',
      by: 'amara',
      text: 'شكراً لأنك كتبت إلينا. نقرأ الآن ما دوّنه المكتب، ونسأل النادي عن مواعيد التدريب من غير أن نذكر اسمك.',
    },
    {
      daysAgo: 9,
      does: 'reply',
      by: 'amara',
      text: 'أكد النادي ما قلت. أمرنا المكتب بمحو البلاغ كله، وقد مُحي. لم يُسلَّم شيء منه إلى أحد.',
    },
    {
      daysAgo: 9,
      does: 'find',
      by: 'amara',
      outcome: 'upheld',
      text: 'The club confirms the training. The report was purged by our order.',
    },
  ],
};

const unansweredWoman: RedressStory = {
  daysAgo: 8,
  locale: 'zh-Hans',
  category: 'complaint',
  answers: {
    complaint: '我在九天前报告了一处裸露的电缆，收到“已打开”之后再也没有任何回复。',
    wish: '请告诉我这件事是否有人处理。',
  },
  steps: [
    { daysAgo: 7, does: 'open', by: 'bento', subject: 'No answer after a cable was reported' },
    {
      daysAgo: 6,
      does: 'reply',
      by: 'bento',
      text: '谢谢您告诉我们。受理台当天就处理了电缆，但忘了回复您，这是不应该的。我们已请他们今后先回复、再结案。',
    },
    {
      daysAgo: 5,
      does: 'find',
      by: 'bento',
      outcome: 'partly-upheld',
      text: 'The cable was dealt with on the day; nobody wrote back.',
    },
  ],
};

const visitedAtHome: RedressStory = {
  daysAgo: 3,
  locale: 'en',
  category: 'contacted',
  answers: {
    contact:
      'Two people of the harbour’s security came to my door on Tuesday and asked about my drone. They were polite, and would not say who had told them.',
    wish: 'I would like to know what was written about me, and that I have a licence.',
  },
  steps: [
    { daysAgo: 2, does: 'open', by: 'chloe', subject: 'Asked at the door about a drone' },
    {
      daysAgo: 1,
      does: 'reply',
      by: 'chloe',
      text: 'Thank you for writing, and for saying how it went. We are reading what the desk has. We cannot tell you who wrote to it: nobody knows that, and it is meant to stay so. May we tell the desk that you have a licence?',
    },
  ],
};

const askedAtTheGate: RedressStory = {
  daysAgo: 1,
  locale: 'fr',
  category: 'contest',
  answers: {
    known: 'Au portail, on m’a dit que mon nom « était dans un signalement ».',
    account: 'Je livre du pain depuis onze ans. Je n’ai jamais dépassé la cantine.',
  },
  steps: [],
};

/** Name checks ask for months; these are such in which nobody sealed a name. */
function nameChecks(today: Day): RedressStory[] {
  const months = lastPublications(today).map(({ month }) => month);
  return [
    {
      daysAgo: 6,
      locale: 'es',
      category: 'name-check',
      answers: { name: 'Inés Vidal Roca', spellings: 'Ines Vidal', months: months.slice(0, 2).join(' ') },
      steps: [
        { daysAgo: 5, does: 'open', by: 'amara', subject: 'Name check' },
        {
          daysAgo: 3,
          does: 'find',
          by: 'amara',
          outcome: 'checked',
          text: 'No name was sealed in these months: there was nothing to compare.',
        },
      ],
    },
  ];
}

export function redressStories(today: Day): RedressStory[] {
  return [lifeguard, unansweredWoman, visitedAtHome, askedAtTheGate, ...nameChecks(today)];
}
