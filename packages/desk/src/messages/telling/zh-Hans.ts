import type { TranslationOf } from '../message.ts';
import type { telling as english } from './en.ts';

export const telling = {
  'telling.more': '告诉所有人结果……',
  'telling.title': '告诉所有人结果',
  'telling.reached': {
    other: '{count} 位报告人会收到，各在自己的对话里。谁也看不出还有别人。',
  },
  'telling.held': { other: '{count} 个个案由同事处理。请他们在那里写。' },
  'telling.finished': { other: '{count} 个个案已办结。要在那里写，请重新处理。' },
  'telling.text': '结果怎样？',
  'telling.text.hint': '说明那是什么、做了什么。不要提任何人的名字，也不要写只可能由其中一人告诉您的事。',
  'telling.text.missing': '请写下结果',
  'telling.names': '这看起来像姓名：{found}',
  'telling.public': '同时建议编辑向公众说明',
  'telling.public.hint':
    '编辑只看到这些文字，看不到是谁写的，也看不到任何个案。是否发布、怎样发布由编辑决定。',
  'telling.public.too-long': '给公众的文字最多 {count} 个字符',
  'telling.advisory': '是哪条提示征询的？',
  'telling.advisory.none': '没有',
  'telling.helped': '有多少个回答有帮助？',
  'telling.helped.hint': '指收到的全部回答。少于五个时，公众看到的是“少于五个”。',
  'telling.nobody': '现在联系不到任何人',
  'telling.do': { other: '告诉 {count} 位报告人' },
  'telling.go-on': '继续',
  'telling.working': '正在逐一封装',
  'telling.told': '已告诉 {told} / {count} 位。',
  'telling.said': { other: '已告诉 {count} 位报告人。' },
  'telling.kept': '谁也不会收到两次。请继续告诉其余的人。',
} as const satisfies TranslationOf<typeof english>;
