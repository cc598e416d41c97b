import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { forbiddenWords } from '@bellbuoy/content';
import { expect, test } from 'vitest';
import { LANGUAGES } from './languages.ts';

// Whatever a reporter is shown, by a page or by a script: every file of texts in this folder, also those that are
// loaded with their feature. No text is excepted.

test.each(LANGUAGES.map(({ tag }) => tag))(
  'the texts in %s say nothing that no tip line should',
  async (tag) => {
    const texts = await textsIn(tag);
    expect(texts.length).toBeGreaterThan(700);
    expect(texts.filter((text) => forbiddenWords(text, tag).length > 0)).toEqual([]);
  },
);

test.each(LANGUAGES.map(({ tag }) => tag))(
  'the texts in %s are written as one would print them',
  async (tag) => {
    const faults = (await textsIn(tag)).filter((text) => /^\s|\s$| {2}|\t|"|'|\.\.\.|--/.test(text));
    expect(faults).toEqual([]);
  },
);

async function textsIn(tag: string): Promise<string[]> {
  const files = await readdir(import.meta.dirname, { recursive: true });
  const own = files.filter(
    (file) =>
      file
        .split('/')
        .at(-1)
        ?.replace(/(\.live)?\.ts$/, '') === tag,
  );
  const modules = await Promise.all(own.map((file) => import(join(import.meta.dirname, file))));
  return modules.flatMap(stringsIn);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
