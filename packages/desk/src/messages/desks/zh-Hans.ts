import type { Message } from '../message.ts';
import type { desks as english } from './en.ts';

export const desks = {
  'desks.title': '工作台',
  'desks.what':
    '每个工作台有自己的成员和密钥：一个工作台的人读不到发给另一个的内容。您可以添加工作台，但不能在那里阅读。',
  'desks.first': '接收未指定工作台的内容',
  'desks.waits': '等待首位负责人',
  'desks.renew': '新链接',
  'desks.renew-of': '为 {name} 生成新链接',
  'desks.link': '{name} 的设置链接',
  'desks.link.hint': '只显示一次。谁打开它，谁就负责该工作台：只交给那个人。',
  'desks.another': '再添加一个',
  'desks.add': '添加工作台',
  'desks.name-in': '{language}名称',
  'desks.name.missing': '请填写英文名称',
  'desks.id': '短名称',
  'desks.id.hint': 'a 到 z、数字和连字符。以后不能更改。',
  'desks.id.wrong': '请使用 a 到 z、数字和连字符，最多 32 个',
  'desks.working': '正在添加工作台',
  'desks.do': '添加工作台',
  'desks.made': '已添加工作台。请转交链接。',
  'problem.desk-taken': '已有这个短名称的工作台。',
  'problem.desk-taken.next': '请选择别的短名称。',
} as const satisfies Record<keyof typeof english, Message>;
