import type { KeepingTexts } from './en.ts';

/** What is said where a sealed report can be kept on the device, in simplified Chinese. */
export const texts = {
  'keep.title': '您不必在这里等',
  'keep.offer':
    '这个浏览器可以保留密封的报告，直到有连接；您也可以把它存成文件，到别处递交。在这台设备上没有人能读它，但查看的人看得到它在这里。您的词不会和它一起保留。',
  'keep.button': '把密封的报告保留在这台设备上',
  'keep.failed': '这个浏览器不让页面保留它。请让页面一直开着，直到发送出去。',
  'keep.keptTitle': '您的报告在这台设备上等待',
  'keep.kept': '它已密封，一有连接就会发送。您可以关闭这个页面；请带好您的词。',
  'waiting.lapse': '在 {day} 之前可以发送。之后受理台不再接收。它不能重新密封：您得重新写。',
  'waiting.delete': '从这台设备上删除它',
  'bundle.save': '存成文件',
  'bundle.saved': '已存为 {name}，内容仍是密封的。请在期限之前，从任何设备到 {address} 递交，然后删除文件。',
} as const satisfies KeepingTexts;
