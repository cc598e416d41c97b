import { demandWords } from '@bellbuoy/content/demand-words/ar';
import type { Text } from '../message.ts';
import type { demandsPage as english } from './en.ts';

export const demandsPage = {
  'site.demands': 'المطالبات القانونية',
  'demands.title': 'المطالبات القانونية والحوادث',
  'demands.lead':
    'ما طلبته السلطات والمحاكم من هذا الخط، وما سُلّم لها، وما حدث هنا من خلل. لا يُسمّى أحد، ولا يُميَّز بلاغ.',
  'demands.statementTitle': 'ما يعلنه البرنامج',
  'demands.reading': 'جارٍ قراءة البيان والتحقق منه …',
  'demands.good':
    'في {day} كانت المطالبات هي المدرجة هنا ولا غيرها. وقّع مفتاح البرنامج على ذلك وتحققت منه هذه الصفحة. يصلح حتى {expires}، ثم يجب قوله من جديد.',
  'demands.over':
    'انتهى آخر بيان في {expires} ولم يكرره أحد. قد يكون ذلك سهوًا، وقد يعني أن أحدًا لم يعد يستطيع قوله.',
  'demands.none': 'لم يعلن هذا البرنامج شيئًا بعد، ولا يدل ذلك على شيء.',
  'demands.broken': 'ما أرسله الخادم ليس ما وقّعه مفتاح البرنامج. لا تعتمد عليه.',
  'demands.offline': 'تعذّر جلب البيان. حاول مع اتصال.',
  'demands.listTitle': 'المسجَّل',
  'demands.empty': 'لا شيء: لا مطالبة ولا حادث.',
  'demands.day': 'اليوم',
  'demands.kind': 'ماذا',
  'demands.about': 'بشأن',
  'demands.outcome': 'ما آل إليه',
  'demands.open': 'ما زال مفتوحًا',
  'demands.checkTitle': 'تحقق بنفسك',
  'demands.check':
    'السجل والبيان الموقّع ملفان في هذا الموقع. وكل قيد مدوّن أيضًا في السجل العام منذ يوم تسجيله.',
  'demands.cannotTitle': 'ما لا يستطيع أحد هنا تسليمه',
  'demands.cannot1': 'من أبلغ. لا شيء محفوظ يدل عليه.',
  'demands.cannot2': 'اسم مختوم. لا يُفتح إلا بقرار عدة أوصياء مستقلين.',
  'demands.cannot3': 'ما حُذف. زال مفتاحه.',
  ...demandWords,
} as const satisfies Readonly<Record<keyof typeof english, Text>>;
