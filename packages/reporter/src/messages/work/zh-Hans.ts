import type { workLive as enLive, workPage as enPage } from './en.ts';

/** The sum that a busy line asks for, in Simplified Chinese: what stands in the pages. */
export const workPage: Record<keyof typeof enPage, string> = {
  'work.lead': '这条渠道现在非常繁忙。您的设备正在做一道小小的计算题，以免机器把您挤出去。',
  'work.progress': '计算已完成的部分',
  'work.stop': '停止',
  'work.passTitle': '您有合作单位发的通行码吗？',
  'work.passHint':
    '港口、公司或大学可能给过您一个：一长串字母。它让您排到队伍前面，不会说明您是谁，只能用一次。',
  'work.passLabel': '您的通行码',
  'work.passUse': '使用这个通行码',
};

/** What scripts show. */
export const workLive: Record<keyof typeof enLive, string> = {
  'work.about': '大约 {time}',
  'work.passRefused': '这个通行码在这里无效，或已用过。您的设备继续计算',
  'sending.stopped': '您在发送之前停止了。没有留下任何内容。您可以随时再试。',
};
