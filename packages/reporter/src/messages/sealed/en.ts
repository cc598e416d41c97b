/** The page that takes a report sealed elsewhere, in English. */
export const sealedPage = {
  'sealed.title': 'Hand in a sealed report',
  'sealed.lead':
    'For a report that was sealed on another computer. This page needs no JavaScript, and takes nothing that is not sealed.',
  'sealed.file': 'The sealed file',
  'sealed.fileHint':
    'Most often it is called bundle.json. Its name is not looked at and not kept. Nobody but the desk can open it.',
  'sealed.send': 'Hand it in',
  'sealed.howTitle': 'How to make one',
  'sealed.how1':
    'Save these three files of this site into one folder: {programme}, {descriptor} and {note}. They are public.',
  'sealed.how2':
    'Run this in that folder, with the program “bellbuoy”. The computer needs no connection. It asks for your report:',
  'sealed.how3':
    'Write down the twelve words that it shows. They are in no file, and nobody can find them again.',
  'sealed.how4':
    'Bring the file here, on any device, and hand it in. The keys change: do it within some days.',
  'sealed.see':
    'This computer sees that a sealed report comes from your connection. It keeps no address. With Tor Browser it does not see one.',
  'sealed.acceptedTitle': 'Your report has arrived',
  'sealed.accepted': 'It lies sealed at the desk. Your twelve words open the conversation: {return}.',
  'sealed.check':
    'This page runs no program, so it could not check the promise. “bellbuoy promise verify” can.',
  'sealed.fileName': 'promise.txt',
  'sealed.refusedTitle': 'It was not handed in',
  'sealed.none': 'No file came with the form. Choose the sealed file, then hand it in.',
  'sealed.notSealed':
    'This is not a sealed report, so nothing of it was kept. If it is a text, seal it first: what is not sealed can be read on the way.',
  'sealed.lapsed':
    'The desk does not take what was sealed with these keys, or not any more. Nothing was kept. Seal the report again with new files from this site. It gets new words; the old ones open nothing.',
  'sealed.taken':
    'Another report has arrived under the same words before. Nothing of this one was kept. Return with your words to see it.',
  'sealed.gone': 'This report had arrived before, and has been withdrawn or deleted since.',
  'sealed.files': 'This report names files that are not here, or not any more. Nothing was kept.',
  'sealed.busy':
    'The desk’s computer cannot take it at the moment. Nothing was kept. The file stays good: try again in a few minutes.',
  'other.sealed':
    'Seal it on another computer, and hand the sealed file in {here}. That needs no JavaScript.',
  'other.sealedHere': 'on this page',
} as const;
