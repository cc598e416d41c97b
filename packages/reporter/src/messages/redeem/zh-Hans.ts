import type { redeemPage as en } from './en.ts';

/** 持有人查看凭证价值的页面，简体中文。 */
export const redeemPage: Record<keyof typeof en, string> = {
  'redeem.title': '这张凭证值多少？',
  'redeem.lead': '您的浏览器就在这里、在您的设备上查看它。凭证不会发送到任何地方，也没有人知道您看过。',
  'redeem.label': '凭证的文字',
  'redeem.hint': '几行字母和数字。请全部粘贴。',
  'redeem.file': '或者保存它的文件',
  'redeem.fileHint': '只在您的设备上读取。',
  'redeem.button': '查看',
  'redeem.howTitle': '怎样使用凭证',
  'redeem.how1': '谁持有，谁就能使用一次。没有人需要说明它的来历。',
  'redeem.how2': '付款的人从纸上或屏幕上读取代码，看到它的价值、有效期以及是否用过。除此之外什么也看不到。',
  'redeem.how3': '请像保管现金一样保管它：谁复制了它，谁就可能比您先用。',
};
