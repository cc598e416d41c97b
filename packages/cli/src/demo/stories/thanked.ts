// Reports for which the desk asked the panel to thank somebody, each at another point of the way. The sentences to reporters are
// those that the desk's own pages write.

import type { Story } from '../story.ts';

const beaconInTheNets: Story = {
  daysAgo: 14,
  locale: 'en',
  category: 'found-device',
  answers: {
    saw: 'A yellow tube as long as an arm came up in our nets, with a short aerial and a cable that had been cut. We put it back where we could find it again and marked the place.',
    where: 'Two miles off the breakwater, near the cable crossing.',
    when: 'At dawn, hauling the second net.',
  },
  steps: [
    { daysAgo: 13, does: 'open', by: 'lead', subject: 'Tube with an aerial in the nets' },
    {
      daysAgo: 13,
      does: 'scrub',
      by: 'lead',
      summary:
        'A tube with an aerial and a cut cable was hauled up near the cable crossing, put back and marked.',
    },
    {
      daysAgo: 13,
      does: 'find-in-scope',
      by: 'lead',
      facts: 'A device of nobody known near a cable.',
    },
    {
      daysAgo: 12,
      does: 'reply',
      by: 'lead',
      text: 'Thank you, and for leaving it in the water. The harbour launch goes out to your mark tomorrow. Please fish elsewhere until then.',
    },
    {
      daysAgo: 12,
      does: 'weigh-facts',
      by: 'lead',
      isIndicated: true,
      reason: 'consistent-with-object',
      facts: 'The harbour launch found the tube at the mark.',
    },
    {
      daysAgo: 11,
      does: 'verify-facts',
      by: 'analyst',
      facts: [
        {
          fact: 'A tube with a listening device lay within forty metres of the cable.',
          how: 'I was on the launch when it was lifted, and read the survey of the seabed.',
        },
        {
          fact: 'No agency and no company of the register had put it there.',
          how: 'I asked the hydrographic office and the cable’s owner in writing.',
        },
      ],
    },
    {
      daysAgo: 10,
      does: 'recommend',
      by: 'lead',
      thanks: { kind: 'money', major: 850 },
      affirmed: {
        'new-to-desk': 'Neither the survey nor the cable’s owner had found it.',
        'first-hand': 'It came up in the reporter’s own nets.',
        'object-not-controlled': 'It was put back at once and lifted by the launch.',
      },
      why: 'The cable could be checked and the device lifted before anything was cut.',
    },
    {
      daysAgo: 9,
      does: 'vote',
      by: 'ines',
      result: 'granted',
      reason: 'New, first-hand, and left where it could be examined.',
    },
    {
      daysAgo: 9,
      does: 'vote',
      by: 'farid',
      result: 'granted',
      reason: 'The survey bears it out, and nobody was put in danger.',
    },
    {
      daysAgo: 8,
      does: 'offer',
      by: 'lead',
      text: 'Thank you. What you told us was verified and turned out true. A panel that does not know who you are decided to thank you. You can claim it here, or leave it: you do not have to do anything, and we are not told.',
    },
    { daysAgo: 2, does: 'claim' },
    { daysAgo: 1, does: 'redeem', by: 'paymaster', vouchers: 1, way: 'cash' },
  ],
};

const forgedWorkOrder: Story = {
  daysAgo: 12,
  locale: 'en',
  category: 'impersonation',
  answers: {
    saw: 'Somebody in overalls showed a work order for the lock gates. The number on it belongs to a job that was finished in spring, and the stamp was printed. We did not let them in.',
    where: 'The gatehouse of the inner lock.',
    when: 'Just after the change of shift.',
  },
  steps: [
    { daysAgo: 11, does: 'open', by: 'lead', subject: 'Forged work order at the inner lock' },
    {
      daysAgo: 11,
      does: 'scrub',
      by: 'lead',
      summary:
        'A work order with the number of a finished job and a printed stamp was shown at the inner lock. Nobody was let in.',
    },
    {
      daysAgo: 11,
      does: 'find-in-scope',
      by: 'lead',
      facts: 'Access to the lock was asked for with a forged paper.',
    },
    {
      daysAgo: 10,
      does: 'reply',
      by: 'lead',
      text: 'Thank you. You did right to let nobody in. We are asking the yard about the number, without saying where it was shown.',
    },
    {
      daysAgo: 10,
      does: 'weigh-facts',
      by: 'lead',
      isIndicated: true,
      reason: 'corroborated',
      facts: 'The yard has no such order, and the job of that number is closed.',
    },
    {
      daysAgo: 9,
      does: 'verify-facts',
      by: 'analyst',
      facts: [
        {
          fact: 'The number of the work order belongs to a job that ended in April.',
          how: 'I looked it up in the yard’s book, with the yard’s foreman beside me.',
        },
      ],
    },
    {
      daysAgo: 8,
      does: 'recommend',
      by: 'lead',
      thanks: { kind: 'commendation', level: 2 },
      affirmed: {
        'new-to-desk': 'The yard had not noticed that its numbers were used again.',
        'first-hand': 'The paper was shown to the reporter.',
        'object-not-controlled': 'The paper was taken away again by whoever brought it.',
      },
      why: 'The yard numbers its orders otherwise since then.',
    },
    {
      daysAgo: 7,
      does: 'vote',
      by: 'noor',
      result: 'granted',
      reason: 'Careful work at the gate, and it changed how orders are numbered.',
    },
    {
      daysAgo: 7,
      does: 'vote',
      by: 'tomas',
      result: 'granted',
      reason: 'The yard’s book shows it.',
    },
    {
      daysAgo: 6,
      does: 'offer',
      by: 'lead',
      text: 'Thank you. What you told us was verified and turned out true. A panel that does not know who you are decided to thank you. You can claim it here, or leave it: you do not have to do anything, and we are not told.',
    },
    { daysAgo: 2, does: 'claim' },
    { daysAgo: 1, does: 'exchange', pseudonym: true },
  ],
};

export const switchedMooring: Story = {
  daysAgo: 11,
  locale: 'fr',
  category: 'tampering',
  answers: {
    saw: 'Les boulons d’une bitte d’amarrage ont été desserrés et repeints pour que cela ne se voie pas. La peinture était encore fraîche.',
    where: 'Quai 6, la troisième bitte en venant de la grue.',
    when: 'Ce matin, avant l’arrivée du vraquier.',
  },
  steps: [
    { daysAgo: 10, does: 'open', by: 'lead', subject: 'Bolts of a bollard loosened and painted over' },
    {
      daysAgo: 10,
      does: 'scrub',
      by: 'lead',
      summary: 'The bolts of a bollard of Quay 6 were loosened and painted over shortly before a ship came.',
    },
    { daysAgo: 10, does: 'find-in-scope', by: 'lead', facts: 'Somebody loosened a bollard and hid it.' },
    {
      daysAgo: 9,
      does: 'reply',
      by: 'lead',
      text: 'Merci de nous avoir écrit si vite. Le navire sera amarré ailleurs. Ne touchez plus à la bitte, s’il vous plaît.',
    },
    {
      daysAgo: 9,
      does: 'weigh-facts',
      by: 'lead',
      isIndicated: true,
      reason: 'first-hand-and-specific',
      facts: 'The quay master found four bolts loose under fresh paint.',
    },
    {
      daysAgo: 8,
      does: 'verify-facts',
      by: 'analyst',
      facts: [
        {
          fact: 'Four of six bolts were loose, under paint of another shade.',
          how: 'I measured them with the quay master before they were tightened.',
        },
      ],
    },
    {
      daysAgo: 6,
      does: 'recommend',
      by: 'lead',
      thanks: { kind: 'money', major: 400 },
      affirmed: {
        'new-to-desk': 'The bollard had passed its inspection a week before.',
        'first-hand': 'The reporter saw the wet paint.',
        'object-not-controlled': 'The bollard is the harbour’s; the reporter touched nothing.',
      },
      why: 'The ship was moored elsewhere, and nobody was hurt.',
    },
    {
      daysAgo: 5,
      does: 'vote',
      by: 'ines',
      result: 'granted',
      reason: 'A ship would have lain on it that noon.',
    },
    {
      daysAgo: 4,
      does: 'vote',
      by: 'tomas',
      result: 'granted',
      reason: 'Measured by somebody else, and it was news to the harbour.',
    },
    {
      daysAgo: 3,
      does: 'offer',
      by: 'lead',
      text: 'Merci. Ce que vous nous avez dit a été vérifié et s’est révélé vrai. Un jury qui ne sait pas qui vous êtes a décidé de vous remercier. Vous pouvez le réclamer ici, ou le laisser : vous n’avez rien à faire, et nous n’en savons rien.',
    },
  ],
};

const knownCamera: Story = {
  daysAgo: 9,
  locale: 'es',
  category: 'found-device',
  answers: {
    saw: 'Hay una cámara pequeña atada con bridas a la farola, mirando a la puerta de camiones.',
    where: 'La farola frente a la puerta de camiones.',
    when: 'El martes por la tarde.',
  },
  steps: [
    { daysAgo: 8, does: 'open', by: 'lead', subject: 'Camera tied to a lamp post by the lorry gate' },
    {
      daysAgo: 8,
      does: 'scrub',
      by: 'lead',
      summary: 'A small camera was tied to a lamp post and pointed at the lorry gate.',
    },
    { daysAgo: 8, does: 'find-in-scope', by: 'lead', facts: 'A camera of nobody known watches a gate.' },
    {
      daysAgo: 7,
      does: 'reply',
      by: 'lead',
      text: 'Gracias por avisar. Vamos a mirarlo hoy mismo. Por favor, no la toque.',
    },
    {
      daysAgo: 7,
      does: 'weigh-facts',
      by: 'lead',
      isIndicated: true,
      reason: 'consistent-with-object',
      facts: 'The camera was there, and none of the harbour’s.',
    },
    {
      daysAgo: 6,
      does: 'verify-facts',
      by: 'analyst',
      facts: [
        {
          fact: 'A camera with a card was tied to the lamp post.',
          how: 'I took it down with a guard, who had entered it in the gate’s book the day before.',
        },
      ],
    },
    {
      daysAgo: 5,
      does: 'recommend',
      by: 'lead',
      thanks: { kind: 'money', major: 250 },
      affirmed: {
        'new-to-desk': 'Nobody had told the desk.',
        'first-hand': 'The reporter saw it hang there.',
        'object-not-controlled': 'A guard took it down.',
      },
      why: 'The gate was watched no longer.',
    },
    {
      daysAgo: 4,
      does: 'vote',
      by: 'noor',
      result: 'refused',
      reason: 'By the facts a guard had entered it in the gate’s book the day before: it was not new.',
    },
    {
      daysAgo: 4,
      does: 'vote',
      by: 'farid',
      result: 'refused',
      reason: 'The rules pay for what nobody knew. A kind answer is due all the same.',
    },
    {
      daysAgo: 3,
      does: 'vote',
      by: 'tomas',
      result: 'refused',
      reason: 'I agree: the gate knew.',
    },
    {
      daysAgo: 3,
      does: 'reply',
      by: 'lead',
      text: 'Gracias por avisar. La cámara no era nuestra y la hemos retirado. Hizo bien en no tocarla.',
    },
  ],
};

const pumpedBallast: Story = {
  daysAgo: 7,
  locale: 'zh-Hans',
  category: 'tampering',
  answers: {
    saw: '消防泵房的阀门被换成了关死的位置，铅封是新的，但编号和值班本上的不一样。',
    where: '四号泊位后面的消防泵房。',
    when: '昨天夜班交接之后。',
  },
  steps: [
    { daysAgo: 6, does: 'open', by: 'lead', subject: 'Fire pump shut, under a seal with another number' },
    {
      daysAgo: 5,
      does: 'scrub',
      by: 'lead',
      summary:
        'The valve of a fire pump was shut and sealed anew, with a number that the book does not have.',
    },
    { daysAgo: 5, does: 'find-in-scope', by: 'lead', facts: 'A fire pump was shut under a false seal.' },
    {
      daysAgo: 5,
      does: 'reply',
      by: 'lead',
      text: '谢谢您。消防队今天就去检查。请不要自己动阀门。',
    },
    {
      daysAgo: 4,
      does: 'weigh-facts',
      by: 'lead',
      isIndicated: true,
      reason: 'corroborated',
      facts: 'The seal’s number was never issued.',
    },
    {
      daysAgo: 3,
      does: 'verify-facts',
      by: 'analyst',
      facts: [
        {
          fact: 'The valve of the fire pump was shut, under a seal that was never issued.',
          how: 'I compared the seal with the book of seals, and saw the pump tested.',
        },
      ],
    },
    {
      daysAgo: 2,
      does: 'recommend',
      by: 'lead',
      thanks: { kind: 'money', major: 600 },
      affirmed: {
        'new-to-desk': 'The pump’s next test was three weeks away.',
        'first-hand': 'The reporter compared the seal with the duty book.',
        'object-not-controlled': 'The valve was opened again by the fire crew.',
      },
      why: 'Berth 4 would have had no water in a fire.',
    },
    {
      daysAgo: 1,
      does: 'vote',
      by: 'farid',
      result: 'granted',
      reason: 'It may have saved a berth, and nobody else had seen it.',
    },
  ],
};

/** Granted and paid, commended, offered and unclaimed, refused, and waiting for the panel. */
export const thankedStories: readonly Story[] = [
  beaconInTheNets,
  forgedWorkOrder,
  switchedMooring,
  knownCamera,
  pumpedBallast,
];
