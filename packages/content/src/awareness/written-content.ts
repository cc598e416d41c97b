// Content for tests to break, as an editor would.

import { DRAWING_STYLE } from './drawings/palette.ts';
import type { SourceFiles } from './source-files.ts';

const LESSON = `---
title: A message that hurries you
summary: How to tell a false message from a real one, and what to do with it.
picture: A telephone with an open message. A hand stays away from the button.
scenes:
  - say: A message says that your parcel is waiting.
    picture: A telephone on a table.
---
False messages want you to hurry. Real ones can **wait**.

## What gives it away

- It asks for your password.
- It leads to [another address](https://example.org/help).

Look at [what is ordinary](/is-this-suspicious/) too.

## Usually innocent because… {#innocent}

Most messages with a spelling mistake are just that.

## What to do {#do}

1. Do not press the link.
2. If somebody is in danger, call {number}.
3. [Report it](/report/#category=phishing) if you want to.
`;

const CHINESE = `---
title: 催你快点的消息
summary: 怎样分辨真假消息，以及怎么办。
picture: 桌上的手机显示一条消息。
scenes:
  - say: 消息说有包裹在等你。
    picture: 桌上的手机。
---
假消息想让你着急。
真消息可以等。

## 多半没事，因为…… {#innocent}

写错字的消息多半只是写错字。

## 怎么办 {#do}

不要点链接。危险时拨打 {number}。
`;

const ADVISORY = `from: '2025-03-03'
until: '2025-03-24'
category: found-device
drawing: canister
period:
  from: '2025-02-24'
  until: '2025-03-24'
asks: [drift]
lessons: [phishing]
`;

const ADVISORY_WORDS = `---
title: Canisters on the shore
summary: White canisters have washed ashore. Leave them where they are.
picture: A canister on the sand.
place: Lantern Bay
asks:
  drift: Which way did it drift?
---
Three canisters came ashore.

## Usually innocent because… {#innocent}

Canisters fall from decks in every storm.

## What to do {#do}

Do not touch it, and call {number}.
`;

const CAMPAIGN = `from: '2027-03-15'
until: '2027-04-11'
lessons: [phishing]
advisory: canister
film: phishing
drawing: canister
`;

const CAMPAIGN_WORDS = `---
title: Found by the water
summary: Four weeks about things that the sea leaves behind.
poster:
  headline: You need not know what it is.
  line: Leave it. Step back. Call.
card: A canister on the sand, and the words of the poster.
---
The sea leaves much behind. Nearly all of it is harmless.

## For groups {#pack}

Ask what they found.

## For the press {#press}

This is no call to watch people.
`;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540">
  <style>${DRAWING_STYLE}</style>
  <rect class="sky" x="0" y="0" width="960" height="540"/>
  <circle class="navy" cx="480" cy="270" r="90"/>
  <circle class="paper" cx="480" cy="270" r="60"/>
</svg>
`;

/** Content without faults, as it was written but for the files that are given; null takes one away. */
export function writtenContent(changes: Readonly<Record<string, string | null>> = {}): SourceFiles {
  const files: Record<string, string | null> = {
    'lessons/lessons.yaml':
      'lessons:\n  - id: phishing\n    category: phishing\n    drawing: phishing\n    scenes:\n      - drawing: phishing\n',
    'lessons/en/phishing.md': LESSON,
    'lessons/zh-Hans/phishing.md': CHINESE,
    'advisories/canister.yaml': ADVISORY,
    'advisories/en/canister.md': ADVISORY_WORDS,
    'campaigns/shore.yaml': CAMPAIGN,
    'campaigns/en/shore.md': CAMPAIGN_WORDS,
    'drawings/drawings.yaml': 'phishing: { people: true }\ncanister: { people: false }\n',
    'drawings/phishing.svg': SVG,
    'drawings/canister.svg': SVG,
    ...changes,
  };
  return new Map(
    Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])),
  );
}

/** A file of that content, with a text in it replaced where it first stands. */
export function edited(path: string, before: string, after: string): Readonly<Record<string, string>> {
  const text = writtenContent().get(path);
  if (text?.includes(before) !== true) throw new Error(`${path} has no ${before}`);
  return { [path]: text.replace(before, () => after) };
}
