import type { Message } from '../message.ts';
import type { notices as english } from './en.ts';

export const notices = {
  'notices.title': '有事待办时',
  'notices.what': '有事待办时可以用邮件通知您。邮件里只有数字和通往这里的链接，不含任何报告内容。',
  'notices.batches': '邮件只在 {times}（{zone}）发出，其他时间从不发送，以免有人据此得知报告何时到达。',
  'notices.no-mail': '本项目不发送邮件：请询问服务器管理员。',
  'notices.pager': '紧急情况还会呼叫项目的寻呼系统。',
  'notices.mail': '接收通知的邮箱',
  'notices.mail.hint': '留空则不接收邮件。',
  'notices.mail.wrong': '请填写形如 name@example.org 的地址，或留空',
  'notices.on-call': '我在值班',
  'notices.on-call.hint': '有紧急报告会立即呼叫您，最多每一刻钟一次。若无人及时查看，也会呼叫负责人。',
  'notices.saved': '已保存。',
  'notices.now': '当前值班',
  'notices.now.nobody': '无人。紧急情况会通知负责人。',
  'notices.now.no-mail': '没有邮箱',
} as const satisfies Record<keyof typeof english, Message>;
