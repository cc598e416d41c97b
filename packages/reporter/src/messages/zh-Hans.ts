import { comingBackPage } from './coming-back/zh-Hans.ts';
import { commendationPage } from './commendation/zh-Hans.ts';
import { demandsPage } from './demands/zh-Hans.ts';
import { filesPage } from './files/zh-Hans.ts';
import { gatePage } from './gate/zh-Hans.ts';
import type { PageKey } from './keys.ts';
import { learnPage } from './learn/zh-Hans.ts';
import type { Text } from './message.ts';
import { namesPage } from './names/zh-Hans.ts';
import { offlinePage } from './offline/zh-Hans.ts';
import { pagesPage } from './pages/zh-Hans.ts';
import { postsPage } from './posts/zh-Hans.ts';
import { practicePage } from './practice/zh-Hans.ts';
import { redeemPage } from './redeem/zh-Hans.ts';
import { redressPage } from './redress/zh-Hans.ts';
import { rewardsPage } from './rewards/zh-Hans.ts';
import { sealedPage } from './sealed/zh-Hans.ts';
import { transparencyPage } from './transparency/zh-Hans.ts';
import { workPage } from './work/zh-Hans.ts';

/** What stands in the pages, in Simplified Chinese. */
export const zhHans = {
  ...pagesPage,
  ...redeemPage,
  ...sealedPage,
  ...offlinePage,
  ...redressPage,
  ...transparencyPage,
  ...practicePage,
  ...demandsPage,
  ...rewardsPage,
  ...commendationPage,
  ...postsPage,

  ...gatePage,
  ...learnPage,
  // Every page
  'site.name': 'Bellbuoy',
  'site.skip': '跳到主要内容',
  'site.navigation': '页面',
  'site.languages': '语言',
  'site.home': '首页',
  'site.report': '报告',
  'site.return': '用您的词回来',
  'site.safety': '安全吗？',
  'site.otherWays': '如果无法发送',
  'site.footer': '本网站不设 cookie，不保存地址，也不向任何别的网站索取内容。',
  'site.origin': '这个项目的名称：',
  'site.source': 'Bellbuoy 是自由软件，任何人都可以检查。',
  'site.back': '返回',
  'exit.button': '快速离开本站',
  'exit.hint': '这不会清除您的浏览记录。',
  'exit.keys': '连按三次 Shift 键也可以。',
  'exit.leaving': '正在离开',

  // Emergency, above anything that asks
  'emergency.title': '有人遇到危险，或者您发现了装置？',
  'emergency.call': '请先拨打 {number}，或您所在地的紧急电话。',
  'emergency.device': '不要碰装置。请离开，让别人也不要靠近，记住地点和时间。之后您可以在这里报告。',

  // What must be known before anything is sent
  'state.slow': '这里没有出现别的内容？那么这个浏览器无法密封报告，从这里什么都发送不了。',
  'state.notOpenTitle': '还没有开放',
  'state.notOpen': '现在还没有人在这里阅读报告，所以无法发送。请改天再来。如果不能等，请看{otherWays}。',
  'state.expiredTitle': '目前无法发送',
  'state.expired':
    '本网站用来密封的密钥已经过期。用它密封的报告可能永远没有人能读，所以不会发送。您写的内容没有离开您的设备。请明天再试，并检查您设备上的日期是否正确。',
  'state.unverifiedTitle': '现在无法从本网站发送',
  'state.unverified':
    '本网站用来密封的密钥没有正确的签名。可能有人想读不是写给他们的报告，所以不会发送。您写的内容没有离开您的设备。如果可以，请告诉开办这条渠道的机构。',
  'state.unreachableTitle': '没有网络连接',
  'state.unreachable': '目前联系不上受理人员。您写的内容没有离开您的设备。这个页面会自己再试。',
  'state.unsupportedTitle': '这个浏览器无法密封报告',
  'state.unsupported': '报告只有密封之后才会离开您的设备，而这个浏览器做不到。什么都没有发送。',
  'state.otherWays': '您还可以做什么',
  'state.otherWaysLink': '您还可以做什么',
  'state.tryAgain': '再试一次',
  'noscript.title': '没有 JavaScript 就无法发送',
  'noscript.body':
    '您的报告在离开之前，会在您的浏览器里密封。这需要 JavaScript，而它在这里是关闭的，所以无法发送。{otherWays}。',

  // Home
  'home.title': '告诉我们您看到了什么',
  'home.lead': '向负责查看的人报告安全问题。说您看到了什么，不用说您是谁，之后可以回来看他们的回答。',
  'home.start': '报告您看到的事',
  'home.return': '用您的词回来',
  'home.effort': '大约五分钟。不用账号，不用姓名，不用安装。',
  'home.free': '您不是非报告不可。',
  'home.faith': '出于善意而弄错的人，我们不会追究。',
  'home.doTitle': '我在这里能做什么？',
  'home.do1':
    '报告您自己遇到的行为、物品或信息：被人放置的装置、强行闯入、擅自改动、假冒的官员、出钱买内部信息。',
  'home.do2': '如果有人逼您，或想招募您，可以求助。不会有人怪您。',
  'home.do3': '用十二个词回来：看回答、补充内容，或撤回您的报告。',
  'home.safeTitle': '安全吗？',
  'home.safe1': '您的报告在离开之前，会在您的设备上密封。这台计算机打不开它。',
  'home.safe2': '这里保存的内容都看不出您是谁：没有账号，没有地址，没有 cookie。',
  'home.safe3': '您会得到一份签了名的证明，说明您的报告已被接收。',
  'home.safeMore': '什么能保护您，什么不能',
  'home.whoTitle': '谁会读？',
  'home.who1': '只有收到您报告的受理人员。',
  'home.who2': '管理这台计算机的人读不到，也没有任何机器做决定。',
  'home.who3': '会有人回答您，一般在两个工作日之内。',
  'home.nextTitle': '报告之后会怎样',
  'home.next1Title': '您回答几个简短的问题',
  'home.next1': '您看到了什么，在哪里，什么时候？一页一个问题，用您自己的话说。',
  'home.next2Title': '您保管十二个词',
  'home.next2': '它们是打开您的对话的唯一钥匙。不用姓名，不用电话号码，不用密码。',
  'home.next3Title': '您的设备密封并发送',
  'home.next3': '您会看到报告何时送到，并得到证明。',
  'home.next4Title': '有人阅读并回答',
  'home.next4': '用您的词回来看回答。在转交之前，您可以撤回。',
  'home.notTitle': '这条渠道不接受什么',
  'home.notLead': '一个人是谁、想什么、怎样生活，从来不是报告的理由。请不要报告下面这些：',
  'home.notMore': '为什么不，以及谁能帮忙',

  // Safety
  'safety.title': '什么能保护您，什么不能',
  'safety.lead': '在决定之前，您应该清楚会发生什么。您不是非报告不可。',
  'safety.sealTitle': '您的报告在您的设备上密封',
  'safety.seal':
    '在发送任何内容之前，您的浏览器会把报告变成一个密封的文件。只有受理人员有钥匙。管理这台计算机的人保存的是他们打不开的文件；您在页面上打字的时候，内容不会被发送。',
  'safety.keepTitle': '这里保存什么',
  'safety.keep1': '密封的报告、收到的日期，以及大概的大小。',
  'safety.keep2': '您有没有标明紧急。只有标明紧急，才会记下时间，直到有人看过为止。',
  'safety.keep3': '没有任何关于您的内容：没有账号、网络地址、浏览器名称，也没有 cookie。',
  'safety.keepMore': '保存什么，保存多久',
  'safety.proofTitle': '您可以证明',
  'safety.proof':
    '报告送到后，您会收到一份签了名的承诺：八天之内，公开日志里会出现对应的一条记录。这条记录看不出您写的内容。如果它没有出现，您的承诺可以证明这一点。',
  'safety.limitTitle': '本网站做不到什么',
  'safety.limit1': '它看不到谁在您身后看屏幕，也看不到谁在监视您的设备或网络。{protect}。',
  'safety.limit1Protect': '这方面您自己能做什么',
  'safety.limit2':
    '掌握这个项目签名密钥的人，可以让新的报告用他们自己的密钥来密封。以前的报告他们仍然打不开。',
  'safety.limit3': '别人读过的内容，无法变成没读过，即使您撤回也一样。',
  'safety.wrongTitle': '如果您弄错了',
  'safety.wrong':
    '大多数报告最后都没有什么事，这很好。没有根据的内容，会按公开的时间表删除。只有故意说谎害人才会受罚，诚实的错误从来不会。',

  // If nothing can be sent
  'other.title': '如果无法从这台设备发送',
  'other.lead':
    '无法密封的内容不会发送。这是为了保护您：没有密封的报告可能在路上被人读到，也可能被管理这台计算机的人保存下来。',
  'other.browserTitle': '换一个浏览器试试',
  'other.browser1': '请用新版的 Firefox、Chrome、Edge 或 Safari，或者 Tor Browser。',
  'other.browser2': '请允许这个网址使用 JavaScript。它只来自本网站。',
  'other.browser3': '请更新您的设备，或用您信任的人的设备。不要用单位的设备。',
  'other.waitTitle': '如果可以等',
  'other.wait1': '请在纸上写下您自己看到了什么、在哪里、什么时候。记忆消失得快，笔记不会。',
  'other.wait2': '请改天再来，或者换个地方再试。',
  'other.nowTitle': '如果不能等',
  'other.now1': '遇到危险，或者面前有装置：请拨打 {number}，或您所在地的紧急电话。',
  'other.now2': '其他情况，请去找开办这条渠道的机构或警察，或者给他们打电话。',
  'other.now3': '打电话或上门不是密封的，可能会被记录。您可以要求不写下您的姓名。',

  // Not found
  'missing.title': '没有这个页面',
  'missing.body': '网址可能打错了，或者页面换了地方。什么都没有发送。',

  // Report: the frame around the questions
  'report.title': '报告您看到的事',
  'report.continue': '继续',
  'report.ready': '正在准备密封……',
  'report.errorTitle': '有一个问题',
  'report.memory': '您打的字只留在这个页面上，直到您发送。关闭页面，内容就没有了。',

  // Report: the questions
  'urgent.title': '紧急吗？',
  'urgent.hint': '紧急的意思是：应该有人在下一个工作日之前查看。',
  'urgent.no': '不紧急，可以等到办公时间',
  'urgent.yes': '紧急',
  'urgent.yesHint': '受理人员会立刻知道来了一份紧急报告',
  'urgent.visible':
    '只有这个回答不密封。如果您选“紧急”，这台计算机就知道这份报告紧急，并会记下时间，直到有人看过为止。',
  'urgent.emergency': '这里不会有人赶来帮您。有危险时，请拨打 {number}。',

  // Report: check
  'check.title': '检查您写的内容',
  'check.hint': '您还可以修改。什么都没有离开您的设备。',
  'check.identity': '请再读一遍，只想一个问题：它会透露您是谁吗？不需要的内容请不要写。',
  'check.continue': '继续，看您的十二个词',

  // Report: the words
  'words.title': '请保管好这十二个词',
  'words.lead': '这些词能打开您的对话。我们无法替您找回。谁有这些词，谁就能读。',
  'words.card': '您的十二个词',
  'words.list': '十二个词，按这个顺序',
  'words.numbers': '显示为数字',
  'words.asWords': '显示为词',
  'words.copy': '复制',
  'words.save': '存为文件',
  'words.print': '打印',
  'words.where': '最好存在密码管理器里，或写在纸上放在安全的地方。不要用邮件或聊天发给任何人。',
  'words.cardNote': '用它们回来的网址：',
  'words.continue': '我已经保管好了',

  // Report: two words typed back
  'confirm.title': '请输入其中两个词',
  'confirm.hint': '这样可以确定您回得来：丢失的词无法找回。',
  'confirm.word': '第 {number} 个词',
  'confirm.back': '让我再看一遍这些词',
  'confirm.continue': '密封并发送',

  // Report: sending
  'sending.title': '您的报告正在发送',
  'sending.keepOpen': '请不要关闭这个页面。',
  'sending.seal': '在您的设备上密封',
  'sending.send': '发送密封的报告',
  'sending.verify': '检查签了名的承诺',
  'sending.state.waiting': '还没有',
  'sending.state.doing': '正在进行',
  'sending.state.done': '完成',
  'sending.state.stopped': '已停止',
  'sending.retry': '现在再试',
  'sending.copy': '复制我写的内容',
  'sending.edit': '回到我的回答',
  'sending.problemTitle': '没有发送出去',

  // Report: sent
  'sent.title': '您的报告已经送到',
  'sent.lead': '它密封着放在受理人员那里。我们检查了签名的承诺，它说明报告已被接收。',
  'sent.promiseTitle': '您的证明',
  'sent.promise': '承诺说：公开日志里会出现您的报告的一条记录。它看不出您写的内容。',
  'sent.promiseSave': '保存承诺',
  'sent.promiseWarning': '这个文件证明您报告过。',
  'sent.promiseAdvice': '请只放在您害怕的人找不到的地方。不留也可以：您的词能显示同样的内容。',
  'sent.nextTitle': '接下来会怎样',
  'sent.next1': '一位受理人员会打开您的报告。',
  'sent.next2': '他们会回答您，一般在两个工作日之内。也可能有问题要问您。',
  'sent.next3': '请用您的十二个词回来。没有人能给您打电话：只有您能打开这个对话。',
  'sent.return': '用您的词回来',
  'sent.wordsAgain': '再显示一次我的词',
  'sent.leaveTitle': '离开之前',
  'sent.leave': '请关闭这个页面。如果别人也用这台设备，请清除浏览记录。',

  // Return
  'return.title': '用您的词回来',
  'return.label': '您的十二个词，或十二个数字',
  'return.hint': '请按顺序输入或粘贴。十种语言都可以；大小写和多余的空格没有关系。',
  'return.show': '显示',
  'return.hide': '隐藏',
  'return.showLabel': '显示这些词',
  'return.hideLabel': '隐藏这些词',
  'return.continue': '打开我的对话',
  'return.lostTitle': '我的词丢了',
  'return.lost':
    '我们无法替您找回：这里保存的内容都看不出哪份报告是您的。您的报告仍在受理人员那里。您可以再发一份新的，并说明这一点。',
  'return.opening': '正在您的设备上打开……',

  // Conversation
  'conversation.title': '您的对话',
  'conversation.close': '关闭对话',
  'conversation.closeHint': '关闭后，这个页面就会忘记您的词。',
  'conversation.refresh': '看看有没有新内容',
  'conversation.timeline': '到现在为止发生了什么',
  'conversation.writeTitle': '写信给受理人员',
  'conversation.writeLabel': '您的信息',
  'conversation.writeHint': '它会在您的设备上密封，和您的报告一样。',
  'conversation.writeSend': '密封并发送',
  'conversation.delete': '删除这条信息',
  'conversation.deleteSure': '永久删除',
  'conversation.deleteKeep': '保留',
  'conversation.deleteHint': '它只在您这里删除。受理人员仍保留他们写的内容。',
  'log.title': '公开日志里的您的报告',
  'log.lead': '日志是公开的，事后改动一定会被发现。您的浏览器在这里自己检查，不用相信这台计算机。',
  'log.details': '具体检查了什么',
  'withdraw.title': '撤回您的报告',
  'withdraw.lead': '在报告转交之前，您可以撤回。不会受罚，也不用说明原因。',
  'withdraw.sentence': '我们会删除我们的副本。别人读过的内容，无法变成没读过。',
  'withdraw.ask': '撤回我的报告',
  'withdraw.sureTitle': '您要撤回吗？',
  'withdraw.sure': '是的，撤回',
  'withdraw.keep': '不，保留',

  // Files
  'files.title': '您有照片、录音、录像或文件吗？',
  'files.hint': '没有也可以继续。不要为了拍照回到那个地方，也不要为了保存而再次打开那条信息。',
  'files.limits': '最多 10 个文件，每个不超过 500 MB。它们和您的报告一样，在您的设备上封好。',
  'files.list': '您选的文件',
  'files.pause': '暂停发送',
  'files.resume': '继续发送',
  'files.lapse':
    '您继续填写时，封好的文件就在发送。在您发出报告之前，它们不属于任何人；如果没有报告，后天就会删除。',
  'files.cleanTitle': '文件可能透露您的哪些信息',
  'files.clean1':
    '照片里常有拍摄地点、时间和相机。文件里常有作者的名字。我们找到的会显示在这里，并在您的设备上去掉。',
  'files.clean2': '看得见、听得到的会留下：倒影、路牌、有人认得的声音。',
  'files.clean3': '只有您才有的文件，会让人知道它来自您。',
  'files.clean4': '受理台能看到文件名。如果文件名说得太多，请先改名再选。',
  'file.unsureTitle': '这个文件可能包含您看不到的内容。',
  'file.unsure': '里面可能有地点、时间、设备或姓名。这类文件我们不能保证去掉。由您决定。',
  'file.asIs': '照原样发送',
  'file.leaveOut': '不发送',
  'file.remove': '移除',
  'sending.files': '发送封好的文件',

  ...comingBackPage,
  ...workPage,
  ...filesPage,
  ...namesPage,
} as const satisfies Record<PageKey, Text>;
