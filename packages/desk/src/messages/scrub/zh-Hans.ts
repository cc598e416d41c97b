import type { TranslationOf } from '../message.ts';
import type { scrub as english } from './en.ts';

export const scrub = {
  'scrub.summary': '工作摘要',
  'scrub.summary.by': '由 {name} 撰写',
  'scrub.summary.unproven': '没有什么能证明是此人所写。',
  'scrub.original': '原文',
  'scrub.restricted': '原文提到了某人，因此已被限制。监护人可依法律理由决定打开它。',
  'scrub.kept': '原文提到了某人，只有负责此个案的人阅读原文；您阅读摘要。',
  'scrub.kept.own':
    '此报告提到了某人，而本项目没有可为其封存的监护人。您负责此个案期间只有您能阅读原文，同事阅读摘要。',
  'scrub.message.restricted': '{day} 的一条消息提到了某人，已被限制。',
  'scrub.message.kept': '{day} 的一条消息提到了某人：只有负责此个案的人阅读。',
  'scrub.message.waiting': '{day} 的一条消息尚未写摘要：只有负责此个案的人阅读。',
  'scrub.message.summary': '处理台的表述',
  'scrub.message.no-name': '未提到任何人：同事可以阅读',
  'scrub.bystander.free': '目前没有人负责此个案。您可以阅读；谁接手谁答复。',
  'scrub.bystander.held': '{name} 负责此个案并答复。您可以阅读并写备注。',
  'scrub.fact': '谁可阅读',
  'scrub.fact.open': '在写摘要之前只有您',
  'scrub.fact.no-name': '全处理台',
  'scrub.fact.restricted': '全处理台阅读摘要；原文已限制',
  'scrub.fact.kept': '全处理台阅读摘要；原文由负责此个案的人阅读',
  'scrub.recused.row': '您已回避此个案',
  'scrub.recused.title': '您已回避此个案',
  'scrub.recused.what': '您对此个案的密钥已删除，任何人都不能再给您。同事会继续处理。',
  'scrub.recused.state': '已回避',
} as const satisfies TranslationOf<typeof english>;
