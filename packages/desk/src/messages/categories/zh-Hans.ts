import type { TranslationOf } from '../message.ts';
import type { categories as english } from './en.ts';

export const categories = {
  'category.intrusion': '闯入',
  'category.tampering': '破坏',
  'category.found-device': '发现装置',
  'category.diversion': '转移失窃',
  'category.impersonation': '冒充',
  'category.elicitation': '套取信息',
  'category.online-approach': '网上接触',
  'category.coercion': '胁迫',
  'category.phishing': '网络钓鱼',
  'category.exposure': '意外泄露',
  'category.restricted-zone': '禁区',
  'category.insider-access': '滥用权限',
  'category.name-check': '姓名查询',
  'category.contest': '对报告提出异议',
  'category.contacted': '曾被联系',
  'category.complaint': '投诉',
} as const satisfies TranslationOf<typeof english>;
