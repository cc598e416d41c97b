import type { Story } from '../story.ts';

const offerForDrawings: Story = {
  daysAgo: 12,
  locale: 'zh-Hans',
  category: 'online-approach',
  answers: {
    saw: '有人在求职网站上联系我，自称是一家“港口咨询公司”。先付了我三百欧元，请我写一篇关于港口发展的公开资料综述，我写了。现在对方愿意出八百欧元，要我提供油料码头泵房的图纸，并且说“最好是没有公开过的”。我没有提供，也没有再回复。聊天记录我都留着。',
    where: '线上。对方问的是油料码头二号泵房。',
    when: '第一次联系是三周前，要图纸的消息是昨天晚上发来的。',
  },
  steps: [
    {
      daysAgo: 12,
      does: 'open',
      by: 'lead',
      subject: 'Money offered online for unpublished pump-house drawings',
    },
    {
      daysAgo: 11,
      does: 'reply',
      by: 'lead',
      text: '谢谢您告诉我们。您没有做错任何事：写公开资料的综述完全合法，收下那笔稿费也不会有麻烦。\n\n请不要再回复对方，也不要删除聊天记录。能否把对方要图纸的原话抄给我们？姓名和头像不需要。',
    },
    {
      daysAgo: 9,
      does: 'write',
      text: '原话是：“公开的我们都有了，需要的是内部版本，带阀门编号的那种。发到这个邮箱之后，聊天记录请删掉。”邮箱是刚注册的一次性地址。',
    },
    {
      daysAgo: 8,
      does: 'reply',
      by: 'lead',
      text: '收到，这很有帮助。我们已经提醒油料码头核对图纸的借阅记录。如果对方再联系您，不用理会，把时间告诉我们就可以。需要有人商量的话，随时在这里写。',
    },
  ],
};

const lampCageCut: Story = {
  daysAgo: 1,
  locale: 'zh-Hans',
  category: 'tampering',
  answers: {
    saw: '三号航标灯的防护笼被锯开了两根，挂锁不见了，里面的电池箱盖子是开着的。灯现在不亮。上周我们出海时它还是好的。',
    where: '南航道三号航标，靠近浅滩的那一侧。',
    when: '今天清晨五点半左右经过时看到的。',
  },
  steps: [],
};

export const chineseStories: readonly Story[] = [offerForDrawings, lampCageCut];
