import type { TranslationOf } from '../message.ts';
import type { categories as english } from './en.ts';

export const categories = {
  'category.intrusion': 'تسلل',
  'category.tampering': 'عبث',
  'category.found-device': 'جهاز موجود',
  'category.diversion': 'تحويل',
  'category.impersonation': 'انتحال صفة',
  'category.elicitation': 'استدراج',
  'category.online-approach': 'عرض عبر الإنترنت',
  'category.coercion': 'إكراه',
  'category.phishing': 'تصيد',
  'category.exposure': 'انكشاف',
  'category.restricted-zone': 'منطقة محظورة',
  'category.insider-access': 'إساءة وصول',
  'category.name-check': 'فحص اسم',
  'category.contest': 'اعتراض على بلاغ',
  'category.contacted': 'جرى الاتصال به',
  'category.complaint': 'شكوى',
} as const satisfies TranslationOf<typeof english>;
