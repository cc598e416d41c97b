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
      does: 'find-out-of-scope',
      by: 'lead',
      exclusion: 'images-from-public-places',
      facts: 'Person A photographs ships from the promenade and writes down names and dates.',
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

const drumOffSouthBeach: Story = {
  daysAgo: 7,
  locale: 'en',
  category: 'found-device',
  urgent: true,
  answers: {
    saw: 'A blue plastic drum is floating off South Beach with a grey box strapped to its side and a thin rod on top. It does not drift like rubbish: it stays about where it is although the tide runs out. I watched it from the lifeguards’ hut for half an hour. Nobody swims there today.',
    where: 'About 150 metres off South Beach, straight out from the lifeguards’ hut.',
    when: 'From half past eight until nine this morning.',
  },
  steps: [
    { daysAgo: 7, does: 'open', by: 'analyst', subject: 'Drum with a box, held in place off South Beach' },
    {
      daysAgo: 7,
      does: 'scrub',
      by: 'analyst',
      summary:
        'A blue drum with a grey box and a rod floats about 150 metres off South Beach. It keeps its place while the tide runs out, as if moored. Seen for half an hour from the shore.',
    },
    {
      daysAgo: 7,
      does: 'find-in-scope',
      by: 'analyst',
      facts: 'An object at sea that does not drift with the tide.',
    },
    {
      daysAgo: 6,
      does: 'weigh-facts',
      isIndicated: true,
      reason: 'corroborated',
      by: 'analyst',
      facts: 'Seen for half an hour; place, time and shape agree with a second report from the ferry.',
      opinion: 'It may be a lost measuring buoy. Somebody who knows should look before a boat does.',
    },
    {
      daysAgo: 6,
      does: 'reply',
      by: 'analyst',
      text: 'Thank you. The beach was kept clear as soon as we read this, and nobody has to go near it. Please stay away from it yourself. If you took a picture from the shore and do not mind sending it, it would help; its hidden details are removed on your device.',
    },
  ],
};

const drumFromTheFerry: Story = {
  daysAgo: 6,
  locale: 'en',
  category: 'found-device',
  answers: {
    saw: 'From the ferry I saw a blue barrel with something like an aerial, between us and the beach. A rope goes down from it, quite taut.',
    where: 'Off South Beach. The ferry had just passed the green mark.',
    when: 'The ten o’clock crossing yesterday.',
  },
  steps: [
    { daysAgo: 6, does: 'open', by: 'lead', subject: 'Barrel with an aerial, seen from the ferry' },
    {
      daysAgo: 6,
      does: 'scrub',
      by: 'lead',
      summary:
        'A blue barrel with an aerial and a taut rope below it, off South Beach, seen from the water near the green mark.',
    },
    {
      daysAgo: 6,
      does: 'find-in-scope',
      by: 'lead',
      facts: 'The same object, from the other side: a moored barrel.',
    },
  ],
};

const craneLoginOnTheInternet: Story = {
  daysAgo: 3,
  locale: 'en',
  category: 'exposure',
  answers: {
    saw: 'A search engine for devices shows the sign-in page of what calls itself “Crane 6 service panel”. I did not try to sign in. The page names the harbour and the model.',
    where: 'Online. I can give the address in a message if you tell me how.',
    when: 'I came across it last night.',
  },
  steps: [
    { daysAgo: 3, does: 'open', by: 'analyst', subject: 'Sign-in page of crane 6 reachable from outside' },
    {
      daysAgo: 3,
      does: 'scrub',
      by: 'analyst',
      summary:
        'The service panel of crane 6 shows its sign-in page to the open internet. Nobody tried to sign in.',
    },
    {
      daysAgo: 3,
      does: 'find-in-scope',
      by: 'analyst',
      facts: 'A panel that should be inside is visible outside.',
    },
    {
      daysAgo: 3,
      does: 'reply',
      by: 'analyst',
      text: 'Thank you, and thank you for not trying it. You can write the address here: only this desk can read it. We would be glad of the date that the search engine shows beside it, too.',
    },
  ],
};

const sticksInTheCanteen: Story = {
  daysAgo: 4,
  locale: 'en',
  category: 'phishing',
  answers: {
    saw: 'Four memory sticks with our logo and “bonus list” on a paper label lay on different tables in the canteen. I put one into an envelope and did not plug it in.',
    where: 'Canteen of the container terminal, the tables beside the window.',
    when: 'At lunch, a little after twelve.',
  },
  steps: [
    { daysAgo: 3, does: 'open', by: 'lead', subject: 'Memory sticks labelled “bonus list” in the canteen' },
    {
      daysAgo: 3,
      does: 'scrub',
      by: 'lead',
      summary:
        'Four memory sticks with a printed logo and the label “bonus list” lay on tables of a canteen. One was put into an envelope, none plugged in.',
    },
    { daysAgo: 3, does: 'find-in-scope', by: 'lead', facts: 'Bait for plugging in, left in four places.' },
    {
      daysAgo: 2,
      does: 'weigh-facts',
      isIndicated: true,
      reason: 'consistent-with-object',
      by: 'lead',
      facts: 'Four alike, labelled to make people curious; the company gives out none.',
      opinion: 'Possibly an exercise that nobody announced. The IT desk can tell.',
    },
  ],
};

const surveyAboutWatches: Story = {
  daysAgo: 8,
  locale: 'en',
  category: 'elicitation',
  answers: {
    saw: 'A “shift work and sleep” survey came by mail with a voucher for twenty. After the questions about sleep it wants to know how many guards are on at night, when rounds begin and which gate is not staffed.',
    where: 'A web form; the link came to my private address.',
    when: 'Last Thursday.',
  },
  steps: [
    { daysAgo: 8, does: 'open', by: 'analyst', subject: 'Sleep survey that asks for rounds and gates' },
    {
      daysAgo: 7,
      does: 'scrub',
      by: 'analyst',
      summary:
        'A survey about sleep, with a voucher, asks how many guards are on at night, when rounds begin and which gate is not staffed.',
    },
    {
      daysAgo: 7,
      does: 'find-in-scope',
      by: 'analyst',
      facts: 'It asks for guard numbers, rounds and an unstaffed gate: none of it public.',
    },
    {
      daysAgo: 6,
      does: 'weigh-facts',
      isIndicated: true,
      reason: 'first-hand-and-specific',
      by: 'analyst',
      facts:
        'Three of its eleven questions have nothing to do with sleep; the university that it names knows of no such study.',
      opinion: 'Whoever wrote it knows how a night watch works.',
    },
    {
      daysAgo: 6,
      does: 'reply',
      by: 'analyst',
      text: 'Thank you. The university that the survey names does not run it. You did nothing wrong by opening it. Please do not fill it in, and if you can, copy the three questions for us, word by word.',
    },
  ],
};

const lifebuoyLight: Story = {
  daysAgo: 11,
  locale: 'en',
  category: 'tampering',
  answers: {
    saw: 'The light of the lifebuoy at Pontoon B hangs by one screw and does not come on. Somebody has turned the other screws out; they lie in the grass.',
    where: 'Pontoon B, at the end.',
    when: 'Sunday afternoon.',
  },
  steps: [
    { daysAgo: 11, does: 'open', by: 'analyst', subject: 'Lifebuoy light hangs by one screw' },
    {
      daysAgo: 10,
      does: 'scrub',
      by: 'analyst',
      summary: 'The light of a lifebuoy at Pontoon B hangs by one screw; the others lie in the grass.',
    },
    { daysAgo: 10, does: 'find-in-scope', by: 'analyst', facts: 'Rescue equipment that does not work.' },
    {
      daysAgo: 9,
      does: 'weigh-facts',
      isIndicated: false,
      reason: 'innocent-explanation',
      by: 'analyst',
      facts:
        'The maintenance book shows that the fitter was called away halfway through the job; he has finished it since.',
      opinion: 'Nothing was done to it.',
    },
    {
      daysAgo: 9,
      does: 'reply',
      by: 'analyst',
      text: 'Thank you for looking. It was a repair left halfway: the light has its screws again and works. Please tell us any time something of the rescue equipment looks wrong; it is never a bother.',
    },
    { daysAgo: 9, does: 'finish', by: 'analyst', disposition: 'no-further-action', reason: 'over', text: '' },
  ],
};

const weatherBalloon: Story = {
  daysAgo: 5,
  locale: 'en',
  category: 'restricted-zone',
  answers: {
    saw: 'A white balloon with a small box went up from behind the college and flew over the harbour. A group stood around it and cheered.',
    where: 'Over the inner harbour, coming from the college.',
    when: 'About eleven on Wednesday.',
  },
  remark: 'It did cross the restricted zone, so I write although your page says that science kit is fine.',
  steps: [
    { daysAgo: 5, does: 'open', by: 'analyst', subject: 'Balloon over the inner harbour' },
    {
      daysAgo: 4,
      does: 'reply',
      by: 'analyst',
      text: 'Thank you for taking the trouble. That was the college’s weather balloon: it is announced every term, and it may fly there. So this is nothing that we take up. Your message will be deleted in fourteen days.',
    },
    {
      daysAgo: 4,
      does: 'find-out-of-scope',
      by: 'analyst',
      exclusion: 'licensed-equipment',
      facts: 'A weather balloon of the college, announced, crosses the zone.',
    },
  ],
};

const visitorsNextDoor: Story = {
  daysAgo: 3,
  locale: 'en',
  category: 'intrusion',
  answers: {
    saw: 'There are always different cars in front of the house across the road, and people come and go until late.',
    where: 'Our street behind the fish market.',
    when: 'For some weeks.',
  },
  remark: 'You never know.',
  steps: [
    { daysAgo: 2, does: 'open', by: 'lead', subject: 'Visitors of a house' },
    {
      daysAgo: 2,
      does: 'reply',
      by: 'lead',
      text: 'Thank you for writing. Who visits whom is private, and we do not look into it: nothing has been passed on, and nobody has been asked about. If noise keeps you awake, the town’s mediation service helps neighbours to talk. Your message will be deleted in fourteen days.',
    },
    {
      daysAgo: 2,
      does: 'find-out-of-scope',
      by: 'lead',
      exclusion: 'private-life',
      facts: 'Cars and visitors of a house; no act, object or event.',
    },
  ],
};

const valveKeyGone: Story = {
  daysAgo: 1,
  locale: 'en',
  category: 'diversion',
  answers: {
    saw: 'The long key for the fire-water valves is not on its hook, and nobody has signed for it. The hook was full at Friday’s check.',
    where: 'Fire point 12, between sheds 4 and 5.',
    when: 'Noticed today at six.',
  },
  steps: [],
};

const oldPicture: Story = {
  daysAgo: 13,
  locale: 'en',
  category: 'found-device',
  answers: {
    saw: 'There is a mine on the beach, I have a picture, you have to close everything at once!',
    where: 'The whole of South Beach.',
    when: 'Now.',
  },
  steps: [
    { daysAgo: 13, does: 'open', by: 'lead', subject: 'Mine on South Beach, by a picture' },
    {
      daysAgo: 12,
      does: 'scrub',
      by: 'lead',
      summary: 'A mine is said to lie on South Beach. A patrol found nothing.',
    },
    { daysAgo: 12, does: 'find-in-scope', by: 'lead', facts: 'A device on the beach is reported.' },
    {
      daysAgo: 11,
      does: 'write',
      text: 'There is no mine. I lost a bet and had to see whether you would close the beach. The picture is from a museum. Sorry.',
    },
    {
      daysAgo: 11,
      does: 'weigh-facts',
      isIndicated: false,
      reason: 'contradicted',
      by: 'lead',
      facts: 'The patrol found nothing. The reporter writes that there is no mine and that it was a bet.',
      opinion: 'An apology came by itself. No harm was done.',
    },
    {
      daysAgo: 10,
      does: 'finish',
      by: 'lead',
      disposition: 'knowingly-false',
      reason: 'admitted',
      text: '',
      evidence: 'The reporter’s own message: “There is no mine. I lost a bet”. A patrol had found nothing.',
    },
  ],
};

const codeOnTheDoor: Story = {
  daysAgo: 2,
  locale: 'en',
  category: 'exposure',
  answers: {
    saw: 'The code of the pump room is written in pencil on its door frame. I have seen it there for months and thought somebody would tell.',
    where: 'Pump room 1, left side of the frame, at the height of the handle.',
    when: 'Today again.',
  },
  steps: [],
};

export const englishStories: readonly Story[] = [
  cylinderAtTheSteps,
  contractorAtGateC,
  shipPhotographer,
  missingBadges,
  drumOffSouthBeach,
  drumFromTheFerry,
  craneLoginOnTheInternet,
  sticksInTheCanteen,
  surveyAboutWatches,
  lifebuoyLight,
  weatherBalloon,
  visitorsNextDoor,
  valveKeyGone,
  oldPicture,
  codeOnTheDoor,
];
