import type { Story } from '../story.ts';

const cylinderAtTheSteps: Story = {
  daysAgo: 0,
  locale: 'en',
  category: 'found-device',
  urgent: true,
  answers: {
    saw: 'A grey metal cylinder, about a metre long, with a capped cable coming out of one end. It is wedged between the rocks and moves when a wave comes in. It was not there on Tuesday. I have not touched it and I am standing well back.',
    where:
      'Below the Lantern Steps, on the seaward side of the North Mole, about ten metres to the left of the iron ladder. You can see it from the railing at low water.',
    when: 'I saw it ten minutes ago, at the morning low tide.',
  },
  steps: [],
};

export const contractorAtGateC: Story = {
  daysAgo: 5,
  locale: 'en',
  category: 'impersonation',
  answers: {
    saw: 'Somebody in an orange vest with our lift contractor’s logo asked me for the code of Gate C because theirs “had been reset overnight”. I said that the control room gives out codes. They went off towards the car park without asking there. I rang the contractor: they had no job here today.',
    where: 'The turnstile at Gate C, on the side of the ferry terminal.',
    when: 'This morning at about twenty past seven, just before the shift change.',
  },
  steps: [
    {
      daysAgo: 5,
      does: 'open',
      by: 'analyst',
      subject: 'Request for the Gate C code under a contractor’s name',
    },
    {
      daysAgo: 4,
      does: 'reply',
      by: 'analyst',
      text: 'Thank you. Not giving the code and ringing the contractor was exactly right. We have changed the codes at Gates B and C and told the control room.\n\nDid the logo look printed or sewn on, and was there a number on the vest? If you did not notice, that is fine. Please do not go looking for them.',
    },
    {
      daysAgo: 1,
      does: 'write',
      text: 'It was an iron-on print, already lifting at one corner, and there was no number. Our real contractor’s vests have the number of the job on the back. A colleague was asked for the same code last Friday and thought nothing of it until today.',
    },
  ],
};

const shipPhotographer: Story = {
  daysAgo: 9,
  locale: 'en',
  category: 'elicitation',
  answers: {
    saw: 'A man with a large lens photographs the container ships from the promenade and writes things down in a notebook, every weekend for a month now.',
    where: 'The benches on the promenade, opposite Berth 4.',
    when: 'Saturday and Sunday mornings.',
  },
  remark:
    'I know it says that photographs from public places are fine. It is the notebook that made me wonder.',
  steps: [
    { daysAgo: 8, does: 'open', by: 'lead', subject: 'Ship photographs from the public promenade' },
    {
      daysAgo: 8,
      does: 'reply',
      by: 'lead',
      text: 'Thank you for writing. Ship-watching is a hobby, and the notebook is part of it: people log names and sailing dates. The promenade is public and everything seen from it may be photographed, so this is nothing that we take up, and we have not passed anything on about the person. It was not wrong to ask.\n\nIf you ever see somebody cross the fence, or interfere with a mooring or a light, that is for us, whoever does it.',
    },
    {
      daysAgo: 8,
      does: 'finish',
      by: 'lead',
      decision: {
        disposition: 'out-of-scope',
        exclusion: 'images-from-public-places',
        facts: 'Person A photographs ships from the promenade and writes down names and dates.',
      },
    },
  ],
};

const missingBadges: Story = {
  daysAgo: 6,
  locale: 'en',
  category: 'diversion',
  answers: {
    saw: 'A box of forty blank visitor badges is missing from the cupboard behind the reception. The list says that they were delivered on Monday, and the seal of the cupboard was whole.',
    where: 'Harbour office, reception, the cupboard behind the desk.',
    when: 'Noticed this afternoon when we ran out at the front.',
  },
  steps: [
    { daysAgo: 6, does: 'open', by: 'analyst', subject: 'Box of blank visitor badges missing' },
    {
      daysAgo: 5,
      does: 'write',
      text: 'Found: the box had been put with the printer paper. All forty are there. I am sorry for the trouble and take this back.',
    },
    { daysAgo: 5, does: 'withdraw' },
  ],
};

export const englishStories: readonly Story[] = [
  cylinderAtTheSteps,
  contractorAtGateC,
  shipPhotographer,
  missingBadges,
];
