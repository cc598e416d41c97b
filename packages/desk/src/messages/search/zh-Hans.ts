import type { TranslationOf } from '../message.ts';
import type { search as english } from './en.ts';

export const search = {
  'search.label': '在个案中查找',
  'search.what': '查找工作标题、类别和工作摘要。绝不查找报告人写的内容、消息或姓名箱。您输入的内容不会保存。',
  'search.nothing': '没有个案包含这些词。',
  'search.found': { other: '{count} 个个案。' },
} as const satisfies TranslationOf<typeof english>;
