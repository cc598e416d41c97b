import { describe, expect, test } from 'vitest';
import { formatFault } from '../content-error.ts';
import { checkAwareness } from './check-awareness.ts';
import { edited, writtenContent } from './written-content.ts';

const LESSON = 'lessons/en/phishing.md';
const FACTS = 'lessons/lessons.yaml';

test('content without faults has none, and says which translations are missing', () => {
  const { awareness, faults, gaps } = checkAwareness(writtenContent());
  expect(faults.map(formatFault)).toEqual([]);
  expect(gaps.map(({ file }) => file).filter((file) => file.startsWith('lessons/'))).toEqual([
    'lessons/es/phishing.md',
    'lessons/fr/phishing.md',
    'lessons/ar/phishing.md',
  ]);
  const [lesson] = awareness.lessons;
  expect(lesson).toMatchObject({ id: 'phishing', category: 'phishing', scenes: [{ drawing: 'phishing' }] });
  expect(lesson?.words.en?.body.map(({ id, mark, title }) => ({ id, mark, title }))).toEqual([
    { id: 'section-1', mark: null, title: null },
    { id: 'section-2', mark: null, title: 'What gives it away' },
    { id: 'innocent', mark: 'innocent', title: 'Usually innocent because…' },
    { id: 'do', mark: 'do', title: 'What to do' },
  ]);
});

test('there may be nothing yet', () => {
  expect(checkAwareness(new Map())).toMatchObject({ faults: [], gaps: [], awareness: { lessons: [] } });
});

test('a lesson’s own file adds it, or takes the place of its line', () => {
  const own = 'category: null\ndrawing: phishing\nscenes:\n  - drawing: phishing\n';
  const files = writtenContent({
    'lessons/phishing.yaml': own,
    'lessons/another.yaml': own,
    'lessons/en/another.md': writtenContent().get(LESSON) ?? '',
  });
  const { awareness, faults } = checkAwareness(files);
  expect(faults).toEqual([]);
  expect(awareness.lessons.map(({ id, category }) => [id, category])).toEqual([
    ['phishing', null],
    ['another', null],
  ]);
});

describe('what an article may not have is refused where it stands', () => {
  const long = `It ${'is very '.repeat(20)}long.`;
  test.each([
    ['Real ones can **wait**.', '<b>wait</b>', /:9:35: HTML is not used here/],
    ['Real ones can **wait**.', '\n\n<div onclick="x()">a</div>', /:11:1: HTML is not used here/],
    ['Real ones can **wait**.', '![a](https://example.org/a.png)', /:9:35: A picture in the text/],
    ['Real ones can **wait**.', 'This is {name}.', /:9:43: Only \{number\} can stand in braces/],
    ['Real ones can **wait**.', 'Not [a link] (x)\n[b][c].', /:10:3: This looks like a link and is none/],
    ['Real ones can **wait**.', '~~wait~~', /:9:35: Text that is struck through/],
    ['Real ones can **wait**.', '\n\n| a | b |\n|---|---|\n| c | d |\n', /:11:1: Tables are not used/],
    ['Real ones can **wait**.', '\n\n```\ncode\n```\n', /:11:1: Blocks of code/],
    ['Real ones can **wait**.', '\n\n    code\n', /:11:1: This line is indented too far/],
    ['Real ones can **wait**.', '\n\n***\n', /:11:1: Rules across the page/],
    ['Real ones can **wait**.', 'a  \nb', /:9:\d+: A line is broken by hand/],
    ['Real ones can **wait**.', '\n\n# Title\n', /:11:1: This is a heading of another kind/],
    ['Real ones can **wait**.', '\n\nTitle\n=====\n', /:11:1: This is a heading of another kind/],
    ['## What gives it away', '## What *gives* it away', /:11:1: A heading is plain text/],
    ['Real ones can **wait**.', '\u202ereal', /:9:35: There is an unseen character/],
    ['Real ones can **wait**.', long, /:9:35: This sentence has 42 words; 28 is the limit\. Make two of it/],
    ['Real ones can **wait**.', 'It is your\nduty to tell.', /:10:1: “duty” is not a word of this product/],
  ])('%s → %s', (before, after, told) => {
    const { faults } = checkAwareness(writtenContent(edited(LESSON, before, after)));
    expect(faults.map(formatFault)).toEqual([expect.stringMatching(told)]);
  });

  test('a text that is hard as a whole', () => {
    const hard = 'Organisational confidentiality necessitates extraordinary verification. '.repeat(15);
    const { faults } = checkAwareness(writtenContent(edited(LESSON, 'Real ones can **wait**.', hard)));
    expect(faults.map(formatFault)).toEqual([
      expect.stringMatching(/:2:1: This is hard to read: reading ease/),
    ]);
  });
});

describe('a link that an article may not have is refused', () => {
  test.each([
    ['javascript:alert(1)', 'cannot be a link here'],
    ['JaVaScRiPt:alert(1)', 'cannot be a link here'],
    ['&#106;avascript:alert(1)', 'cannot be a link here'],
    ['data:text/html,x', 'cannot be a link here'],
    ['vbscript:x', 'cannot be a link here'],
    ['//example.org/', 'cannot be a link here'],
    ['/\\example.org/', 'cannot be a link here|is no page'],
    ['http://example.org/', 'is not protected on its way'],
    ['https://user@example.org/', 'is not a plain address'],
    ['https://example.org:8443/', 'is not a plain address'],
    ['https://ex\u0430mple.org/', 'is not a plain address'],
    ['mailto:a@example.org?body=x', 'cannot be followed'],
    ['tel:call-me', 'cannot be followed'],
    ['/rewards/', 'is no page that an article can lead to'],
    ['/redeem/', 'is no page that an article can lead to'],
    ['/es/report/', 'names a language'],
    ['/learn/../report/', 'is no page'],
    ['/learn/phising/', 'There is no lesson “phising”'],
    ['/practice/none/', 'There is no exercise “none”'],
    ['/advisories/none/', 'There is no advisory “none”'],
    ['/campaigns/none/', 'There is no campaign “none”'],
    ['/report/#category=fishing', 'names no category'],
    ['/policy/#category=phishing', 'names no category'],
    ['report', 'is no page'],
    ['', 'is no page'],
  ])('%s', (href, told) => {
    const { faults } = checkAwareness(writtenContent(edited(LESSON, 'https://example.org/help', href)));
    expect(faults.map(formatFault)).toEqual([expect.stringMatching(new RegExp(`:14:33: .*(?:${told})`))]);
  });

  test.each([
    ['bank.example', 'The text names “bank.example”, and the link leads elsewhere'],
    ['https://bank.example/login', 'The text names “bank.example”'],
    ['', 'The link has no text'],
  ])('that says it leads to %s', (text, told) => {
    const { faults } = checkAwareness(writtenContent(edited(LESSON, 'another address', text)));
    expect(faults.map(formatFault)).toEqual([expect.stringContaining(told)]);
  });

  test.each([
    '/learn/phishing/',
    '/learn/',
    '/',
    '/is-this-suspicious/#audit',
    'mailto:help@example.org',
    'tel:+351-123456',
    '#do',
    'https://example.org/a/p%C3%A1gina?b=c&d#e',
  ])('and %s is not', (href) => {
    const { faults } = checkAwareness(writtenContent(edited(LESSON, 'https://example.org/help', href)));
    expect(faults).toEqual([]);
  });
});

describe('the two ends of every lesson', () => {
  test.each([
    [
      '## Usually innocent because… {#innocent}',
      '## Usually innocent because…',
      'No section is marked {#innocent}',
    ],
    ['## What to do {#do}', '## What to do', 'No section is marked {#do}'],
    ['## What gives it away', '## What gives it away {#do}', 'A second section is marked {#do}'],
    ['## What gives it away', '## What gives it away {#pack}', '{#pack} marks nothing here'],
    ['## What gives it away', '## What gives it away {#clues}', '{#clues} marks nothing here'],
    ['Most messages with a spelling mistake are just that.', '', 'There is nothing under this heading'],
  ])('%s → %s', (before, after, told) => {
    const { faults } = checkAwareness(writtenContent(edited(LESSON, before, after)));
    expect(faults.map(formatFault)).toEqual([expect.stringContaining(told)]);
  });

  test('stand last, in their order', () => {
    const moved = `${writtenContent().get(LESSON)}\n## More\n\nMore.\n`;
    const { faults } = checkAwareness(writtenContent({ [LESSON]: moved }));
    expect(faults.map(formatFault)).toEqual([
      expect.stringContaining('ends with {#innocent} and {#do}, in this order'),
    ]);
  });
});

describe('a front matter', () => {
  test.each([
    [
      'title: A message that hurries you',
      'titel: A message',
      ['“title” is missing here', '“titel” does not belong here'],
    ],
    [
      'title: A message that hurries you',
      'title: &a A message',
      ['Anchors, aliases and tags are not used here'],
    ],
    ['title: A message that hurries you', 'title: !!js/function x', ['Unresolved tag']],
    ['title: A message that hurries you', 'title: "Call {number}"', ['Nothing is filled in here']],
    ['say: A message says', 'say: Call {number}. A message says', ['Nothing is filled in here']],
    ['say: A message says that', `say: ${'A message. '.repeat(14)}`, ['140 is the limit']],
    [
      'scenes:\n  - say: A message says that your parcel is waiting.\n    picture: A telephone on a table.\n',
      '',
      ['There are 0 scenes here, and 1 in'],
    ],
    ['---\ntitle', 'title', ['The file has no front matter']],
  ])('%s → %s', (before, after, told) => {
    const { faults } = checkAwareness(writtenContent(edited(LESSON, before, after)));
    expect(faults.map(formatFault)).toEqual(told.map((each): unknown => expect.stringContaining(each)));
  });

  test('may have been written on another system', () => {
    const windows = (writtenContent().get(LESSON) ?? '').replaceAll('\n', '\r\n');
    expect(checkAwareness(writtenContent({ [LESSON]: windows })).faults).toEqual([]);
  });

  test('is not read at all where the file is huge', () => {
    const { faults } = checkAwareness(writtenContent({ [LESSON]: 'a'.repeat(100_000) }));
    expect(faults.map(formatFault)).toEqual([expect.stringContaining('longer than 65536 characters')]);
  });
});

describe('facts', () => {
  test.each([
    [FACTS, 'category: phishing', 'category: fishing', ['"fishing" is not a category']],
    [FACTS, 'drawing: phishing', 'drawing: fishing', ['There is no drawing “fishing”']],
    [FACTS, '- drawing: phishing', '- drawing: fishing', ['There is no drawing “fishing”']],
    [
      FACTS,
      '- drawing: phishing',
      '- drawing: phishing\n        seconds: 90',
      ['Write a number from 2 to 30'],
    ],
    [
      FACTS,
      'id: phishing',
      'id: ../phishing',
      ['This is no short name', 'Nothing refers to this file', 'Nothing refers to this file'],
    ],
    [
      FACTS,
      'id: phishing',
      'id: other',
      ['The lesson “other” has no words', 'Nothing refers', 'Nothing refers'],
    ],
    [
      'drawings/drawings.yaml',
      'phishing',
      'fishing',
      [
        'There is no drawings/fishing.svg',
        'The drawing is not in',
        'There is no drawing “phishing”',
        'There is no drawing',
      ],
    ],
    [
      'drawings/drawings.yaml',
      'true',
      'perhaps',
      ['Write true or false', 'There is no drawing', 'There is no drawing'],
    ],
  ])('%s: %s → %s', (path, before, after, told) => {
    const { faults } = checkAwareness(writtenContent(edited(path, before, after)));
    const own = faults.filter(({ file }) => /^(?:lessons|drawings)/.test(file));
    expect(own.map(formatFault)).toEqual(told.map((each): unknown => expect.stringContaining(each)));
  });

  test.each([
    ['lessons/en/fishing.md', 'Write its facts beside'],
    ['lessons/pt/phishing.md', 'put it into a language’s folder'],
    ['lessons/en/deep/phishing.md', 'Write its facts beside'],
    ['lessons/phishing.md', 'put it into a language’s folder'],
  ])('nothing refers to %s', (path, told) => {
    const { faults } = checkAwareness(writtenContent({ [path]: writtenContent().get(LESSON) ?? '' }));
    expect(faults.map(formatFault)).toEqual([expect.stringContaining(told)]);
  });

  test('a lesson is listed once', () => {
    const twice = `${writtenContent().get(FACTS)}  - id: phishing\n    category: null\n    drawing: phishing\n    scenes:\n      - drawing: phishing\n`;
    const { faults } = checkAwareness(writtenContent({ [FACTS]: twice }));
    expect(faults.map(formatFault)).toEqual([expect.stringMatching(/:7:\d+: “phishing” is listed twice/)]);
  });
});
