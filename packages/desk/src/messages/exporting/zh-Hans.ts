import type { TranslationOf } from '../message.ts';
import type { exporting as english } from './en.ts';

export const exporting = {
  'export.case': '导出这个个案',
  'export.case.what': '一份供存档或打印的文件：工作摘要、判断过程，以及您可以阅读的对话。不包含备注和附件。',
  'export.list': '导出列表',
  'export.list.what': '各行所显示内容的表格：最多前 1000 个个案，不含其内容。',
  'export.leaves': '离开受理台的内容不再加封。没有人能撤回、限制或按期删除它：这就要靠您了。',
  'export.recorded': '保管人会看到您导出了它，以及在哪一天。',
  'export.do': '保存文件',
  'export.working': '正在记录',
  'export.failed': '无法记录，因此没有保存任何内容。请再试一次。',
  'export.file': '个案记录',
  'export.warning': '从受理台导出。它没有加封：请放在只有必须阅读的人能读到的地方，并在受理台会删除时删除。',
  'export.not-shown': '{day} 的一条消息不在此显示。',
} as const satisfies TranslationOf<typeof english>;
