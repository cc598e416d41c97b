import type { PublicationName, PublicationSource } from '@bellbuoy/protocol';
import type { TestProgramme } from '../../../../test/support/programme.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540"></svg>\n';

/** What a release has in these tests: one lesson, and a drawing in which nobody is. */
const SHIPPED = {
  'lessons/lessons.yaml': 'lessons:\n  - id: phishing\n    category: phishing\n    drawing: bell-buoy\n',
  'lessons/en/phishing.md': lessonText('A message that hurries you'),
  'drawings/drawings.yaml': 'bell-buoy: { people: false }\n',
  'drawings/bell-buoy.svg': SVG,
};

/** The same programme with that content. */
export function withTestContent(programme: TestProgramme): TestProgramme {
  return Object.assign(programme, { awareness: new Map(Object.entries(SHIPPED)) });
}

export const PHISHING: PublicationName = { kind: 'lesson', id: 'phishing' };
export const CANISTERS: PublicationName = { kind: 'advisory', id: 'canisters' };

export function lesson(title = 'A message that cannot wait'): PublicationSource {
  return { facts: 'category: phishing\ndrawing: bell-buoy\n', texts: { en: lessonText(title) } };
}

function lessonText(title: string): string {
  return `---
title: ${title}
summary: How to tell a false message from a real one.
picture: A bell buoy on calm water.
---
False messages want you to hurry. Real ones can wait.

## Usually innocent because… {#innocent}

Most messages with a spelling mistake are just that.

## What to do {#do}

1. Do not press the link.
2. [Report it](/report/#category=phishing) if you want to.
`;
}

/** An advisory. @param asks whether it asks the public for facts. */
export function advisory(from: string, until: string, asks = false): PublicationSource {
  return {
    facts: `from: '${from}'\nuntil: '${until}'\ncategory: found-device\ndrawing: bell-buoy\n${asks ? `asks: [place]\nperiod:\n  from: '${from}'\n  until: '${until}'\n` : ''}`,
    texts: {
      en: `---
title: White canisters on the shore
summary: White canisters have washed ashore. Leave them where they are.
picture: A bell buoy on calm water.
${asks ? 'place: Lantern Bay\nasks:\n  place: Where did you see a canister?\n' : ''}---
They are white with a red band.

## Usually innocent because… {#innocent}

Canisters fall from decks in every storm.

## What to do {#do}

1. Do not touch it.
2. Move away and call {number}.
`,
    },
  };
}
