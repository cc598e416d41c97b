import { describe, expect, test } from 'vitest';
import { formatFault } from '../content-error.ts';
import { checkAwareness } from './check-awareness.ts';
import { edited, writtenContent } from './written-content.ts';

const FACTS = 'campaigns/shore.yaml';
const WORDS = 'campaigns/en/shore.md';

const faultsOf = (changes: Readonly<Record<string, string | null>>): string[] =>
  checkAwareness(writtenContent(changes)).faults.map(formatFault);

test('a campaign is read with what belongs to it', () => {
  const { awareness, faults } = checkAwareness(writtenContent());
  expect(faults.map(formatFault)).toEqual([]);
  expect(awareness.campaigns).toMatchObject([
    {
      ...{ id: 'shore', from: '2027-03-15', until: '2027-04-11', lessons: ['phishing'] },
      ...{ advisory: 'canister', exercise: null, film: 'phishing', drawing: 'canister' },
      words: {
        en: { poster: { headline: 'You need not know what it is.', line: 'Leave it. Step back. Call.' } },
      },
    },
  ]);
});

describe('what a campaign may not be is refused where it stands', () => {
  test.each([
    [FACTS, "until: '2027-04-11'", "until: '2027-07-11'", /:2:1: It lasts 119 days; 92 is the limit/],
    [FACTS, "until: '2027-04-11'", "until: '2027-03-14'", /:2:1: It ends before it begins/],
    [FACTS, 'lessons: [phishing]', 'lessons: [phishing, fishing]', /:3:21: There is no lesson “fishing”/],
    [FACTS, 'lessons: [phishing]', 'lessons: [phishing, phishing]', /“phishing” is listed twice/],
    [FACTS, 'lessons: [phishing]', 'lessons: []', /The list is empty/],
    [FACTS, 'advisory: canister', 'advisory: barrel', /:4:1: There is no advisory “barrel”/],
    [FACTS, 'film: phishing', 'film: fishing', /:5:1: There is no lesson “fishing”/],
    [FACTS, 'film: phishing', 'exercise: fishing', /:5:1: There is no exercise “fishing”/],
    [FACTS, 'drawing: canister', 'drawing: barrel', /There is no drawing “barrel”/],
    [WORDS, '  line: Leave it. Step back. Call.\n', '', /“line” is missing here/],
    [WORDS, 'Leave it. Step back. Call.', 'Leave it. '.repeat(12), /has 119 characters; 90 is the limit/],
    [WORDS, '## For groups {#pack}', '## For groups', /No section is marked \{#pack\}/],
    [WORDS, '## For the press {#press}', '## For the press', /No section is marked \{#press\}/],
    [WORDS, '## For the press {#press}', '## For the press {#do}', /\{#do\} marks nothing here/],
    [WORDS, 'Ask what they found.', 'There is a bounty.', /“bounty” is not a word of this product/],
    [WORDS, 'Ask what they found.', '[Money](/rewards/)', /is no page that an article can lead to/],
  ])('%s: %s → %s', (path, before, after, told) => {
    expect(faultsOf(edited(path, before, after))).toContainEqual(expect.stringMatching(told));
  });

  test('facts without words, and words without facts', () => {
    expect(faultsOf({ [WORDS]: null })).toEqual([
      expect.stringMatching(/^campaigns\/shore\.yaml:1:1: The campaign “shore” has no words/),
    ]);
    expect(faultsOf({ 'campaigns/en/other.md': writtenContent().get(WORDS) ?? '' })).toEqual([
      expect.stringMatching(/^campaigns\/en\/other\.md:1:1: Nothing refers to this file/),
    ]);
  });
});
