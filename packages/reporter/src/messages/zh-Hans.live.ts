import { comingBackLive } from './coming-back/zh-Hans.ts';
import { filesLive } from './files/zh-Hans.ts';
import { gateLive } from './gate/zh-Hans.ts';
import type { LiveKey } from './keys.ts';
import type { Message } from './message.ts';
import { namesLive } from './names/zh-Hans.ts';
import { workLive } from './work/zh-Hans.ts';

/** What scripts show, in Simplified Chinese. */
export const messages = {
  ...gateLive,
  'title.error': '错误：{title}',
  'title.site': '{title} – Bellbuoy',

  'report.step': '第 {step} 步，共约 {steps} 步',

  // Opening hours
  'hours.open': '今天 {from} 到 {to} 有人阅读。现在是 {now}：有人在。',
  'hours.laterToday': '{from} 到 {to} 有人阅读。现在是 {now}：{next} 之前不会有人看到。',
  'hours.laterTodayUrgent':
    '{from} 到 {to} 有人阅读。现在是 {now}：{next} 之前不会有人看到，除非您标明紧急。',
  'hours.laterDay': '{day} {from} 到 {to} 会再有人阅读。现在是 {now}：在那之前不会有人看到。',
  'hours.laterDayUrgent':
    '{day} {from} 到 {to} 会再有人阅读。现在是 {now}：在那之前不会有人看到，除非您标明紧急。',
  'hours.zone': '这里的时间是{zone}。',
  'home.reader': '在这里就是“{desk}”。',

  // Errors, beside the field and in the summary
  'error.saw': '请写您看到了什么',
  'error.tooLong': { other: '请删去 {count} 个字' },
  'error.where': '请写在哪里，或者写您不知道',
  'error.when': '请写什么时候，或者写您不知道',
  'error.urgent': '请选择是否紧急',
  'error.confirmEmpty': '请输入第 {number} 个词',
  'error.confirmWrong': '第 {number} 个词和您卡片上的不一样',
  'error.wordsEmpty': '请输入您的十二个词',
  'error.wordsCount': { other: '请输入全部十二个词，不要有别的内容。现在有 {count} 个' },
  'error.wordsUnknown': '第 {number} 个词不在十份词表的任何一份里。请检查写法',
  'error.wordsOrder': '这些词不是一组。请检查顺序，也看看有没有把一个词认成另一个',
  'error.wordsNoMailbox':
    '这些词打不开任何对话。请再检查一遍；如果您从来没有看到报告已经送到，那么它没有发送出去',
  'error.offline': '没有网络连接。有连接时请再试。什么都没有丢失',
  'error.server': '受理台的计算机目前无法回应。请过几分钟再试。什么都没有丢失',
  'error.programme': '目前无法检查本网站的密钥，所以不会打开或发送任何内容。请以后再试',
  'error.message': '请写您的信息',
  'error.moved': '这段时间来了新内容。请先看，然后再发送；您写的字还在这里',
  'error.messageTooLong': '信息太长，无法密封。请缩短',
  'error.otherDesk': '您的报告现在由另一处受理。请看上面是哪一处，然后再发送；您写的字还在这里',
  'error.gone': '您的报告已撤回或删除。不能再发送了',

  // Counting down a long text
  'count.left': { other: '还可以写 {count} 个字' },
  'count.over': { other: '多了 {count} 个字' },

  // Words
  'words.copied': '已复制。现在请粘贴到安全的地方',
  'words.copyFailed': '这个浏览器不让我们复制。请自己选中这些词并复制',
  'words.saved': '已保存到您的下载文件夹',
  'urgent.yes': '是',
  'urgent.no': '否',

  // Sending
  'sending.sealing': '正在您的设备上密封',
  'sending.sending': '正在发送',
  'sending.verifying': '正在检查签了名的承诺',
  'sending.waiting': '正在等待网络连接。您的报告已经密封，还没有发送。一有连接，它会自己发送。',
  'sending.busy': '受理台的计算机很忙。会自己再试。',
  'sending.refused':
    '受理台的计算机拒绝了这份报告，什么都没有留下。您写的内容还在这个页面上。请复制下来，以后再试。',
  'sending.expired':
    '您写的时候，密封用的密钥到期了，而新的还没有。什么都没有发送。您写的内容还在这个页面上。',
  'sending.unverified':
    '收到了回应，但其中的承诺没有正确的签名。所以我们不说您的报告已经送到。请保管好您的词，明天用它们看看报告在不在。',
  'sending.failed':
    '这个浏览器无法密封报告，所以什么都没有发送。您写的内容还在这个页面上。请复制下来，换一个浏览器试试。',
  'sending.tooLong': '报告太长，无法密封。请缩短您写的内容。什么都没有发送，内容都还在这里。',
  'sending.textCopied': '已复制',
  'sent.by': '这条记录最晚在 {day} 出现在公开日志里。',
  'promise.fileName': '承诺-{day}.txt',

  // Conversation: where it stands
  'state.received': '您的报告已经送到。还没有人打开。',
  'state.moved': '您的报告已转到另一处。现在由 {desk} 阅读并答复您。',
  'state.opened': '受理人员已经打开您的报告。',
  'state.second-review': '第二个人正在看您的报告。',
  'state.passed-on': '您的报告已转交给负责的机构。现在不能再撤回。',
  'state.finished': '您的报告已处理结束。',
  'state.withdrawn': '您撤回了报告。受理人员的副本已删除。',
  'state.purged': '您的报告已按公开的时间表删除。',
  'state.ordered': '您的报告已删除，因为多名监护人作出了这一命令。这并不表示您做错了什么。',
  'outcome.no-further-action': '结果：无需进一步处理。受理台看过了，没有更多要做的事。',
  'outcome.out-of-scope': '结果：这不是本渠道受理的事。这不是责怪，也没有对任何人采取行动。',
  'outcome.unfounded': '结果：事实不能表明如此。这不是责怪：大多数诚实的报告都这样结束。',
  'outcome.duplicate': '结果：受理台已在另一份报告中得知此事。',
  'outcome.unopenable': '结果：受理台无法打开。如果仍然重要，请再发一份报告。',
  'outcome.knowingly-false': '结果：受理台两个人认定，发送时已知内容不真实。如果不对，请写给受理台。',
  'outcome.upheld': '结果：您是对的。将如何处理，见监护人的答复。',
  'outcome.partly-upheld': '结果：您在一部分上是对的。将如何处理，见监护人的答复。',
  'outcome.not-upheld': '结果：监护人不这样认为。原因见其答复。',
  'outcome.checked': '结果：已核查。凡是查询姓名的人都会收到这一答复。',
  'can.opened': '您可以再写，也可以撤回报告。',
  'can.passed-on': '您仍可以写给受理台。',
  'can.finished': '如果有新情况，请写下来：受理台会看到，在能够阅读之前不会删除。您也可以撤回报告。',
  'state.answerBy': '最晚应在 {day} 回答您。',
  'state.answerLate': '本来最晚应在 {day} 回答您。受理台晚了。',
  'state.answerLate.next':
    '您可以：在本页再写一次，什么都不会丢；明天再来看；或撤回报告。如果本渠道设有监护人，他们会看到受理台晚了。若现在有人处于危险之中，请不要等待：拨打紧急电话。',
  'state.purgeOn': '它将在 {day} 删除。',
  'state.purgeSoon': '请在此之前保存您想留下的内容。如果您再写信，它会保留更久。',
  'state.checked': '刚刚看过。',
  'state.nothingNew': '没有新内容。',

  // Conversation: the timeline
  'timeline.you': '您',
  'timeline.desk': '受理人员',
  'timeline.openedDay': '受理人员打开了您的报告，并签了名',
  'timeline.openedUnsigned': '这台计算机说受理人员打开了您的报告。但没有受理人员的签名',
  'timeline.movedTo': '从这里起：{desk}',
  'write.reader': '您在这里写的，只有 {desk} 能看。您最初写给的那一处看不到。',
  'timeline.passedOn': '已移交给 {body}',
  'timeline.secondReview': '结束之前，第二个人正在查看',
  'timeline.finished': '受理台已处理完您的报告',
  'timeline.withdrawn': '您撤回了报告',
  'timeline.purged': '您的报告已删除',
  'timeline.deleted': '您删除了这条信息',
  'timeline.noExcerpt': '您写的内容不在这里显示：只有您和受理人员有。',
  'timeline.excerpt': '它的开头是这样的。',
  'timeline.verified': '有受理人员的签名',
  'timeline.broken': '这里有一条信息，您的词打不开，或者没有受理人员的签名。它不会显示。请告诉受理人员。',
  'timeline.gap': '这里至少少了一条受理人员的信息。请告诉受理人员。',
  'timeline.repeat': '受理人员用同一个编号发了两条信息。请告诉受理人员。',
  'timeline.reordered': '受理人员的一条信息到达的顺序不对。',
  'timeline.brokenLink': '受理人员的一条信息和前一条接不上。请告诉受理人员。',
  'timeline.unknownSeen': '受理人员的一条信息回答了您没有发过的内容。请告诉受理人员。',
  'timeline.ownMissing': { other: '您发过的 {count} 条信息不在这里了。请告诉受理人员。' },
  'write.sending': '正在密封并发送……',
  'write.sent': '您的信息已经送到。',
  'write.notAdded': '您的信息已经送到，但没能把开头的几句留在这里给您看。',
  'delete.done': '信息已删除。',
  'withdraw.done': '您的报告已撤回。我们删除了我们的副本。',
  'withdraw.late': '您的报告已经转交，所以不能在这里撤回。您仍然可以写信给受理人员。',

  // The log
  'log.in': '您的报告在日志里。您的浏览器检查过了。',
  'log.pending': '您的报告还不在日志里。承诺说：最晚在 {day}。',
  'log.overdue':
    '您的报告最晚应在 {day} 出现在日志里，却没有。这违背了签名的承诺。请保存承诺：它可以证明这一点。',
  'log.letGo': '此事在一年多前结束。从这里通向公开日志的内容已删除。您保存的承诺仍能证明您报告过。',
  'log.promiseBad': '这台计算机显示的承诺没有正确的签名。',
  'log.proofBad': '这台计算机显示的证明不成立。不要相信它，并请保管好您的承诺。',
  'log.stepLine': '这条记录里隐藏的内容',
  'log.stepEntry': '用您的词由它得到的封闭记录',
  'log.stepLeaf': '它在日志里的叶',
  'log.stepProof': '它的位置',
  'log.stepProofText': '第 {index} 条，共 {size} 条',
  'log.stepRoot': '由此得到的日志的根',
  'log.stepCheckpoint': '签了名的日志头',
  'log.event.report': '您的报告送到',
  'log.event.opened': '受理人员打开了它',
  'log.event.withdrawn': '您撤回了它',
  'log.event.purge': '它已删除',
  'log.eventIn': '{event}，{day}：在日志里',
  'log.eventPending': '{event}，{day}：还不在日志里',
  'log.explain':
    '您的浏览器用您的词做出封闭的记录，按证明找到它在日志里的位置，由此算出根，再和日志密钥签过名的日志头比较。别人都看不出这条记录是您的。',

  // Files
  'error.filesMany': '最多选 {max} 个文件。其余的没有加入',
  'error.fileLarge': '“{name}”超过 {size}，没有加入',
  'error.fileEmpty': '“{name}”是空的，没有加入',
  'error.fileUndecided': '请选择“{name}”是照原样发送还是不发送',
  'error.fileFailed': '请移除“{name}”，或者移除后重新选择',
  'sending.filesSending': '正在发送封好的文件',
  'file.checking': '正在您的设备上检查……',
  'file.sending': '正在封好并发送：{percent}',
  'file.waiting': '正在等待连接。会从停下的地方自动继续',
  'file.paused': '已暂停',
  'file.sent': '已封好并发送',
  'file.refused': '受理台的计算机没有接收这个文件。没有保留任何内容',
  'file.unreadable': '您的设备无法读取这个文件。没有发送任何内容',
  'file.cleaned': '找到并去掉了：{list}',
  'file.nothingFound': '已重新生成，不含隐藏信息。没有找到这类信息',
  'file.found': '在里面找到：{list}',
  'finding.place': '拍摄地点',
  'finding.time': '时间',
  'finding.camera': '相机',
  'finding.author': '姓名',
  'finding.program': '制作它的程序',
  'finding.description': '标题或说明',
  'sending.files':
    '有一个文件没有送到。您的报告没有发出，您写的内容还在这个页面上。请回到您的回答，更换文件。',

  ...comingBackLive,
  ...workLive,
  ...filesLive,
  ...namesLive,
} as const satisfies Record<LiveKey, Message>;
