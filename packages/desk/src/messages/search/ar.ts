import type { TranslationOf } from '../message.ts';
import type { search as english } from './en.ts';

export const search = {
  'search.label': 'ابحث في الحالات',
  'search.what':
    'يبحث في عناوين العمل والفئات وملخصات العمل. لا يبحث أبدًا في ما كتبه أصحاب البلاغات ولا في الرسائل ولا في صناديق الأسماء. لا يُحفظ شيء مما تكتبه.',
  'search.nothing': 'لا توجد حالة فيها هذه الكلمات.',
  'search.found': {
    zero: 'لا حالات.',
    one: 'حالة واحدة.',
    two: 'حالتان.',
    few: '{count} حالات.',
    many: '{count} حالة.',
    other: '{count} حالة.',
  },
} as const satisfies TranslationOf<typeof english>;
