import type { Message } from '../message.ts';

/** What stands in the pages about keeping things on the device, in English. */
export const offlinePage = {
  'site.offline': 'Without a connection',
  'offline.title': 'Without a connection',
  'offline.lead':
    'You can keep this site on this device. Then it works without a connection: you write and seal a report, and it leaves once there is a connection.',
  'offline.whatTitle': 'What is then on this device',
  'offline.what1':
    'The pages and programs of this site in this language, about two megabytes, and the public keys of the desk. No question of a report is missing without a connection. Conversations and the public log need one.',
  'offline.what2':
    'A report that could not leave yet, sealed, and its files if you chose that. Nobody can read it on this device, and neither can you.',
  'offline.what3': 'Never your twelve words, and nothing that you wrote.',
  'offline.riskTitle': 'Who can see it',
  'offline.risk1':
    'Whoever looks into this browser can see that this site is kept here, and whether a report waits. If that could harm you, do not keep it: without it, nothing stays when you close the page.',
  'offline.risk2':
    'Your browser may also offer to put the site among your apps. There it has its name, Bellbuoy, and its sign, a bell buoy. It looks like nothing else. Whoever put it there removes it there too.',
  'offline.keep': 'Keep this site on this device',
  'offline.keptTitle': 'This site is kept on this device',
  'offline.kept':
    'It works without a connection. A new version of it waits until no page of this site is open, so that no report is disturbed.',
  'offline.otherLanguage': 'It is kept in another language. You can keep it in this one as well.',
  'offline.remove': 'Remove everything from this device',
  'offline.removeTitle': 'Remove everything?',
  'offline.removeSure':
    'The pages, the keys, and every sealed report that waits here go. A report that has not left is lost. The history of the browser stays.',
  'offline.removeYes': 'Yes, remove everything',
  'offline.removeNo': 'No, keep it',
  'offline.impossible':
    'This browser cannot keep the site, perhaps because this is a private window. With a connection you can report as always.',
  'offline.waitingTitle': 'Sealed reports on this device',
  'files.offline':
    'There is no connection now. You can choose files all the same: they are sent when it is back, and at the end you can keep them on this device until then, sealed.',
  'offline.lead2':
    'Nothing is kept before you press the button, and one button here removes all of it again.',
  'offline.risk3':
    'Some browsers delete what a site has kept when it was not opened for some weeks, or when the device is full. What waits for longer is safer as a file.',
  'offline.nowTitle': 'There is no connection now',
  'offline.now':
    'What you asked for may need one. You can still {report}: it is sealed and waits on this device.',
  'offline.nowReport': 'write a report',
  'offline.languages': 'Kept in:',
  'sending.filesOffline':
    'There is no connection. The report and its files leave from this open page when it is back. Or go back and remove the files: then the sealed report can wait on this device without them.',
  'sending.withoutFiles': 'Go back to the answers',
} as const;

/** What scripts show about it; only those that are loaded for it have these. */
export const offlineLive = {
  'offline.keeping': 'Keeping the site on this device',
  'offline.failed':
    'It could not be kept. Check the connection, and whether there is room on the device. Nothing of it was left behind.',
  'offline.removed': 'Everything is removed from this device.',
  'waiting.lineWaiting': 'A sealed report waits on this device for a connection.',
  'waiting.lineStopped': 'A sealed report on this device could not be sent.',
  'waiting.see': 'See how it stands',
  'waiting.waiting':
    'The sealed report is on this device. It leaves when this site is open and there is a connection; some browsers send it by themselves as soon as there is one.',
  'waiting.lapsed':
    'The desk has other keys now and does not take it any more. It cannot be sealed again. Delete it here, and write the report anew. You get new words then.',
  'waiting.taken':
    'Another report has arrived under the same words before. Return with your words to see it.',
  'waiting.gone': 'This report had arrived before, and has been withdrawn or deleted since.',
  'waiting.refused':
    'The desk’s computer does not take it in this form. It kept nothing of it. Delete it here, and write the report anew.',
  'waiting.unverified':
    'An answer came, but the promise in it is not signed as it should be. So we do not say that it arrived. It stays here and is tried again.',
  'waiting.tryNow': 'Try now',
  'waiting.deleted': 'It is deleted from this device.',
  'waiting.save': 'Save the promise, and forget it here',
  'waiting.forget': 'Forget it here without saving',
  'waiting.lineArrived': 'A report that waited on this device has arrived.',
  'state.waiting': 'Waiting for a connection',
  'state.leaving': 'Leaving now',
  'state.arrived': 'Arrived',
  'state.refused': 'Refused',
  'state.lapsed': 'Its time is over',
  'state.unverified': 'Not certain',
  'state.deleted': 'Deleted',
  'waiting.leaving': 'It is being sent.',
  'waiting.arrived':
    'We checked the signed promise that it was accepted. The entry appears in the public log by {day} at the latest. The sealed report itself is no longer on this device.',
  'waiting.ends': 'That a report arrived is shown here until you remove it, or until {day}.',
  'waiting.deleteTitle': 'Delete it from this device?',
  'waiting.deleteSure':
    'It has not been sent. If you did not save it as a file, it is lost, and your twelve words open nothing.',
  'waiting.deleteYes': 'Yes, delete it',
  'waiting.deleteNo': 'No, let it wait',
  'keep.filesOffer':
    'This browser can keep the report and its files on this device, sealed, until they have arrived. Then you can close this page, and sending goes on whenever this site is open. For that, the files are sealed once more and sent from their beginning. Nobody can read them on this device, but whoever looks can see that they are there and how large they are. Your words are not kept with them.',
  'keep.filesButton': 'Keep the report and its files on this device',
  'keep.filesSealing': 'Sealing the files on this device. Leave this page open until that is done.',
  'keep.filesFailed':
    'This browser does not let the page keep them, or there is no room. Leave the page open until they are sent.',
  'keep.filesKept':
    'It and its files are sealed. They leave while this site is open and there is a connection. You can close this page; take your words with you.',
  'waiting.filesSending':
    '{percent} of its files are sent. If you close this page, it goes on from there when you come back.',
  'waiting.filesWaiting':
    'There is no connection. {percent} of its files are sent, and it goes on from there.',
  'waiting.lineSending':
    'A sealed report is being sent with its files. Stay on this page until they have arrived, or come back later.',
  'waiting.filesGone':
    'Its files cannot be read on this device any more; the browser may have deleted them. Without them it cannot be sent. Delete it here, and write the report anew.',
  'waiting.filesRefused':
    'The desk’s computer does not take its files, and kept nothing of them. Delete it here, and write the report anew.',
} as const satisfies Record<string, Message>;
