import type { Text } from '../message.ts';
import type { postsPage as english } from './en.ts';

export const postsPage: Record<keyof typeof english, Text> = {
  'site.verify': '核对帖子',
  'post.good': '真实。本渠道于{day}签署了这些文字。',
  'post.differs': '链接是真实的。但您一起粘贴的文字，不是本渠道于{day}签署的内容。只有下面的文字出自本渠道。',
  'post.altered': '不是本渠道的，或其中有内容被改动。它说由本渠道签署，但并非如此。',
  'post.other': '它说来自另一个项目 {origin}。只有那个项目自己的页面才能说明是否如此。',
  'post.words': '本渠道签署的内容',
  'post.compare': '请与您看到的内容逐字比对。只要有一处不同，您看到的就不是本渠道发布的。',
  'post.old': '那已是 30 多天以前。请在本网站查看它现在是否仍然有效。',
  'post.aboutTitle': '本渠道在别处发布的帖子',
  'post.about1':
    '名称和图片谁都可以复制。因此本渠道可以为在别处发布的帖子签名。这样的帖子下面有一个指向本页的链接。',
  'post.about2': '没有这样的链接？那么一条帖子看不出是谁写的。',
  'post.about3': '请通过您信任的网址进入本页，例如海报上的网址。假的页面可以把任何东西说成真实的。',
  'post.keyTitle': '本渠道的指纹',
  'post.keyLead': '本渠道的海报上印有同样的指纹。如果不同，请不要相信本页。',
  'post.keyWords': '文字形式',
  'post.keyFigures': '数字形式',
  'post.keyWhole': '完整密钥，供程序使用',
  'post.keyOffline': '无法取得。请在有网络时再试。',
  'post.self': '在您自己的电脑上，用完整密钥核对帖子：',
};
