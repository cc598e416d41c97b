import type { filesLive as enLive, filesPage as enPage } from './en.ts';

/** Files and voice notes, in Simplified Chinese: what stands in the pages. */
export const filesPage: Record<keyof typeof enPage, string> = {
  'file.partlyTitle': '它的属性已经去掉，批注和修订还在。',
  'file.partly':
    '这个文件里还有批注、修订或程序。旁边的姓名和日期已经去掉，但大家在里面写的内容没有去掉。如果说得太多，请先删除，或者就这样发送。',
  'file.undrawableTitle': '您的浏览器无法重新绘制这张图片。',
  'file.undrawable':
    '所以它隐藏的内容（例如地点、时间和相机）在这里去不掉。请把它另存为 JPEG，或者截一张屏，改选那一张；也可以就这样发送。由您决定。',
  'write.files': '添加文件或语音',
  'write.filesLabel': '这条消息的文件',
  'voice.title': '或者说出来',
  'voice.warning': '声音可以被认出来：认识您的人认得，计算机也认得。写字透露的更少。',
  'voice.record': '录一段语音',
  'voice.stop': '停止',
  'voice.listen': '听您的语音',
  'voice.keep': '添加这段语音',
  'voice.discard': '删掉这段语音',
};

/** What the scripts show. */
export const filesLive: Record<keyof typeof enLive, string> = {
  'voice.recording': '正在录音，请说话：{time}',
  'voice.ready': '您的语音，{time}。它还只在这个页面上',
  'voice.refused': '您的浏览器不允许这个页面使用麦克风。您可以写字，或选一个录音文件',
  'voice.none': '没有找到麦克风。您可以写字，或选一个录音文件',
  'voice.discarded': '语音已删掉',
  'voice.attached': '语音已添加',
  'voice.fileName': '语音',
};
