import type { Message, Text } from '../message.ts';

/** Files and voice notes, in English: what stands in the pages. */
export const filesPage = {
  'file.partlyTitle': 'Its properties are removed. Comments and changes stay.',
  'file.partly':
    'Comments, tracked changes or programs are still in this document. Names and dates beside them are removed, but what people wrote in them is not. Delete them first if they say too much, or send it so.',
  'file.undrawableTitle': 'Your browser cannot make this picture anew.',
  'file.undrawable':
    'So what hides in it, such as the place, the time and the camera, cannot be removed here. Save it as JPEG or take a screenshot of it, and choose that instead; or send it as it is. You decide.',
  'write.files': 'Add a file or your voice',
  'write.filesLabel': 'Files for this message',
  'voice.title': 'Or say it',
  'voice.warning':
    'A voice can be recognised, by people who know you and by computers. Writing tells less about you.',
  'voice.record': 'Record a voice note',
  'voice.stop': 'Stop',
  'voice.listen': 'Listen to your voice note',
  'voice.keep': 'Attach it',
  'voice.discard': 'Discard it',
} as const satisfies Record<string, Text>;

/** What the scripts show. */
export const filesLive = {
  'voice.recording': 'Recording. Speak now: {time}',
  'voice.ready': 'Your voice note, {time}. It is still only on this page',
  'voice.refused':
    'Your browser does not let this page use the microphone. You can write instead, or choose a recording',
  'voice.none': 'No microphone was found. You can write instead, or choose a recording',
  'voice.discarded': 'The voice note is gone',
  'voice.attached': 'The voice note is attached',
  'voice.fileName': 'voice-note',
} as const satisfies Record<string, Message>;
