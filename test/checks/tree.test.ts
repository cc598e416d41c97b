import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

// What must not be in any file of this repository, whoever's editor or tool put it there.

const root = join(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '');

/** Somebody's home, working or temporary folder. */
const machinePath = /(?<![\w.~/-])\/(?:root|work|home|Users|tmp)\/[\w.-]+/;
/** A lockfile or a configuration that names a host ties everybody to it; the client's own setting decides. */
const registryHost =
  /\bregistry\.[a-z0-9-]+\.(?:org|com|net|dev)\b|\bnpm\.pkg\.github\.com\b|\bdeb\.debian\.org\b/;
const binary = /\.(?:png|ico|woff2|age|gz|br|pdf)$/;

describe('the tree', () => {
  test('has text files to look at', () => {
    expect(textFiles().length).toBeGreaterThan(20);
  });

  test('names no path of anybody’s machine', () => {
    expect(linesMatching(machinePath)).toEqual([]);
  });

  test('names no registry host', () => {
    expect(linesMatching(registryHost)).toEqual([]);
  });

  test.each(['package-lock.json', 'scripts/runtime/package-lock.json'])(
    '%s pins by checksum and names no address',
    (file) => {
      const lockfile = JSON.parse(readFileSync(join(root, file), 'utf8')) as Lockfile;
      const fetched = Object.entries(lockfile.packages).filter(
        ([path, entry]) => path.includes('node_modules/') && !entry.link,
      );
      expect(fetched.length).toBeGreaterThan(0);
      expect(fetched.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
      expect(
        fetched.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([path]) => path),
      ).toEqual([]);
    },
  );

  test('the lockfile knows every platform’s packages, or `npm ci` refuses it elsewhere', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
    const named = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(
      named.filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))),
    ).toEqual([]);
  });

  test.each(manifests())('the lockfile has what %s asks for', (file) => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
    const locked = packages[dirname(file) === '.' ? '' : dirname(file)];
    expect(locked?.dependencies).toEqual(dependencies);
    expect(locked?.devDependencies).toEqual(devDependencies);
  });

  test('pins what the protocol depends on to one exact version', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(root, 'packages/protocol/package.json'), 'utf8'),
    ) as Manifest;
    expect(
      Object.values(dependencies ?? {}).filter(
        (version) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/.test(version),
      ),
    ).toEqual([]);
  });
});

interface Lockfile {
  readonly packages: Record<string, LockedPackage>;
}

interface LockedPackage extends Manifest {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

function manifests(): string[] {
  return files.filter((file) => /^(?:packages\/[^/]+\/)?package\.json$/.test(file));
}

function linesMatching(pattern: RegExp): string[] {
  return textFiles().flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}

function textFiles(): string[] {
  return files.filter((file) => !binary.test(file) && file !== 'test/checks/tree.test.ts');
}
