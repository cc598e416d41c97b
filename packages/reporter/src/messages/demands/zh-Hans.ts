import { demandWords } from '@bellbuoy/content/demand-words/zh-Hans';
import type { Text } from '../message.ts';
import type { demandsPage as english } from './en.ts';

export const demandsPage = {
  'site.demands': '法律要求',
  'demands.title': '法律要求与事故',
  'demands.lead':
    '当局和法院向本渠道提出过什么要求，交出了什么，以及这里出过什么问题。不写任何人的姓名，也看不出是哪份报告。',
  'demands.statementTitle': '项目的声明',
  'demands.reading': '正在读取并核对声明…',
  'demands.good':
    '截至 {day}，只有这里列出的，没有别的。项目密钥已签名，本页已核对。有效至 {expires}，之后必须重新声明。',
  'demands.over':
    '上一次声明已于 {expires} 到期，没有人重新声明。可能是疏忽，也可能意味着有人不能再这样说了。',
  'demands.none': '本项目还没有作出声明。这不说明任何问题。',
  'demands.broken': '服务器发来的内容不是项目密钥所签的。请不要相信。',
  'demands.offline': '无法获取声明。请联网后重试。',
  'demands.listTitle': '已记录的内容',
  'demands.empty': '没有：没有法律要求，也没有事故。',
  'demands.day': '日期',
  'demands.kind': '内容',
  'demands.about': '涉及',
  'demands.outcome': '结果',
  'demands.open': '尚未了结',
  'demands.checkTitle': '自己核对',
  'demands.check': '记录和已签名的声明都是本站的文件。每一项从记录之日起也在公开日志中。',
  'demands.cannotTitle': '这里没有人能交出的',
  'demands.cannot1': '谁报告的。保存的内容看不出来。',
  'demands.cannot2': '密封的姓名。只有几位独立监护人都决定打开才能打开。',
  'demands.cannot3': '已删除的内容。其密钥已不存在。',
  ...demandWords,
} as const satisfies Readonly<Record<keyof typeof english, Text>>;
