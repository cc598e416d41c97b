import type { TranslationOf } from '../message.ts';
import type { leaving as english } from './en.ts';

export const leaving: TranslationOf<typeof english> = {
  'leaving.change': '更改',
  'leaving.change-of': '更改：{name}',
  'leaving.role.what': '{name} 会被登出，下次登录时具有新角色。',
  'leaving.role.save': '保存角色',
  'leaving.role.saved': '角色已保存。',
  'leaving.working': '正在签署更改',
  'leaving.end': '结束成员资格',
  'leaving.end.what':
    '{name} 在所有地方被登出，所有密钥被收回。受理台立即换用新密钥，{name} 手中的报告退回受理台。',
  'leaving.end.copied': '{name} 已读过或复制的内容无法收回。',
  'leaving.end.do': '结束 {name} 的成员资格',
  'leaving.end.working': '正在为留下的人制作新密钥',
  'leaving.ended': '成员资格已结束。受理台已有新密钥。',
  'leaving.last-lead': '{name} 是唯一的组长。请先指定另一位组长：没有组长就无法接纳任何人。',
};
