import type { TranslationOf } from '../message.ts';
import type { account as english } from './en.ts';

export const account = {
  'account.title': 'حسابك',
  'account.who': 'سجلت الدخول باسم {account}',
  'account.passkeys': 'مفاتيح المرور',
  'account.passkeys.what':
    'مفتاح مرور على هذا الجهاز، أو مفتاح أمان، يسجل دخولك من دون عبارة المرور ويفتح مفاتيحك. احتفظ بالعبارة مع ذلك: فهي تعمل في كل مكان.',
  'account.passkeys.none': 'لا يستطيع هذا المتصفح استعمال مفاتيح المرور.',
  'account.passkeys.empty': 'ليس لديك أي منها بعد.',
  'account.passkeys.added': 'أضيف في {day}',
  'account.passkeys.remove': 'حذف',
  'account.passkeys.remove-of': 'احذف مفتاح المرور المضاف في {day}',
  'account.passkeys.add': 'أضف مفتاح مرور',
  'account.passkeys.adding': 'في انتظار مفتاح مرورك',
  'account.sessions': 'أين سجلت دخولك',
  'account.sessions.here': 'هنا، منذ {day}',
  'account.sessions.elsewhere': 'في مكان آخر، منذ {day}',
  'account.sessions.end': 'إنهاء',
  'account.sessions.end-of': 'أنهِ الجلسة القائمة منذ {day}',
  'account.keys': 'مفاتيح لوحة المفاتيح',
  'account.keys.single': 'المفاتيح المفردة مثل c وr تنفذ أوامر',
  'account.keys.single.hint': 'أوقف هذا إن كنت تملي صوتيًا أو تضغط المفاتيح دون قصد. يبقى Ctrl K يعمل.',
} as const satisfies TranslationOf<typeof english>;
