import type { PrintWords } from './en.ts';

export const zhHans: PrintWords = {
  scan: '了解更多，或告诉我们',
  emergency: '有危险，或发现了装置？请先拨打 {number}。',
  free: '您不是非报告不可。出于善意而弄错的人，我们不会追究。',
  fingerprint: '本渠道的指纹',
  compare: '真的是我们吗？请在 {address} 比对',
  qr: '通往 {address} 的二维码',
  when: '时间',
  page: '网页',
  contact: '联系',
  posts: '本渠道签名的帖子也在这一页核对。',
  wholeKey: '完整密钥，供程序使用',
};
