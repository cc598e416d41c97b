import type { Message, Text } from '../message.ts';
import type { gateLive as en, gatePage as enPage } from './en.ts';

export const gatePage = {
  'gate.free': '您不是非报告不可。出于善意而弄错的人，我们不会追究。',
  'gate.or': '或者',
  'state.rulesChangedTitle': '规则刚刚更改',
  'state.rulesChanged':
    '这里接受的内容刚刚有所更改，而这一页显示的还是旧的文字。什么都没有发送。请重新加载页面，查看新的文字。',
  'state.reload': '重新加载',
} as const satisfies Record<keyof typeof enPage, Text>;

export const gateLive = {
  'gate.or': '或者',
  'gate.continue': '继续',
  'gate.skip': '跳过这个问题',
  'gate.outsideOther':
    '这里只接受列表中的那几类事情，这样普通的生活就不会被卷进来。一个人是谁、想什么、怎样生活，从来不是报告的理由。',
  'gate.notTaken': '这里不接受',
  'gate.careTitle': '保护您自己',
  'gate.leave': '不写，离开',
  'gate.writeToDesk': '仍然写给受理人员',
  'gate.stoppedTitle': '什么都没有发送',
  'gate.stopped': '谢谢您仔细考虑。您的选择只留在这一页上，关闭后就没有了。',
  'gate.stoppedClose': '如果发生了什么，您随时可以回来。',
  'gate.home': '回到首页',
  'gate.askedBy': '由“{title}”征询。不知道就跳过。',
  'gate.usually': '结果往往是：',
  'error.seen': '请选择您遇到了什么',
  'error.closest': '请选择最接近的一项',
  'error.reason': '请选择最接近的一项，或最后一项',
  'error.reader': '请选择由谁来看',
  'error.whoever': '请选择一个回答',
  'error.remark': '请用几句话说明为什么',
  'error.allTooLong': { other: '所有回答加起来太长，无法密封。请缩短约 {count} 个字符' },
  'check.change': '修改',
  'check.passed': '未回答',
} as const satisfies Record<keyof typeof en, Message>;
