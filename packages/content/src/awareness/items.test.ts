import { expect, test } from 'vitest';
import { checkAwareness } from './check-awareness.ts';
import { checkItem, daysOf, fileOf, filesOf, layOver, listItems, sourceOf, titleOf } from './items.ts';
import { readAwarenessFiles } from './load-awareness.ts';
import type { SourceFiles } from './source-files.ts';

const shipped = await readAwarenessFiles();

test('every item that ships can be written anew, and is then the same', () => {
  const names = listItems(shipped);
  const files = names.reduce<SourceFiles>((files, name) => {
    const source = sourceOf(shipped, name);
    if (source === null) throw new Error(`no source of ${name.id}`);
    return layOver(files, name, source);
  }, shipped);
  const [before, after] = [checkAwareness(shipped), checkAwareness(files)];
  expect(after.awareness).toEqual(before.awareness);
  expect(after.faults.map(({ problem }) => problem).sort()).toEqual(
    before.faults.map(({ problem }) => problem).sort(),
  );
  expect(listItems(shipped).map(({ id }) => id)).toContain('found-device');
});

test('an item that is new comes after the others, and one without a name is none', () => {
  const source = sourceOf(shipped, { kind: 'lesson', id: 'phishing' });
  if (source === null) throw new Error('no lesson');
  const files = layOver(shipped, { kind: 'lesson', id: 'letters' }, source);
  expect(checkAwareness(files).awareness.lessons.at(-1)?.id).toBe('letters');
  expect(sourceOf(shipped, { kind: 'lesson', id: 'letters' })).toBeNull();
  expect(sourceOf(shipped, { kind: 'advisory', id: 'lessons' })).toBeNull();
});

test('texts in a language that an editor took out are gone', () => {
  const name = { kind: 'lesson', id: 'phishing' } as const;
  const source = sourceOf(shipped, name);
  const files = layOver(shipped, name, { facts: source?.facts ?? '', texts: { en: source?.texts.en ?? '' } });
  expect(Object.keys(sourceOf(files, name)?.texts ?? {})).toEqual(['en']);
});

test('an item’s texts are told from all others', () => {
  const name = { kind: 'lesson', id: 'phishing' } as const;
  const of = (path: string) => fileOf(name, path);
  expect(of('lessons/phishing.yaml')).toBe('facts');
  expect(of('lessons/zh-Hans/phishing.md')).toBe('zh-Hans');
  for (const path of [
    'lessons/lessons.yaml',
    'advisories/phishing.yaml',
    'lessons/en/phishing2.md',
    'lessons/en/deeper/phishing.md',
    'lessons/phishing.md',
  ]) {
    expect(of(path)).toBeNull();
  }
  expect([...filesOf(name, { facts: 'f', texts: { ar: 't' } })]).toEqual([
    ['lessons/phishing.yaml', 'f'],
    ['lessons/ar/phishing.md', 't'],
  ]);
});

test('a title is read from a text that is not finished', () => {
  expect(titleOf('---\ntitle: A letter\nsummary\n: x\n---\n')).toBeNull();
  expect(titleOf('---\ntitle: A letter\n---\n<script>')).toBe('A letter');
  expect(titleOf('---\ntitle: [a]\n---\n')).toBeNull();
  expect(titleOf('')).toBeNull();
});

test('faults of an item are told apart from those of others, and from those that only its readers miss', () => {
  const name = { kind: 'lesson', id: 'phishing' } as const;
  const source = sourceOf(shipped, name) ?? { facts: '', texts: {} };
  const wrong = { ...source, texts: { en: (source.texts.en ?? '').replace('{#do}', '') } };
  const { faults } = checkItem(shipped, name, wrong);
  expect(faults.filter(({ of }) => of === 'en').length).toBeGreaterThan(0);
  expect(faults.filter(({ of }) => of !== 'en' && of !== 'facts')).toEqual([]);
});

test('the days of an item are read from its facts, whatever else they say', () => {
  expect(daysOf("from: '2027-01-01'\nuntil: '2027-01-20'\nasks: [place]\n")).toEqual({
    ...{ from: '2027-01-01', until: '2027-01-20', asks: true },
  });
  expect(daysOf('from: 3\nasks: []\n')).toEqual({ from: null, until: null, asks: false });
  expect(daysOf('drawing: bell-buoy\n')).toEqual({ from: null, until: null, asks: false });
  expect(daysOf('a: [')).toEqual({ from: null, until: null, asks: false });
});
