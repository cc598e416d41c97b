// Reports in which guardians have a say.

import type { Story } from '../story.ts';

const keysCopied: Story = {
  daysAgo: 20,
  locale: 'en',
  category: 'diversion',
  names: 'Tobias Renner, evening shift at the chandler’s in Net Street',
  answers: {
    saw: 'The man who cuts keys in Net Street boasted that he had cut “the whole ring of Berth 9” for somebody who paid three times the price and wanted no receipt. He showed us a spare: it has the harbour’s stamp.',
    where: 'The chandler’s shop in Net Street.',
    when: 'Yesterday after closing time.',
  },
  steps: [
    { daysAgo: 19, does: 'open', by: 'lead', subject: 'Stamped keys of Berth 9 cut in a shop' },
    {
      daysAgo: 19,
      does: 'scrub',
      by: 'lead',
      summary:
        'Person A says that they cut a whole ring of keys with the harbour’s stamp for a stranger. The reporter saw one.',
    },
    {
      daysAgo: 19,
      does: 'find-in-scope',
      by: 'lead',
      facts: 'Stamped keys of a berth are cut outside the harbour’s own workshop.',
    },
    {
      daysAgo: 18,
      does: 'weigh-facts',
      by: 'lead',
      isIndicated: true,
      reason: 'first-hand-and-specific',
      facts: 'The workshop has issued no ring for Berth 9 this year, and a stamped blank is missing.',
    },
    {
      daysAgo: 18,
      does: 'ask-opening',
      by: 'lead',
      harm: 'Person A may lose customers if it becomes known that the harbour asked for them.',
      purpose: 'To ask Person A who ordered the keys, so that the right locks are changed first.',
      basis: 'Saltmere Harbour Act, section 12: protection of locked berths',
      summary: 'Person A cut a ring of stamped keys of Berth 9 for a stranger without a receipt.',
    },
    {
      daysAgo: 17,
      does: 'decide',
      by: 'bento',
      result: 'granted',
      reason:
        'The locks cannot all be changed at once, and nobody but this person knows for whom the keys were.',
    },
    {
      daysAgo: 17,
      does: 'decide',
      by: 'amara',
      result: 'granted',
      reason: 'The purpose is narrow, the law allows it, and Person A is asked as a witness.',
    },
    { daysAgo: 16, does: 'read-name', by: 'lead' },
    {
      daysAgo: 15,
      does: 'note',
      by: 'lead',
      text: 'Spoke to Person A, who helped at once. The locks of Berth 9 are being changed.',
    },
  ],
};

const tradeFairPin: Story = {
  daysAgo: 13,
  locale: 'es',
  category: 'elicitation',
  names: 'Una mujer que dijo llamarse Vera Lis, con acreditación de la feria',
  answers: {
    saw: 'En la feria, una mujer muy amable preguntó a tres de nosotros, por separado, cuántos vigilantes hay de noche y cuándo cambian. Dijo que era para un artículo, pero no supo nombrar el periódico.',
    where: 'Feria náutica, puesto del puerto.',
    when: 'El sábado por la tarde.',
  },
  steps: [
    { daysAgo: 12, does: 'open', by: 'lead', subject: 'Questions about the night watch at the trade fair' },
    {
      daysAgo: 12,
      does: 'scrub',
      by: 'lead',
      summary:
        'Person A asked three people separately how many guards there are at night and when they change.',
    },
    {
      daysAgo: 12,
      does: 'find-in-scope',
      by: 'lead',
      facts: 'The same questions about the night watch to three people, each alone.',
    },
    {
      daysAgo: 11,
      does: 'ask-opening',
      by: 'lead',
      harm: 'A journalist could be kept from asking questions, which is their work.',
      purpose: 'To find out whether Person A is accredited.',
      basis: 'Saltmere Harbour Act, section 12',
      summary: 'Person A asked about the night watch and could not name their paper.',
    },
    {
      daysAgo: 10,
      does: 'decide',
      by: 'amara',
      result: 'refused',
      reason:
        'The fair can be asked whom it accredited without a name. Questions at a public stand are no harm.',
    },
    {
      daysAgo: 9,
      does: 'decide',
      by: 'chloe',
      result: 'refused',
      reason: 'What is asked for can be reached by a milder way.',
    },
    {
      daysAgo: 8,
      does: 'note',
      by: 'lead',
      text: 'Refused, with reason. We asked the fair for its list of accredited papers instead, and told our people to send such questions to the press office.',
    },
  ],
};

const paintedNumbers: Story = {
  daysAgo: 5,
  locale: 'en',
  category: 'tampering',
  names: 'Ivo Marsh, of the night cleaning crew',
  answers: {
    saw: 'Somebody of the cleaning crew painted over the numbers on the fire hydrants along Quay 3 and said that he “was told to”. The plan in the control room still has the numbers.',
    where: 'Quay 3, from the crane to the slipway.',
    when: 'On Thursday night.',
  },
  steps: [
    { daysAgo: 4, does: 'open', by: 'lead', subject: 'Hydrant numbers painted over on Quay 3' },
    {
      daysAgo: 4,
      does: 'scrub',
      by: 'lead',
      summary:
        'Person A painted over the numbers of fire hydrants and said that they were told to. By whom is not known.',
    },
    {
      daysAgo: 4,
      does: 'find-in-scope',
      by: 'lead',
      facts: 'Safety markings were made unreadable, and nobody at the harbour ordered it.',
    },
    {
      daysAgo: 3,
      does: 'ask-opening',
      by: 'lead',
      harm: 'Person A may only have done what they were told, and could lose their work over it.',
      purpose: 'To ask Person A who told them to, before more is painted over.',
      basis: 'Saltmere Harbour Act, section 14: safety markings',
      summary: 'Person A painted over hydrant numbers on somebody’s word.',
    },
    {
      daysAgo: 2,
      does: 'decide',
      by: 'bento',
      result: 'granted',
      reason: 'Fire crews need the numbers. Person A is asked as somebody who was used.',
    },
  ],
};

const nightSwimmer: Story = {
  daysAgo: 19,
  locale: 'ar',
  category: 'restricted-zone',
  answers: {
    saw: 'رجل يسبح كل ليلة قرب رصيف الوقود ويحمل حقيبة سوداء. أظنه يضع شيئاً تحت الماء.',
    where: 'رصيف الوقود، من جهة الشاطئ.',
    when: 'كل ليلة قرابة العاشرة.',
  },
  steps: [
    { daysAgo: 19, does: 'open', by: 'analyst', subject: 'Swimmer with a bag near the fuel jetty' },
    {
      daysAgo: 18,
      does: 'scrub',
      by: 'analyst',
      summary: 'Person A is said to swim near the fuel jetty at night with a black bag.',
    },
    {
      daysAgo: 18,
      does: 'find-in-scope',
      by: 'analyst',
      facts: 'Somebody in the water near the jetty at night.',
    },
    {
      daysAgo: 17,
      does: 'weigh-facts',
      by: 'analyst',
      isIndicated: false,
      reason: 'cannot-be-checked',
      facts: 'The patrol saw nobody on three nights.',
    },
    {
      daysAgo: 17,
      does: 'finish',
      by: 'analyst',
      disposition: 'unfounded',
      reason: 'cannot-be-checked',
      text: '',
    },
    {
      daysAgo: 11,
      does: 'order',
      by: 'bento',
      order: 'purge',
      why: 'The person described is a lifeguard who trains outside the zone. What was written of them is wrong, and nothing of it is needed.',
    },
    {
      daysAgo: 11,
      does: 'decide',
      by: 'bento',
      result: 'granted',
      reason: 'The club confirms the training.',
    },
    {
      daysAgo: 10,
      does: 'decide',
      by: 'amara',
      result: 'granted',
      reason: 'A wrong description of somebody is of no use to anybody.',
    },
  ],
};

const sabotagedPump: Story = {
  daysAgo: 16,
  locale: 'fr',
  category: 'tampering',
  answers: {
    saw: 'Un collègue a desserré les brides de la pompe 4 pendant la relève. Je l’ai vu de mes yeux.',
    where: 'Station de pompage, pompe 4.',
    when: 'Lundi à la relève du soir.',
  },
  steps: [
    { daysAgo: 15, does: 'open', by: 'lead', subject: 'Loosened flanges at pump 4' },
    {
      daysAgo: 15,
      does: 'scrub',
      by: 'lead',
      summary: 'Person A is said to have loosened the flanges of pump 4 during a change of shift.',
    },
    {
      daysAgo: 15,
      does: 'find-in-scope',
      by: 'lead',
      facts: 'A pump is said to have been loosened by hand.',
    },
    {
      daysAgo: 14,
      does: 'weigh-facts',
      by: 'lead',
      isIndicated: false,
      reason: 'contradicted',
      facts: 'Pump 4 was taken out for repair two weeks before. There was nothing to loosen.',
    },
    {
      daysAgo: 14,
      does: 'finish',
      by: 'lead',
      disposition: 'knowingly-false',
      reason: 'could-not-have-happened',
      text: '',
      evidence: 'The workshop’s book: pump 4 was on its bench from the 2nd to the 20th.',
    },
    {
      daysAgo: 13,
      does: 'review',
      by: 'analyst',
      result: 'agreed',
      text: 'The workshop’s book leaves no room for it.',
    },
    {
      daysAgo: 7,
      does: 'order',
      by: 'chloe',
      order: 'review',
      why: 'The sample does not show that anybody asked the reporter which pump they meant. Pump 6 stands beside it and looks alike.',
    },
    {
      daysAgo: 7,
      does: 'decide',
      by: 'chloe',
      result: 'granted',
      reason: 'A mistake about a number is no lie.',
    },
    {
      daysAgo: 6,
      does: 'decide',
      by: 'bento',
      result: 'granted',
      reason: '“Knowingly” has to be shown. Nobody asked.',
    },
  ],
};

export const guardedStories: readonly Story[] = [
  keysCopied,
  tradeFairPin,
  paintedNumbers,
  nightSwimmer,
  sabotagedPump,
];
