import type { TranslationOf } from '../message.ts';
import type { clusters as english } from './en.ts';

export const clusters = {
  'clusters.title': 'الشيء أو الحدث نفسه',
  'clusters.burst':
    'بلاغات كثيرة متشابهة خلال أسبوع: تنسيق محتمل، ولم يثبت استقلال بعضها عن بعض. لا يصير أي منها أكثر استعجالًا.',
  'clusters.folded': {
    zero: 'لا حالات مجموعة.',
    one: 'حالة واحدة مجموعة.',
    two: 'حالتان مجموعتان معًا. يُجاب كل صاحب بلاغ على حدة.',
    few: '{count} حالات مجموعة معًا. يُجاب كل صاحب بلاغ على حدة.',
    many: '{count} حالة مجموعة معًا. يُجاب كل صاحب بلاغ على حدة.',
    other: '{count} حالة مجموعة معًا. يُجاب كل صاحب بلاغ على حدة.',
  },
  'clusters.take-out': 'أخرجها',
  'clusters.take-out-of': 'أخرج: {title}',
  'clusters.unfold': 'افصلها كلها',
  'clusters.similar': 'متشابهة بحسب كلمات المكتب والفئة. انظر قبل أن تجمع.',
  'clusters.fold': 'اجمعها',
  'clusters.fold-in': 'اجمع مع: {title}',
  'clusters.of': 'من {day}',
  'clusters.more': {
    zero: 'لا حالات أخرى مجموعة معها',
    one: 'حالة أخرى مجموعة معها',
    two: 'حالتان أخريان مجموعتان معها',
    few: '{count} حالات أخرى مجموعة معها',
    many: '{count} حالة أخرى مجموعة معها',
    other: '{count} حالة أخرى مجموعة معها',
  },
  'clusters.selected': {
    zero: 'لم يُختر شيء',
    one: 'اختيرت واحدة',
    two: 'اختيرت اثنتان',
    few: 'اختيرت {count}',
    many: 'اختيرت {count}',
    other: 'اختيرت {count}',
  },
  'clusters.selected.row': 'مختارة للجمع',
  'clusters.fold-selected': 'اجمعها معًا',
  'clusters.clear': 'ألغ الاختيار',
} as const satisfies TranslationOf<typeof english>;
