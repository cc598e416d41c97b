import type { TranslationOf } from '../message.ts';
import type { answering as english } from './en.ts';

export const answering = {
  'reply.label': '回复报告人',
  'reply.hint':
    '加封给报告人，并由受理台签名。对方用自己的词回来时会看到。请不要询问姓名：对方写回的内容不在姓名箱里。',
  'reply.send': '发送',
  'reply.sending': '正在加封并发送',
  'reply.sends': '发送',
  'reply.room': '还能写 {count} 字节。',
  'reply.too-long': '超出 {count} 字节。请缩短，或分两次发送。',
  'note.title': '备注',
  'note.who-reads': '仅供受理台使用。报告人永远看不到。',
  'note.label': '写备注',
  'note.add': '添加备注',
  'note.saving': '正在加封',
  'note.unproven': '无法证明是本人所写',
} as const satisfies TranslationOf<typeof english>;
