import type { TranslationOf } from '../message.ts';
import type { redress as english } from './en.ts';

export const redress = {
  'redress.desk': '监护人的受理台',
  'redress.desk.what': '当事人向它写信：询问、提出异议和投诉。其他受理台都读不到。',
  'redress.desk.no-slot': '它属于持有密钥的监护人。请先在“监护人密钥”页面制作您的密钥。',
  'redress.desk.waiting': '受理台已开放。已在其中的监护人登录后，您即可进入。',
  'redress.desk.open': '开放监护人的受理台',
  'redress.desk.opening': '正在开放',
  'redress.finding.title': '办结',
  'redress.finding.legend': '您的认定是什么？',
  'redress.finding.missing': '请选择您的认定。',
  'redress.finding.text': '您的理由，供其他监护人阅读',
  'redress.finding.hint': '它与个案一起保留到全部删除为止。写信的人看不到：请先答复对方。',
  'redress.finding.text.missing': '请写明理由。',
  'redress.finding.do': '办结个案',
  'redress.finding.working': '正在密封',
  'redress.check.title': '发送每个人都会收到的答复',
  'redress.check.what': '请先完成核查以及您命令的事项。无论查到什么，都发送以下内容：',
  'redress.check.on': '它在{day}可读，不会更早。',
  'redress.check.warning': '切勿在其他消息中说明是否查到姓名：询问的人未必是该姓名的本人。',
  'redress.check.do': '我们已核查：发送答复',
  'redress.said.found': '已办结，将于{day}删除。',
  'redress.said.checked': '已发送，将于{day}可读。',
  'redress.reply.warning': '切勿写明是否查到姓名。',
  'problem.no-slot': '这需要一把现任监护人的密钥。',
  'problem.no-slot.next': '请在“监护人密钥”页面制作，或询问其他监护人。',
} as const satisfies TranslationOf<typeof english>;
