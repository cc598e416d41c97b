/** What stands on what is printed, beside the campaign's own words, in English. */
export const en = {
  scan: 'Read more, or tell us',
  emergency: 'In danger, or found a device? Call {number} first.',
  free: 'You do not have to report. We take no action against anyone who is wrong in good faith.',
  fingerprint: 'The fingerprint of this line',
  compare: 'Is it really us? Compare at {address}',
  qr: 'QR code that leads to {address}',
  when: 'When',
  page: 'Page',
  contact: 'Questions to',
  posts: 'Signed posts of this line are checked on the same page.',
  wholeKey: 'The whole key, for programs',
};
export type PrintWords = Readonly<Record<keyof typeof en, string>>;
