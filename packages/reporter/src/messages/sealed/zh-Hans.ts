import type { Text } from '../message.ts';
import type { sealedPage as english } from './en.ts';

export const sealedPage = {
  'sealed.title': '递交密封好的报告',
  'sealed.lead': '用于在另一台计算机上密封好的报告。这个页面不需要 JavaScript，也不接收任何没有密封的内容。',
  'sealed.file': '密封好的文件',
  'sealed.fileHint': '它一般叫 bundle.json。文件名不会被查看，也不会保存。只有受理人员能打开它。',
  'sealed.send': '递交',
  'sealed.howTitle': '怎样做这样一个文件',
  'sealed.how1':
    '把本网站的这三个文件保存到同一个文件夹：{programme}、{descriptor} 和 {note}。它们是公开的。',
  'sealed.how2': '在那个文件夹里用程序“bellbuoy”运行下面这一行。计算机不需要连接网络。它会问您报告的内容：',
  'sealed.how3': '把它显示的十二个词写下来。它们不在任何文件里，没有人能再找回来。',
  'sealed.how4': '用任何设备把文件带到这里递交。密钥会更换：请在几天之内递交。',
  'sealed.see':
    '这台计算机看得到有一份密封的报告从您的网络连接传来。它不保存地址。使用 Tor 浏览器时，它看不到您的地址。',
  'sealed.acceptedTitle': '您的报告已经送到',
  'sealed.accepted': '它密封着放在受理人员那里。您的十二个词可以打开对话：{return}。',
  'sealed.check': '这个页面不运行任何程序，所以没能检查承诺。“bellbuoy promise verify”可以检查。',
  'sealed.fileName': 'promise.txt',
  'sealed.refusedTitle': '没有递交成功',
  'sealed.none': '表单里没有文件。请选择密封好的文件，然后递交。',
  'sealed.notSealed':
    '这不是密封的报告，所以什么都没有保存。如果它是文字，请先密封：没有密封的内容在途中可能被人读到。',
  'sealed.lapsed':
    '受理人员不接收用这些密钥密封的报告，或者已经不再接收。什么都没有保存。请用本网站的新文件重新密封。新的报告有新的词；旧的词打不开任何东西。',
  'sealed.taken': '之前已经有另一份报告用同样的词送到。这一份什么都没有保存。请用您的词回来查看。',
  'sealed.gone': '这份报告以前已经送到，后来被撤回或删除了。',
  'sealed.files': '这份报告提到的文件不在这里，或者已经不在了。什么都没有保存。',
  'sealed.busy': '受理台的计算机现在无法接收。什么都没有保存。文件仍然有效：请过几分钟再试。',
  'other.sealed': '在另一台计算机上密封，然后{here}递交密封好的文件。这不需要 JavaScript。',
  'other.sealedHere': '在这个页面',
} as const satisfies Record<keyof typeof english, Text>;
