import type { TranslationOf } from '../message.ts';
import type { queue as english } from './en.ts';

export const queue = {
  'claim.next': '认领下一份',
  'claim.next.short': '认领',
  'claim.do': '认领并打开',
  'claim.again': '现在打开',
  'claim.release': '退回',
  'claim.releasing': '正在退回',
  'claim.working': '正在认领',
  'not-yours.free': '目前没有人负责这个个案。谁认领，谁阅读并回复。',
  'not-yours.take': '认领这个个案',
  'not-yours.held': '这个个案由 {name} 负责。在可能暴露报告人的内容被遮盖之前，只有负责人阅读。',
  'not-yours.lead': '如果对方不在，您可以把它放回受理台，让别人认领。',
  'not-yours.give-back': '放回受理台',
  'waiting.known': '已加封，{size}。打开之前，没有人知道更多。',
  'waiting.screen-by': '报告人把它标为紧急：请在 {time} 前查看。',
  'waiting.claiming': '认领后会在这个浏览器里打开。报告人会被告知已经打开。',
  'waiting.taken': '{name} 已认领这份报告，正在打开。',
  'waiting.gone': '这份报告已不在等待',
  'waiting.gone.what': '有人打开了它，或报告人撤回了它。列表里可以看到。',
  'opening.title': '正在打开报告',
  'opening.claiming': '正在认领，以免别人同时打开',
  'opening.opening': '正在打开并核对签名',
  'opening.keeping': '正在建立个案并告知报告人',
  'unopenable.title': '这份报告无法打开',
  'unopenable.why':
    '它不是用本受理台的密钥加封的，或签名与所在位置不符。受理台没有人能读到它，再试也没有用。',
  'unopenable.next': '记录下来，报告人会被告知它无法打开。或者退回，它会继续等待。',
  'unopened.title': '这份报告未能打开',
  'unopened.what':
    '有人试过，并记录了受理台没有密钥能打开它。报告人会看到受理台已结束处理，可以再发一份新的。',
  'unopened.next':
    '如果不止一次发生，请告诉管理服务器的人：把公开网站显示的项目密钥指纹与海报上的对比。发放其他密钥的网站会产生只有别人能读的报告。',
  'unopened.purge': '将于 {day} 删除。',
  'unopenable.do': '记录为无法打开',
  'unopenable.marking': '正在记录',
  'gone.withdrawn': '报告人撤回了这份报告',
  'gone.withdrawn.what': '我们的副本已删除。已经读过的内容无法收回。',
  'gone.purged': '这个个案已按期删除',
  'gone.purged.what': '它的密钥已销毁。只留下日期和原因。',
  'gone.received': '收到于 {day}。',
} as const satisfies TranslationOf<typeof english>;
