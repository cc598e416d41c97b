import type { namesLive as enLive, namesPage as enPage } from './en.ts';

/** The name box, in Simplified Chinese: what stands in the page. */
export const namesPage: Record<keyof typeof enPage, string> = {
  'names.title': '您知道参与者的姓名吗？',
  'names.lead': '您可以不填。受理人员处理的是发生的事，不需要姓名。',
  'names.why': '一个名字可能让无辜的人多年受累。因此它与您的叙述分开保存。受理人员无法读到您在这里写的内容。',
  'names.who': '谁能打开',
  'names.name': '姓名，或别人对他的称呼',
  'names.nameHint': '只写做了您所见之事的一两个人，例如工作证上的名字。不要写他们的家人、朋友或同事。',
  'names.known': '您是怎么知道的？',
  'names.knownHint': '例如：我在工作证上看到的。他用这个名字签字。',
  'names.story': '您的叙述会送到受理人员那里。请去掉其中的姓名，写“那个男人”或“那个女人”。',
  'names.none':
    '这条渠道没有能保管姓名的保管人，因此不接收姓名。请不要在报告中写姓名。受理人员处理的是发生的事。',
  'names.unproven':
    '无法验证保管人的密钥，因此这里暂不接收姓名。请不要在报告中写姓名。受理人员处理的是发生的事。',
  'names.asked': '受理人员能读到它。请不要写姓名；即使受理人员询问，您也不必告诉。',
  'hints.title': '继续之前',
  'hints.onDevice': '只有这个页面看过您的文字。它可能会出错，您不必修改。',
  'hints.dismiss': '保持不变',
};

/** What scripts show. */
export const namesLive: Record<keyof typeof enLive, string> = {
  'names.quorum':
    '以下 {count} 位保管人中必须有 {threshold} 位同意，并写明理由，才有人能读到它。他们不是受理人员。人数不够就打不开，其他任何人也打不开。',
  'names.guardian': '{holder}，{organisation}',
  'error.namesList': '这里只写一两个人，不写名单。请去掉其他人',
  'error.namesOnlyHow': '请同时写上姓名，或把两栏都清空',
  'hints.names': '这看起来像姓名，或能找到某个人的线索。您的叙述不需要它：',
  'hints.self': '这可能透露您是谁，或您当时在哪里。您可以换一种说法：',
};
