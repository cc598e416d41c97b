import type { Story } from '../story.ts';

const patrolOnFitnessApp: Story = {
  daysAgo: 3,
  locale: 'ar',
  category: 'exposure',
  answers: {
    saw: 'تطبيق للجري يعرض للجميع مسارات داخل المنطقة المغلقة خلف محطة الإشارة. المسارات تتكرر كل ليلة في الساعة نفسها، ومن يراها يعرف متى تمر الدورية وأين تقف. أظن أن أحد الزملاء ترك التسجيل التلقائي يعمل في ساعته من غير قصد.',
    where: 'الخريطة العامة في التطبيق، عند محطة الإشارة ومستودع العوامات.',
    when: 'لاحظت ذلك الليلة الماضية، وأقدم مسار ظاهر عمره شهران.',
  },
  steps: [
    { daysAgo: 3, does: 'open', by: 'lead', subject: 'Patrol times visible in a fitness app' },
    {
      daysAgo: 2,
      does: 'reply',
      by: 'lead',
      text: 'شكراً جزيلاً. هذا خطأ سهل الوقوع ولن يُلام عليه أحد. غيّرنا مواعيد الدورية، وسنذكّر الجميع بإيقاف التسجيل التلقائي، وطلبنا من التطبيق إخفاء المنطقة.\n\nهل ما زلت ترى المسارات على الخريطة العامة؟',
    },
  ],
};

const pressedForFavours: Story = {
  daysAgo: 4,
  locale: 'ar',
  category: 'coercion',
  answers: {
    saw: 'تواصل معي شخص يقول إنه يعرف أين يدرس أخي، وطلب مني «خدمة صغيرة»: أن أخبره بمواعيد وصول ناقلات الوقود قبل إعلانها. قال إن أخي سيواجه متاعب إن رفضت. لم أعطه شيئاً، لكنني خائف ولا أعرف ماذا أفعل.',
    where: 'مكالمات ورسائل على هاتفي. أعمل في مكتب جدولة السفن.',
    when: 'ثلاث مرات خلال الأسبوعين الماضيين، وآخرها أول أمس.',
  },
  steps: [
    {
      daysAgo: 4,
      does: 'open',
      by: 'analyst',
      subject: 'Pressure through family for unpublished tanker times',
    },
    {
      daysAgo: 3,
      does: 'reply',
      by: 'analyst',
      text: 'شكراً لأنك كتبت، ولم تخطئ في شيء. يقرأ هذه المحادثة شخصان فقط: أنا والمسؤولة عن هذا المكتب، ولن نخبر أحداً في عملك.\n\nيمكنك، إن أردت، أن تتحدث أولاً مع محامٍ مستقل مجاناً أو مع جهة مساعدة لا صلة لها بنا. وإن شعرت بأن أحداً في خطر الآن فاتصل برقم الطوارئ. ماذا يناسبك أكثر؟',
    },
    {
      daysAgo: 0,
      does: 'write',
      text: 'أفضّل أن أتحدث مع المحامي أولاً. اتصل مرة أخرى صباح اليوم ولم أرد. أخي بخير، وقد أخبرته أن يبقى مع أصدقائه.',
    },
  ],
};

const boatInTheZone: Story = {
  daysAgo: 5,
  locale: 'ar',
  category: 'restricted-zone',
  answers: {
    saw: 'قارب مطاطي صغير بلا أنوار دار مرتين داخل المنطقة المحظورة حول رصيف الوقود، ثم توقف محركه بضع دقائق قرب العمود الأوسط وغادر.',
    where: 'حول رصيف الوقود، داخل العوامات الصفراء.',
    when: 'ليلة الثلاثاء، قرابة الثانية.',
  },
  steps: [
    {
      daysAgo: 4,
      does: 'open',
      by: 'analyst',
      subject: 'Unlit dinghy inside the zone around the fuel jetty',
    },
    {
      daysAgo: 4,
      does: 'scrub',
      by: 'analyst',
      summary:
        'An unlit rubber dinghy circled twice inside the restricted zone around the fuel jetty, stopped near the middle pile for some minutes and left.',
    },
    {
      daysAgo: 4,
      does: 'find-in-scope',
      by: 'analyst',
      facts: 'A vessel inside a marked restricted zone, at night, without lights.',
    },
    {
      daysAgo: 3,
      does: 'weigh-facts',
      isIndicated: true,
      reason: 'corroborated',
      by: 'analyst',
      facts: 'The radar of the pilot station shows a small echo there at that time.',
      opinion: 'It may have been somebody fishing. Divers should look at the pile.',
    },
    {
      daysAgo: 3,
      does: 'reply',
      by: 'analyst',
      text: 'شكراً لك. سجل الرادار يتفق مع ما رأيت، وسيفحص الغواصون العمود. لا داعي لأن تراقب المكان. وإن تذكرت شيئاً آخر فاكتبه هنا متى شئت.',
    },
  ],
};

const parcelMessage: Story = {
  daysAgo: 2,
  locale: 'ar',
  category: 'phishing',
  answers: {
    saw: 'رسالة نصية باسم الجمارك تطلب دفع رسم صغير لطرد محتجز، والرابط يفتح صفحة تطلب رقم بطاقة الدخول إلى الميناء مع كلمة المرور.',
    where: 'على هاتفي، ووصلت إلى زملاء آخرين أيضاً.',
    when: 'صباح أمس.',
  },
  steps: [],
};

const relativesAbroad: Story = {
  daysAgo: 8,
  locale: 'ar',
  category: 'insider-access',
  answers: {
    saw: 'زميلي الجديد يسافر كثيراً لزيارة أقاربه في الخارج ويتحدث معهم كل يوم.',
    where: 'في المكتب.',
    when: 'منذ أن بدأ العمل.',
  },
  remark: 'قرأت أن هذا لا يُبلَّغ عنه، لكنني أردت أن أسأل.',
  steps: [
    { daysAgo: 8, does: 'open', by: 'lead', subject: 'A question about relatives abroad' },
    {
      daysAgo: 7,
      does: 'reply',
      by: 'lead',
      text: 'شكراً على سؤالك. أن يكون للمرء أقارب في الخارج وأن يزورهم أمر عادي تماماً، ولا ننظر فيه ولم نخبر به أحداً. وستُحذف رسالتك بعد أربعة عشر يوماً.',
    },
    {
      daysAgo: 7,
      does: 'find-out-of-scope',
      by: 'lead',
      exclusion: 'foreign-ties',
      facts: 'A colleague visits relatives abroad; no act, object or event.',
    },
  ],
};

export const arabicStories: readonly Story[] = [
  patrolOnFitnessApp,
  pressedForFavours,
  boatInTheZone,
  parcelMessage,
  relativesAbroad,
];
