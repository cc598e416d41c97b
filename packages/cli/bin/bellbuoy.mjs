#!/usr/bin/env node
import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Plain JavaScript, so that an old Node says what is wrong instead of failing on the first type annotation; nor may
// anything be imported by a name that it does not know.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `bellbuoy needs Node 24 or newer; this is ${process.versions.node}. Run it as: npm exec -- node@24 …\n`,
  );
  process.exit(3);
}
// Before anything in TypeScript is loaded: what is compiled once is kept, where only whoever installed this can
// write, which the default, a folder that everybody shares, is not.
nodeModule.enableCompileCache(
  fileURLToPath(new URL('../../../node_modules/.cache/bellbuoy', import.meta.url)),
);
// What starting leaves behind is garbage; a young generation that had grown for it would stay large for ever. The
// server lets it grow once it is ready.
if (process.argv[2] === 'start') setFlagsFromString('--semi-space-growth-factor=1');
await import('../src/main.ts');
