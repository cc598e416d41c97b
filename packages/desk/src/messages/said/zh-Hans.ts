import type { TranslationOf } from '../message.ts';
import type { said as english } from './en.ts';

export const said = {
  'said.opened': '已打开。报告人已被告知。',
  'said.not-opened': '报告无法打开。',
  'said.nothing-waiting': '没有无人认领的报告。',
  'said.released': '已退回。',
  'said.unopenable': '已记录为无法打开。',
  'said.replied': '回复已发送。',
  'said.noted': '备注已添加。',
  'said.titled': '标题已保存。',
  'said.finished': '已结束。',
  'said.finished-until': '已结束。将于 {day} 删除。',
  'said.reopened': '已重新打开。',
  'said.taken': '这个个案归您负责。',
  'said.given-back': '已放回受理台。',
  'said.admitted': '{name} 已加入。',
  'said.invited': '链接已生成。',
  'said.withdrawn': '邀请已撤回。',
  'said.copied': '已复制。',
  'said.passkey-added': '通行密钥已添加。',
  'said.passkey-removed': '通行密钥已移除。',
  'said.session-ended': '会话已结束。',
  'kept.your-text': '您写的内容仍在这里。',
  'kept.nothing-changed': '没有任何改动。',
  'kept.passphrase': '您的口令短语没有变。',
} as const satisfies TranslationOf<typeof english>;
