import type { TranslationOf } from '../message.ts';
import type { guardians as english } from './en.ts';

export const guardians = {
  'bar.decisions': '决定',
  'bar.oversight': '监督',
  'bar.guardian-keys': '监护人密钥',
  'decisions.what':
    '打开密封姓名的请求，以及对受理台的命令。每一项由您独自决定并写明理由；拒绝与准许同样是好的答复。',
  'decisions.none': '没有需要您决定的事。',
  'oversight.what': '各受理台是否守信：哪些逾期，哪些已办结。',
  'guardian-keys.what': '谁持有监护人的密钥，需要其中几位。',
  'guardian-keys.none': '本项目尚未指定监护人。',
  'guardian-keys.threshold': '这 {all} 位中需要 {threshold} 位。',
  'command.decisions': '前往决定',
  'command.oversight': '前往监督',
  'command.guardian-keys': '前往监护人密钥',
  'command.access-log': '前往访问记录',
} as const satisfies TranslationOf<typeof english>;
