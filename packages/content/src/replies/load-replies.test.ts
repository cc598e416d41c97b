import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentError } from '../content-error.ts';
import { POLICY_LANGUAGES } from '../policy/policy.ts';
import { loadReplies, REPLIES_FOLDER } from './load-replies.ts';
import { gapsOf, repliesSchema } from './replies.ts';

test('the replies that ship say the same in five languages, and each names its gaps in words', async () => {
  const replies = await loadReplies();
  expect(v.parse(repliesSchema, replies)).toEqual(replies);
  expect(replies.map(({ id }) => id)).toEqual([
    'received',
    'question',
    'safety',
    'next',
    'passed-on',
    'out-of-scope',
    'finished',
    'withdrawal',
  ]);
  for (const { words } of replies) {
    const gaps = POLICY_LANGUAGES.map((language) => gapsOf(words[language].text).length);
    expect(new Set(gaps).size).toBe(1);
    for (const language of POLICY_LANGUAGES) expect(words[language].text).not.toMatch(/\n$|^\s/);
  }
});

describe('a reply that was edited', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-replies-'));
    await cp(REPLIES_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The faults after a change, each by its file, line and beginning. */
  async function faultsAfter(file: string, before: string, after: string): Promise<string[]> {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(before);
    await writeFile(path, text.replace(before, after));
    const error: unknown = await loadReplies(folder).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ContentError)) throw new Error('nothing was wrong');
    return error.faults.map(
      ({ file: at, line, problem }) => `${at.slice(folder.length + 1)}:${line} ${problem}`,
    );
  }

  test.each([
    ['es.yaml', 'question:\n', 'questions:\n', 'es.yaml:1 The reply “question” is missing here.'],
    ['fr.yaml', '{la question}', 'la question', 'fr.yaml:8 There are 0 gaps here, and 1 in English.'],
    ['ar.yaml', '{السؤال}', '{السؤال', 'ar.yaml:8 A brace has no partner.'],
    ['en.yaml', 'title: A question back', 'title:', 'en.yaml:9 A text is expected here.'],
    [
      'en.yaml',
      'title: A question back',
      'tittle: A question back',
      'en.yaml:9 “tittle” does not belong here.',
    ],
    [
      'en.yaml',
      'Your safety comes first.',
      'You have a duty.',
      'en.yaml:15 “duty” is not a word of this product.',
    ],
    ['zh-Hans.yaml', '您的安全', '您的\u202e安全', 'zh-Hans.yaml:13 The text has unseen characters.'],
    ['en.yaml', 'received:\n', 'Received it:\n', 'en.yaml:3 This is no short name.'],
  ])('in %s, %j to %j, is refused where it stands', async (file, before, after, fault) => {
    expect(await faultsAfter(file, before, after)).toContain(fault);
  });
});
