import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The arrows between packages and domains (ARCHITECTURE.md) are lint rules. A rule whose pattern matches nothing
// passes for ever, so each is shown here to refuse one offending file and to leave its lawful neighbour alone.

const root = join(import.meta.dirname, '../..');

interface Arrow {
  readonly rule: string;
  readonly file: string;
  readonly offends: string;
  readonly passes: string;
}

const imports = 'eslint(no-restricted-imports)';
const globals = 'eslint(no-restricted-globals)';
const properties = 'eslint(no-restricted-properties)';
const protocol = "export { sha256 } from '@bellbuoy/protocol';";

/** Folders of the server that are no domain: every domain stands on them. */
const ground = ['db', 'http', 'blobs'];

const arrows: readonly Arrow[] = [
  ...domains().map((domain) => ({
    rule: imports,
    file: 'server/src/other-domain/x.ts',
    offends: `export { a } from '../${domain}/store.ts';`,
    passes: `export { a } from '../${domain}/index.ts';`,
  })),
  {
    rule: imports,
    file: 'protocol/src/log/x.ts',
    offends: "export { readFile } from 'node:fs';",
    passes: "export { utf8 } from '../bytes.ts';",
  },
  {
    rule: imports,
    file: 'protocol/src/log/x.ts',
    offends: "export { openDatabase } from '@bellbuoy/server';",
    passes: "export { utf8 } from '../bytes.ts';",
  },
  {
    rule: imports,
    file: 'protocol/src/log/x.ts',
    offends: "export { sha256 } from '@noble/hashes/sha2.js';",
    passes: "export { sha256 } from '../primitives.ts';",
  },
  {
    rule: globals,
    file: 'protocol/src/log/x.ts',
    offends: "export const answer = fetch('https://harbour.example');",
    passes: 'export const answer = 1;',
  },
  {
    rule: globals,
    file: 'protocol/src/log/x.ts',
    offends: 'export const title = document.title;',
    passes: 'export const title = 1;',
  },
  {
    rule: properties,
    file: 'protocol/src/log/x.ts',
    offends: 'export const now = Date.now();',
    passes: 'export const day = new Date(0);',
  },
  {
    rule: properties,
    file: 'protocol/src/log/x.ts',
    offends: 'export const drawn = Math.random();',
    passes: 'export const most = Math.max(1, 2);',
  },

  {
    rule: imports,
    file: 'reporter/src/x.ts',
    offends: "export { openDatabase } from '@bellbuoy/server';",
    passes: "export { receiptWordlist } from '@bellbuoy/protocol/wordlists';",
  },
  {
    rule: imports,
    file: 'reporter/src/x.ts',
    offends: "export { readFile } from 'node:fs';",
    passes: protocol,
  },
  {
    rule: imports,
    file: 'desk/src/queue/x.ts',
    offends: "export { openDatabase } from '@bellbuoy/server';",
    passes: protocol,
  },
  {
    rule: imports,
    file: 'desk/src/queue/x.ts',
    offends: "export { a } from '../../../server/src/intake/index.ts';",
    passes: "export { a } from '../cases/index.ts';",
  },
  {
    rule: imports,
    file: 'desk/src/queue/x.ts',
    offends: "export { a } from '@bellbuoy/reporter';",
    passes: protocol,
  },
  {
    rule: imports,
    file: 'desk/src/queue/x.ts',
    offends: "export { Decrypter } from 'age-encryption';",
    passes: protocol,
  },

  {
    rule: imports,
    file: 'reporter/src/pages/x.ts',
    offends: "export { loadPolicy } from '@bellbuoy/content';",
    passes: "export type { Policy } from '@bellbuoy/content/policy';",
  },
  {
    rule: imports,
    file: 'content/src/policy/x.ts',
    offends: "export { a } from '@bellbuoy/server';",
    passes: protocol,
  },
  {
    rule: imports,
    file: 'cli/src/x.ts',
    offends: "export { a } from '@bellbuoy/desk';",
    passes: "export { startServer } from '@bellbuoy/server';",
  },
  {
    rule: imports,
    file: 'cli/src/x.ts',
    offends: "export { a } from '@bellbuoy/server/src/intake/store.ts';",
    passes: protocol,
  },
  {
    rule: imports,
    file: 'cli/src/x.ts',
    offends: "export { a } from '../../server/src/intake/store.ts';",
    passes: "export { a } from './commands/start.ts';",
  },

  {
    rule: imports,
    file: 'server/src/intake/x.ts',
    offends: "export { a } from '@bellbuoy/cli';",
    passes: protocol,
  },
  {
    rule: imports,
    file: 'server/src/intake/x.ts',
    offends: "export { a } from '../mailbox/store.ts';",
    passes: "export { a } from '../mailbox/index.ts';",
  },
  {
    rule: imports,
    file: 'server/src/intake/x.ts',
    offends: "export const a = await import('../log/sequence.ts');",
    passes: "export { a } from '../db/index.ts';",
  },
  {
    rule: imports,
    file: 'server/src/x.ts',
    offends: "export { a } from './accounts/store.ts';",
    passes: "export { a } from './accounts/index.ts';",
  },
  {
    rule: imports,
    file: 'server/src/intake/x.ts',
    offends: "export { ed25519 } from '@noble/curves/ed25519.js';",
    passes: protocol,
  },

  {
    rule: 'node(no-process-env)',
    file: 'server/src/intake/x.ts',
    offends: 'export const port = process.env;',
    passes: 'export const port = 1;',
  },
  {
    rule: 'unicorn(no-process-exit)',
    file: 'server/src/intake/x.ts',
    offends: 'export const stop = () => process.exit(1);',
    passes: 'export const stop = 1;',
  },
  {
    rule: 'import(no-default-export)',
    file: 'server/src/intake/x.ts',
    offends: 'export default 1;',
    passes: 'export const one = 1;',
  },
  {
    rule: 'typescript(no-explicit-any)',
    file: 'server/src/intake/x.ts',
    offends: 'export const x: any = 1;',
    passes: 'export const x: unknown = 1;',
  },
  {
    rule: 'typescript(no-floating-promises)',
    file: 'server/src/intake/x.ts',
    offends: 'Promise.resolve(1);',
    passes: 'void Promise.resolve(1);',
  },
];

let tree: string;
let found: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'bellbuoy-arrows-'));
  for (const name of ['.oxlintrc.json', 'tsconfig.json']) copyFileSync(join(root, name), join(tree, name));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const [index, arrow] of arrows.entries()) {
    write(nameOf(arrow, index, 'offends'), arrow.offends);
    write(nameOf(arrow, index, 'passes'), arrow.passes);
  }
  found = lint();
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the lint rules refuse', () => {
  test.each(arrows.map((arrow, index) => ({ ...arrow, index })))('$offends in $file', (arrow) => {
    expect(found.get(nameOf(arrow, arrow.index, 'offends'))).toContain(arrow.rule);
    expect(found.get(nameOf(arrow, arrow.index, 'passes')) ?? []).not.toContain(arrow.rule);
  });
});

/** A new domain is found here by its folder, and missed by the rules until somebody adds it. */
function domains(): string[] {
  return readdirSync(join(root, 'packages/server/src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ground.includes(entry.name))
    .map((entry) => entry.name);
}

function nameOf({ file }: Arrow, index: number, kind: 'offends' | 'passes'): string {
  return `packages/${file.replace('x.ts', `x${index}-${kind}.ts`)}`;
}

function write(file: string, source: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `${source}\n`);
}

/** Which rules each file breaks. */
function lint(): ReadonlyMap<string, readonly string[]> {
  const args = [join(root, 'node_modules/.bin/oxlint'), '--format', 'json', 'packages'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const byFile = Map.groupBy(diagnostics, ({ filename }) => filename);
  return new Map([...byFile].map(([file, broken]) => [file, broken.map(({ code }) => code)]));
}
