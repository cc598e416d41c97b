import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packTar } from './tar.ts';

test('what is packed is unpacked by tar, whatever its length', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-tar-'));
  const contents = [0, 1, 511, 512, 513, 70_000].map((length) => new Uint8Array(length).fill(7));
  const files = contents.map((content, i) => ({ name: `${i}.age`, content: new Blob([content]) }));
  await writeFile(join(folder, 'all.tar'), await packTar(files).bytes());
  await promisify(execFile)('tar', ['-xf', 'all.tar'], { cwd: folder });
  for (const [i, content] of contents.entries())
    expect(new Uint8Array(await readFile(join(folder, `${i}.age`)))).toEqual(content);
  await rm(folder, { recursive: true });
});
