import type { TranslationOf } from '../message.ts';
import type { account as english } from './en.ts';

export const account = {
  'account.title': '您的账号',
  'account.who': '已以 {account} 登录',
  'account.passkeys': '通行密钥',
  'account.passkeys.what':
    '这台设备上的通行密钥或安全密钥，可以让您不用口令短语就登录并解开密钥。仍请保留口令短语：它在哪里都能用。',
  'account.passkeys.none': '这个浏览器不能使用通行密钥。',
  'account.passkeys.empty': '您还没有通行密钥。',
  'account.passkeys.added': '添加于 {day}',
  'account.passkeys.remove': '移除',
  'account.passkeys.remove-of': '移除 {day} 添加的通行密钥',
  'account.passkeys.add': '添加通行密钥',
  'account.passkeys.adding': '正在等待您的通行密钥',
  'account.sessions': '您在哪里登录着',
  'account.sessions.here': '这里，自 {day}',
  'account.sessions.elsewhere': '别处，自 {day}',
  'account.sessions.end': '结束',
  'account.sessions.end-of': '结束自 {day} 开始的会话',
  'account.keys': '按键',
  'account.keys.single': 'c、r 等单个按键会执行操作',
  'account.keys.single.hint': '如果您用语音输入，或容易误按，请关闭。Ctrl K 仍然可用。',
} as const satisfies TranslationOf<typeof english>;
