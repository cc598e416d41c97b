import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentError, formatFault } from '../content-error.ts';
import { checkAwareness } from './check-awareness.ts';
import { loadAwareness, readAwarenessFiles } from './load-awareness.ts';
import { writtenContent } from './written-content.ts';

test('what ships has no faults, and is there in every language', async () => {
  const { awareness, faults, gaps } = checkAwareness(await readAwarenessFiles());
  expect([...faults, ...gaps].map(formatFault)).toEqual([]);
  expect(awareness.lessons.map(({ id }) => id)).toHaveLength(9);
});

test('no advisory that ships is in force: they are examples', async () => {
  const { advisories } = await loadAwareness();
  expect(advisories.map(({ until }) => until < '2026-01-01')).toEqual([true]);
});

describe('a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-awareness-'));
    for (const [path, text] of writtenContent()) await put(path, text);
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function put(path: string, text: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }

  test('is read, but for what an editor’s tools leave', async () => {
    await put('lessons/en/.phishing.md.swp', 'x');
    await put('lessons/en/phishing.md~', 'x');
    await put('lessons/en/notes.docx', 'x');
    const { lessons } = await loadAwareness(folder);
    expect(lessons.map(({ id }) => id)).toEqual(['phishing']);
  });

  test('tells its faults by their whole path', async () => {
    await put('lessons/lessons.yaml', 'lessons: []\n');
    const error = await loadAwareness(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentError);
    expect(String(error)).toContain(`${join(folder, 'lessons/lessons.yaml')}:1:1: The list is empty.`);
  });

  test('has no links to files that lie elsewhere', async () => {
    await symlink('/etc/hostname', join(folder, 'lessons/en/other.md'));
    await expect(readAwarenessFiles(folder)).rejects.toThrow('This is a link to another file.');
  });

  test('has no huge files, and nothing but text', async () => {
    await put('lessons/en/huge.md', 'x'.repeat(600_000));
    await expect(readAwarenessFiles(folder)).rejects.toThrow('The file is larger than 512 KiB.');
    await put('lessons/en/huge.md', new Uint8Array([0xff, 0xfe, 0x00]));
    await expect(readAwarenessFiles(folder)).rejects.toThrow('The file is not text in UTF-8.');
  });
});

test('nothing at all is no fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-awareness-'));
  expect(await loadAwareness(folder)).toMatchObject({ lessons: [], advisories: [], campaigns: [] });
  await rm(folder, { recursive: true });
});
