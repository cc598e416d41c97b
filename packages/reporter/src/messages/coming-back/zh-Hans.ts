import type { comingBackLive as enLive, comingBackPage as enPage } from './en.ts';

/** The words on paper and the calendar entry, in Simplified Chinese: what stands in the pages. */
export const comingBackPage: Record<keyof typeof enPage, string> = {
  'card.address': '纸上和文件里也写上本站网址',
  'card.addressHint': '不写网址，看起来只是一份普通的词表，看不出有什么用。',
  'card.moreTitle': '写在纸上，或存进密码管理器',
  'card.manager': '复制这些词，粘贴为一个新条目的密码。您回来时，管理器可以自动填入。该条目会写明本站。',
  'card.print':
    '如果浏览器要在页边打印网址，请在打印窗口里关掉“页眉和页脚”。单位或店里的打印机可能会留下副本。',

  'reminder.heading': '提醒自己回来',
  'reminder.title': '查看潮汐表',
  'reminder.lead':
    '没有人能给您打电话，一半的人会忘记回来。日历里的一条提醒会有帮助。上面只写“{title}”，不提本站，也不提任何报告。',
  'reminder.once': '提醒我一次',
  'reminder.weekly': '每周提醒我，共三个月',
  'reminder.cloud':
    '如果您的日历会同步到云端，服务商能看到这条提醒和建立它的日期。如果看您日历的人会问起它，就不要添加，自己记住日子。',
};

/** What scripts show. */
export const comingBackLive: Record<keyof typeof enLive, string> = {
  'card.words': '要记的词',
  'card.numbers': '读数',
  'card.wordsFile': '要记的词.txt',
  'card.numbersFile': '读数.txt',
  'card.note': '用它们回来的网址：',
  'reminder.day': '请在 {day} 回来。',
  'reminder.fileName': '潮汐表.ics',
  'reminder.saved': '已在您的设备上生成。打开文件，日历就会收下这条提醒',
};
