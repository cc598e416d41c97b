import type { Message, Text } from '../message.ts';
import type { gateLive as en, gatePage as enPage } from './en.ts';

export const gatePage = {
  'gate.free': 'لست ملزمًا بالإبلاغ. ولا نفعل شيئًا ضد من يخطئ بحسن نية.',
  'gate.or': 'أو',
  'state.rulesChangedTitle': 'تغيرت القواعد قبل قليل',
  'state.rulesChanged':
    'تغير قبل لحظة ما يُقبل هنا، وما زالت هذه الصفحة تعرض النص القديم. لم يُرسل شيء. أعد تحميل الصفحة لترى النص الجديد.',
  'state.reload': 'إعادة التحميل',
} as const satisfies Record<keyof typeof enPage, Text>;

export const gateLive = {
  'gate.or': 'أو',
  'gate.continue': 'متابعة',
  'gate.skip': 'تخطي هذا السؤال',
  'gate.outsideOther':
    'هذا الخط لما في القائمة فقط، وهكذا تبقى الحياة العادية خارجه. من هو الشخص وبماذا يفكر وكيف يعيش ليس سببًا للإبلاغ أبدًا.',
  'gate.notTaken': 'لا يُقبل هنا',
  'gate.careTitle': 'لتحمي نفسك',
  'gate.leave': 'الخروج دون كتابة',
  'gate.writeToDesk': 'الكتابة إلى المكتب رغم ذلك',
  'gate.stoppedTitle': 'لم يُرسل شيء',
  'gate.stopped': 'شكرًا لأنك فكرت في الأمر. ما اخترته بقي في هذه الصفحة، ويختفي عندما تغلقها.',
  'gate.stoppedClose': 'إذا حدث شيء فيمكنك أن تعود في أي وقت.',
  'gate.home': 'إلى صفحة البداية',
  'gate.askedBy': 'مطلوب في «{title}». اتركه إن كنت لا تعرف.',
  'gate.usually': 'كثيرًا ما يتبين أنه:',
  'error.seen': 'اختر ما صادفته',
  'error.closest': 'اختر الأقرب',
  'error.reason': 'اختر الأقرب أو الجواب الأخير',
  'error.reader': 'اختر من يقرؤه',
  'error.whoever': 'اختر جوابًا',
  'error.remark': 'قل السبب بكلمات قليلة',
  'error.allTooLong': {
    zero: 'إجاباتك كلها معًا أطول مما يمكن ختمه. اختصر {count} حرف تقريبًا',
    one: 'إجاباتك كلها معًا أطول مما يمكن ختمه. اختصر {count} حرف تقريبًا',
    two: 'إجاباتك كلها معًا أطول مما يمكن ختمه. اختصر {count} حرفين تقريبًا',
    few: 'إجاباتك كلها معًا أطول مما يمكن ختمه. اختصر {count} أحرف تقريبًا',
    many: 'إجاباتك كلها معًا أطول مما يمكن ختمه. اختصر {count} حرفًا تقريبًا',
    other: 'إجاباتك كلها معًا أطول مما يمكن ختمه. اختصر {count} حرف تقريبًا',
  },
  'check.change': 'تغيير',
  'check.passed': 'دون جواب',
} as const satisfies Record<keyof typeof en, Message>;
