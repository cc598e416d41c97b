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

const strangerInTheControlRoom: Story = {
  daysAgo: 4,
  locale: 'zh-Hans',
  category: 'intrusion',
  answers: {
    saw: '午休回来时，调度室里有一个没有佩戴证件的人站在三号屏幕前，用手机拍屏幕。我问他找谁，他说“走错了”，从消防门出去了。消防门的报警器没有响。',
    where: '集装箱码头二楼调度室。',
    when: '昨天十三点左右。',
  },
  steps: [
    {
      daysAgo: 4,
      does: 'open',
      by: 'analyst',
      subject: 'Somebody without a badge photographs a control-room screen',
    },
    {
      daysAgo: 3,
      does: 'scrub',
      by: 'analyst',
      summary:
        'Person A, without a badge, photographed screen 3 of the control room at about 13:00, said they had the wrong room, and left by the fire door, whose alarm did not sound.',
    },
    {
      daysAgo: 3,
      does: 'find-in-scope',
      by: 'analyst',
      facts: 'Entry to a restricted room, and a photograph of a screen.',
    },
    {
      daysAgo: 3,
      does: 'reply',
      by: 'analyst',
      text: '谢谢您。消防门的报警器已经检查：电池被取下了，现在已经修好。您问那一句做得很好，以后不必自己去追问。请不要写出任何人的姓名。您还记得屏幕上当时显示的是什么吗？',
    },
  ],
};

const auditQuestions: Story = {
  daysAgo: 9,
  locale: 'zh-Hans',
  category: 'elicitation',
  answers: {
    saw: '会计师事务所的人来查账，问了很多合同和付款的问题。',
    where: '财务部。',
    when: '上周。',
  },
  remark: '问得太细了，我不放心。',
  steps: [
    { daysAgo: 9, does: 'open', by: 'lead', subject: 'Questions during an audit' },
    {
      daysAgo: 8,
      does: 'reply',
      by: 'lead',
      text: '谢谢您写信。审计本来就要问得很细，这属于正常工作，我们不会处理，也没有告诉任何人。如果您不确定能不能回答某个问题，可以问公司的财务负责人。您的来信将在十四天后删除。',
    },
    {
      daysAgo: 8,
      does: 'find-out-of-scope',
      by: 'lead',
      exclusion: 'audits-and-purchases',
      facts: 'Questions asked in the course of an audit.',
    },
  ],
};

const payrollMail: Story = {
  daysAgo: 1,
  locale: 'zh-Hans',
  category: 'phishing',
  answers: {
    saw: '收到一封“工资系统升级”的邮件，要求扫描二维码重新登录。页面和我们的一样，但是网址不对。已有两位同事扫了。',
    where: '公司邮箱。',
    when: '今天上午九点半左右。',
  },
  steps: [],
};

export const chineseStories: readonly Story[] = [
  offerForDrawings,
  lampCageCut,
  strangerInTheControlRoom,
  auditQuestions,
  payrollMail,
];
