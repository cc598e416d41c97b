import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CATEGORIES, EXCLUSIONS, LIFE_SAFETY_CATEGORIES, parseJson } from '@bellbuoy/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentError, type ContentFault } from '../content-error.ts';
import { type CopiedPolicy, copyPolicy } from './copied-policy.ts';
import { loadPolicy } from './load-policy.ts';
import { POLICY_LANGUAGES } from './policy.ts';
import { policyBytes, policyHash } from './publish-policy.ts';

describe('the policy that ships', () => {
  test('has all twelve categories and all thirteen exclusions, and takes them all', async () => {
    const { categories, exclusions } = await loadPolicy();
    expect(categories.map(({ id }) => id).toSorted()).toEqual([...CATEGORIES].toSorted());
    expect(categories.every(({ accepted }) => accepted)).toBe(true);
    expect(exclusions.map(({ id }) => id).toSorted()).toEqual([...EXCLUSIONS].toSorted());
  });

  test('says what to do at once wherever life may be in danger', async () => {
    const { words } = await loadPolicy();
    for (const language of POLICY_LANGUAGES) {
      for (const id of LIFE_SAFETY_CATEGORIES) {
        const steps = words[language].categories[id].safety?.steps ?? [];
        expect(steps.join(' '), `${language} ${id}`).toContain('{number}');
      }
    }
  });

  test('asks three to six questions of its own in every category', async () => {
    const { categories } = await loadPolicy();
    expect(categories.filter(({ questions }) => questions.length < 3 || questions.length > 6)).toEqual([]);
  });

  test('answers at least twenty-four ordinary acts, each found by words of the language', async () => {
    const { rulings, words } = await loadPolicy();
    expect(rulings.length).toBeGreaterThanOrEqual(24);
    for (const language of POLICY_LANGUAGES) {
      expect(Object.values(words[language].rulings).filter(({ search }) => search.length < 5)).toEqual([]);
    }
  });

  test('answers every one of them with no, before anything else', async () => {
    const { words } = await loadPolicy();
    const no = { en: 'No. ', 'zh-Hans': '不需要。', es: 'No. ', fr: 'Non. ', ar: 'لا. ' };
    for (const language of POLICY_LANGUAGES) {
      const answers = Object.values(words[language].rulings).map(({ answer }) => answer);
      expect(answers.filter((answer) => !answer.startsWith(no[language]))).toEqual([]);
    }
  });

  test('is the same bytes whenever it is read, and they hold all of it', async () => {
    const [one, other] = [await loadPolicy(), await loadPolicy()];
    expect(policyBytes(one)).toEqual(policyBytes(other));
    expect(parseJson(policyBytes(one))).toEqual(one);
  });
});

describe('an edited policy', () => {
  let copy: CopiedPolicy;
  beforeEach(async () => {
    copy = await copyPolicy();
  });
  afterEach(() => copy.remove());

  const faults = () => faultsOf(copy.folder);

  test('may add no category', async () => {
    const line = await copy.edit('policy.yaml', '- id: exposure', '- id: weather');
    expect(await faults()).toMatchObject(
      [{ file: /policy\.yaml$/, line, column: 5, advice: /none can be added/ }].map(asMatcher),
    );
  });

  test('may add none in a language either', async () => {
    const line = await copy.edit('fr.yaml', '  exposure:\n', '  meteo:\n    title: x\n  exposure:\n');
    expect(await faults()).toMatchObject(
      [
        {
          file: /fr\.yaml$/,
          line,
          column: 3,
          problem: /“meteo” does not belong here/,
          advice: /none can be added/,
        },
      ].map(asMatcher),
    );
  });

  test('may leave out no category', async () => {
    const line = await copy.edit(
      'policy.yaml',
      '  - id: exposure\n    questions: [shown, address, found, reach, told]\n',
      '',
    );
    expect(line).toBeGreaterThan(1);
    expect(await faults()).toMatchObject(
      [{ problem: /“exposure” is missing/, advice: /accepted: false/ }].map(asMatcher),
    );
  });

  test('may drop no exclusion', async () => {
    const line = await copy.edit('policy.yaml', 'exclusions:\n', 'exclusions:\n');
    await copy.edit('policy.yaml', '  - id: rumour\n    contacts: [police]\n', '');
    expect(await faults()).toMatchObject(
      [{ file: /policy\.yaml$/, line, problem: /“rumour” is missing/, advice: /never dropped/ }].map(
        asMatcher,
      ),
    );
  });

  test('may drop none in a language either', async () => {
    const line = await copy.edit('es.yaml', '  rumour:\n', '  rumours:\n');
    expect(await faults()).toMatchObject(
      [
        { file: /es\.yaml$/, problem: /“rumour” is missing/, advice: /can be added or dropped/ },
        { file: /es\.yaml$/, line, column: 3, problem: /“rumours” does not belong/ },
      ].map(asMatcher),
    );
  });

  test('is complete in every language', async () => {
    const line = await copy.edit('ar.yaml', '    helps: الجرائم، والخطر الذي ليس في هذه الدقيقة\n', '');
    expect(await faults()).toMatchObject(
      [{ file: /ar\.yaml$/, line: line - 2, column: 3, problem: /“helps” is missing/ }].map(asMatcher),
    );
    await rm(join(copy.folder, 'ar.yaml'));
    expect(await faults()).toMatchObject([{ file: /ar\.yaml$/, problem: /missing/ }].map(asMatcher));
  });

  test('tells no reader less than others', async () => {
    const line = await copy.edit('zh-Hans.yaml', '    hint: 您不需要很确定。\n', '');
    expect(await faults()).toMatchObject(
      [{ file: /zh-Hans\.yaml$/, line: line - 2, problem: /hint is missing/ }].map(asMatcher),
    );
  });

  test('has no member that nobody reads', async () => {
    const line = await copy.edit(
      'en.yaml',
      '    title: A device or object',
      '    colour: red\n    title: A device or object',
    );
    expect(await faults()).toMatchObject(
      [
        {
          file: /en\.yaml$/,
          line,
          column: 5,
          problem: /“colour” does not belong here/,
          advice: /title, hint, counts/,
        },
      ].map(asMatcher),
    );
  });

  test.each([
    ['en.yaml', 'hint: Nobody stops you.', 'hint: It is your duty.', /“duty”/],
    ['es.yaml', 'hint: Nadie se lo impide.', 'hint: Hay una recompensa.', /“recompensa”/],
    ['fr.yaml', 'hint: Personne ne vous arrête.', 'hint: C’est un suspect.', /“suspect”/],
    ['zh-Hans.yaml', 'hint: 没有人拦您。', 'hint: 报告有奖励。', /“奖励”/],
    ['ar.yaml', 'hint: لا أحد يمنعك.', 'hint: هذا واجبك.', /“واجبك”/],
  ])('in %s may not say what no tip line should', async (file, before, after, problem) => {
    const line = await copy.edit(file, before, after);
    expect(await faults()).toMatchObject([{ line, problem }].map(asMatcher));
  });

  test('may not take the safety text from a life-safety category', async () => {
    const line = await copy.edit(
      'policy.yaml',
      '  - id: tampering\n    safetyFirst: true\n',
      '  - id: tampering\n',
    );
    expect(await faults()).toMatchObject(
      [{ line, problem: /“tampering” is about danger to life/, advice: /safetyFirst: true/ }].map(asMatcher),
    );
  });

  test('may put safety first in another category, and must then say how', async () => {
    await copy.edit('policy.yaml', '  - id: intrusion\n', '  - id: intrusion\n    safetyFirst: true\n');
    const missing = await faults();
    expect(missing.map(({ problem }) => problem)).toEqual(
      POLICY_LANGUAGES.map(() => '“safety” is missing here.'),
    );
  });

  test('may be narrowed, with the reason in every language', async () => {
    const before = policyHash(await loadPolicy(copy.folder));
    await copy.edit('policy.yaml', '  - id: exposure\n', '  - id: exposure\n    accepted: false\n');
    expect((await faults()).map(({ problem }) => problem)).toEqual(
      POLICY_LANGUAGES.map(() => '“notAccepted” is missing here.'),
    );
    for (const language of POLICY_LANGUAGES) {
      await copy.edit(
        `${language}.yaml`,
        '  exposure:\n',
        '  exposure:\n    notAccepted: The national office takes these.\n',
      );
    }
    const policy = await loadPolicy(copy.folder);
    expect(policy.categories.find(({ id }) => id === 'exposure')).toMatchObject({ accepted: false });
    expect(policyHash(policy)).not.toBe(before);
  });

  test('may add a ruling, and then has its words in every language', async () => {
    await copy.edit(
      'policy.yaml',
      '  - { id: audit,',
      '  - { id: kite, exclusion: images-from-public-places, category: restricted-zone }\n  - { id: audit,',
    );
    expect((await faults()).map(({ problem }) => problem)).toEqual(
      POLICY_LANGUAGES.map(() => '“kite” is missing here.'),
    );
  });

  test('asks no question under a name that is kept for what advisories ask', async () => {
    const line = await copy.edit('policy.yaml', '[barrier, way-in,', '[asked-barrier, advisory,');
    expect(await faults()).toMatchObject(
      ['asked-barrier', 'advisory']
        .map((id) => ({ line, problem: new RegExp(`“${id}” is kept for what advisories ask`) }))
        .map(asMatcher),
    );
  });

  test('names only contacts, exclusions and categories that there are', async () => {
    const contact = await copy.edit('policy.yaml', 'contacts: [equality-body]', 'contacts: [equality-boddy]');
    const common = await copy.edit('policy.yaml', '[shape, size,', '[saw, size,');
    expect(await faults()).toMatchObject(
      [
        { line: common, problem: /“saw” is asked in every category/ },
        { line: contact, problem: /There is no contact “equality-boddy”/ },
      ].map(asMatcher),
    );
    await copy.edit('policy.yaml', 'exclusion: rumour', 'exclusion: gossip');
    expect(await faults()).toMatchObject([{ problem: 'This is not an exclusion.' }].map(asMatcher));
  });

  test.each([
    ["emergency: '112'", 'emergency: 112', /telephone number is expected/],
    ["from: '2026-11-21'", "from: '2026-02-30'", /no day/],
    ['version: 1', 'version: 0', /Versions begin at 1/],
    ['safetyFirst: true', 'safetyFirst: yes', /Yes or no is expected/],
  ])('has %s and not %s', async (before, after, problem) => {
    const line = await copy.edit('policy.yaml', before, after);
    expect(await faults()).toMatchObject([{ line, problem }].map(asMatcher));
  });

  test('can give the hours at which a person reads', async () => {
    const hours = "hours:\n  zone: Asia/Seoul\n  open:\n    - { day: 7, from: '22:00', to: '24:00' }\n";
    await copy.edit('policy.yaml', 'contacts:\n', `${hours}contacts:\n`);
    expect((await loadPolicy(copy.folder)).hours).toEqual({
      zone: 'Asia/Seoul',
      open: [{ day: 7, from: '22:00', to: '24:00' }],
    });
    await copy.edit('policy.yaml', 'Asia/Seoul', 'Asia/Atlantis');
    await copy.edit('policy.yaml', 'day: 7', 'day: 8');
    await copy.edit('policy.yaml', "from: '22:00'", "from: '24:00'");
    expect((await faults()).map(({ problem }) => problem)).toEqual([
      'This is no time zone.',
      'This is no weekday.',
      'This is no time.',
    ]);
  });

  test('fills in nothing but the emergency number', async () => {
    const line = await copy.edit('en.yaml', 'In danger, call {number}.', 'In danger, call {phone}.');
    expect(await faults()).toMatchObject([{ problem: /Only \{number\}/ }].map(asMatcher));
    expect(line).toBeGreaterThan(1);
  });

  test('is told of the faults of all languages at once', async () => {
    await copy.edit('en.yaml', 'exclusions:\n', 'exclusions: &all\n');
    await copy.edit('fr.yaml', 'scope:\n', 'scope: [\n');
    await copy.edit('ar.yaml', 'scope:\n', 'scoop:\n');
    const files = new Set((await faults()).map(({ file }) => file.slice(copy.folder.length + 1)));
    expect([...files]).toEqual(['ar.yaml', 'en.yaml', 'fr.yaml']);
  });
});

async function faultsOf(folder: string): Promise<readonly ContentFault[]> {
  try {
    await loadPolicy(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}

/** Lets an expected fault give patterns for texts. */
function asMatcher(expected: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [
      name,
      value instanceof RegExp ? (expect.stringMatching(value) as unknown) : value,
    ]),
  );
}
