import type { Message, Text } from '../message.ts';
import type { offlineLive as englishLive, offlinePage as englishPage } from './en.ts';

export const offlinePage = {
  'site.offline': '没有网络连接时',
  'offline.title': '没有网络连接时',
  'offline.lead':
    '您可以把本网站保留在这台设备上。这样没有网络连接也能用：您写好报告并密封，一有连接它就会发送出去。',
  'offline.whatTitle': '这台设备上会有什么',
  'offline.what1':
    '本网站这种语言的页面和程序，约两兆字节，以及受理台的公开密钥。没有连接时，报告的问题一个也不少。对话和公开日志需要连接。',
  'offline.what2':
    '还没能发送出去的报告，是密封的；如果您这样选择，还有它的文件。在这台设备上没有人能读它，您也不能。',
  'offline.what3': '绝不会有您的十二个词，也没有您写的任何内容。',
  'offline.riskTitle': '谁能看到',
  'offline.risk1':
    '查看这个浏览器的人，看得到本网站保留在这里，也看得到有没有报告在等待。如果这可能给您带来危险，就不要保留：那样，您关闭页面后什么都不会留下。',
  'offline.risk2':
    '您的浏览器也可能提出把本网站放进您的应用列表。在那里它用自己的名字 Bellbuoy 和自己的标志（一个钟浮标），不会伪装成别的东西。放进去的人也要在那里把它移除。',
  'offline.keep': '把本网站保留在这台设备上',
  'offline.keptTitle': '本网站已保留在这台设备上',
  'offline.kept': '没有连接也能用。新版本会等到本网站没有页面打开时才换上，不会打断任何报告。',
  'offline.otherLanguage': '保留的是另一种语言。您也可以保留这种语言。',
  'offline.remove': '从这台设备上全部移除',
  'offline.removeTitle': '全部移除吗？',
  'offline.removeSure':
    '页面、密钥和在这里等待的每一份密封报告都会移除。还没有发送的报告会丢失。浏览器的历史记录仍在。',
  'offline.removeYes': '是的，全部移除',
  'offline.removeNo': '不，保留',
  'offline.impossible': '这个浏览器无法保留本网站，也许因为这是隐私窗口。有连接时，您可以照常报告。',
  'offline.waitingTitle': '这台设备上的密封报告',
  'files.offline':
    '现在没有连接。您仍然可以选择文件：恢复连接后再发送；最后您可以把它们密封后留在这台设备上，等到那时。',
  'offline.lead2': '您按下按钮之前什么都不会保留；在这里按一个按钮就能全部移除。',
  'offline.risk3':
    '有些浏览器会在网站几周没有打开，或者设备空间不足时，删除网站保留的内容。要等更久的报告，存成文件更稳妥。',
  'offline.nowTitle': '现在没有连接',
  'offline.now': '您要的内容可能需要连接。您仍然可以{report}：它会密封起来，在这台设备上等待。',
  'offline.nowReport': '写报告',
  'offline.languages': '已保留的语言：',
  'sending.filesOffline':
    '现在没有连接。恢复连接后，报告和文件会从这个打开的页面发出。您也可以返回去掉文件：这样，密封的报告可以不带文件在这台设备上等候。',
  'sending.withoutFiles': '返回查看回答',
} as const satisfies Record<keyof typeof englishPage, Text>;

export const offlineLive = {
  'offline.keeping': '正在把网站保留到这台设备上',
  'offline.failed': '没能保留。请检查网络连接，以及设备上是否还有空间。没有留下任何内容。',
  'offline.removed': '已从这台设备上全部移除。',
  'waiting.lineWaiting': '有一份密封的报告在这台设备上等待网络连接。',
  'waiting.lineStopped': '这台设备上的一份密封报告没能发送。',
  'waiting.see': '查看情况',
  'waiting.waiting':
    '密封的报告在这台设备上。本网站打开并且有连接时，它就会发送；有些浏览器一有连接就会自己发送。',
  'waiting.lapsed':
    '受理台现在用别的密钥，不再接收它。它不能重新密封。请在这里删除，然后重新写报告。那时您会得到新的词。',
  'waiting.taken': '之前已经有另一份报告用同样的词送到。请用您的词回来查看。',
  'waiting.gone': '这份报告以前已经送到，后来被撤回或删除了。',
  'waiting.refused': '受理台的计算机不接收这种形式的报告，什么都没有留下。请在这里删除，然后重新写报告。',
  'waiting.unverified':
    '收到了回应，但其中的承诺没有正确的签名。所以我们不说它已经送到。它留在这里，会再试。',
  'waiting.tryNow': '现在再试',
  'waiting.deleted': '已从这台设备上删除。',
  'waiting.save': '保存承诺，并在这里忘掉它',
  'waiting.forget': '不保存，在这里忘掉它',
  'waiting.lineArrived': '在这台设备上等待的一份报告已经送到。',
  'state.waiting': '等待网络连接',
  'state.leaving': '正在发送',
  'state.arrived': '已送到',
  'state.refused': '被拒绝',
  'state.lapsed': '期限已过',
  'state.unverified': '不能确定',
  'state.deleted': '已删除',
  'waiting.leaving': '正在发送它。',
  'waiting.arrived':
    '我们检查了签名的承诺，它说明报告已被接收。这条记录最晚在 {day} 出现在公开日志里。密封的报告本身已经不在这台设备上。',
  'waiting.ends': '这里会一直显示有一份报告已送到，直到您移除它，或者到 {day} 为止。',
  'waiting.deleteTitle': '从这台设备上删除它吗？',
  'waiting.deleteSure': '它还没有发送。如果您没有把它存成文件，它就丢失了，您的十二个词也打不开任何内容。',
  'waiting.deleteYes': '是的，删除',
  'waiting.deleteNo': '不，让它等待',
  'keep.filesOffer':
    '这个浏览器可以把报告和文件密封后留在这台设备上，直到送达。这样您可以关闭这个页面，只要打开本站就会继续发送。为此，文件会重新密封，并从头发送。在这台设备上没有人能读到它们，但查看的人看得出它们在这里，以及有多大。您的词不会与它们存放在一起。',
  'keep.filesButton': '把报告和文件留在这台设备上',
  'keep.filesSealing': '正在这台设备上密封文件。完成之前请不要关闭这个页面。',
  'keep.filesFailed': '浏览器不允许页面保存，或者空间不够。请让这个页面开着，直到发送完毕。',
  'keep.filesKept':
    '报告和文件已经密封。只要本站开着并且有连接，就会发出。您可以关闭这个页面；请带上您的词。',
  'waiting.filesSending': '文件已发送 {percent}。如果关闭这个页面，您回来时会从那里继续。',
  'waiting.filesWaiting': '现在没有连接。文件已发送 {percent}，之后会从那里继续。',
  'waiting.lineSending': '正在发送一份密封的报告和它的文件。请留在这个页面直到送达，或者以后再来。',
  'waiting.filesGone':
    '在这台设备上已读不到它的文件，可能被浏览器删除了。没有文件就无法发送。请在这里删除它，并重新填写报告。',
  'waiting.filesRefused':
    '受理台的计算机不接受它的文件，也没有保存任何内容。请在这里删除它，并重新填写报告。',
} as const satisfies Record<keyof typeof englishLive, Message>;
